// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ConsensusEngine} from "./ConsensusEngine.sol";
import {EpochBook} from "./EpochBook.sol";
import {InstanceRegistry} from "./InstanceRegistry.sol";
import {StakeVault} from "./StakeVault.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";

/// @title Freezing what an epoch is judged and paid by
/// @notice The only place where an epoch reads registries and stakes; draw, votes, consensus and payout read the snapshot.
abstract contract EpochSnapshots is EpochBook {
    SubnetRegistry public immutable subnets;
    InstanceRegistry public immutable instances;
    StakeVault public immutable stakes;

    constructor(
        SubnetRegistry subnets_,
        InstanceRegistry instances_,
        StakeVault stakes_,
        ConsensusEngine consensus_
    ) EpochBook(consensus_) {
        subnets = subnets_;
        instances = instances_;
        stakes = stakes_;
    }

    /// @dev The epoch's terms are set already; stores and returns the snapshot's digest (FORMULAS.md, section 1).
    function _freeze(uint256 subnetId, uint256 epoch, SubnetRegistry.Parameters memory rules)
        internal
        returns (bytes32 digest)
    {
        bytes32 permitsHash = _freezePermits(subnetId, epoch, rules);
        bytes32 instancesHash = _freezeInstances(subnetId, epoch, rules.maxInstances);
        Epoch storage info = _epochs[subnetId][epoch];
        digest = _snapshotHash(subnetId, epoch, info, instancesHash, permitsHash);
        info.snapshotHash = digest;
    }

    function _freezePermits(uint256 subnetId, uint256 epoch, SubnetRegistry.Parameters memory rules)
        private
        returns (bytes32)
    {
        (address[] memory validators, uint64[] memory amounts) =
            stakes.snapshot(subnetId, rules.maxValidators, rules.minStake);
        uint256[] memory words = new uint256[](2 * validators.length);
        for (uint256 i = 0; i < validators.length; i++) {
            _permitEntries[subnetId][epoch].push(PermitEntry(validators[i], amounts[i]));
            _permitPlusOne[subnetId][epoch][validators[i]] = i + 1;
            (words[2 * i], words[2 * i + 1]) = (uint160(validators[i]), amounts[i]);
        }
        _epochs[subnetId][epoch].permitCount = uint16(validators.length);
        return keccak256(abi.encodePacked(words));
    }

    function _freezeInstances(uint256 subnetId, uint256 epoch, uint256 limit) private returns (bytes32) {
        InstanceRegistry.Active[] memory active = instances.snapshot(subnetId, limit);
        uint256[] memory words = new uint256[](3 * active.length);
        for (uint256 j = 0; j < active.length; j++) {
            InstanceRegistry.Active memory entry = active[j];
            _instanceEntries[subnetId][epoch].push(
                InstanceEntry(entry.payee, entry.instanceId, entry.seat, entry.immune)
            );
            _markOwn(subnetId, epoch, entry.miner, j);
            if (entry.payee != entry.miner) {
                _minerIfOther[subnetId][epoch][j] = entry.miner;
                _markOwn(subnetId, epoch, entry.payee, j);
            }
            words[3 * j] = entry.instanceId;
            (words[3 * j + 1], words[3 * j + 2]) = (uint160(entry.miner), uint160(entry.payee));
        }
        _epochs[subnetId][epoch].instanceCount = uint16(active.length);
        return keccak256(abi.encodePacked(words));
    }

    /// @dev A validator must not weigh an instance that is its own or pays it; the board enforces it.
    function _markOwn(uint256 subnetId, uint256 epoch, address account, uint256 column) private {
        if (_permitPlusOne[subnetId][epoch][account] != 0) _ownColumns[subnetId][epoch][account] |= 1 << column;
    }

    function _snapshotHash(
        uint256 subnetId,
        uint256 epoch,
        Epoch storage info,
        bytes32 instancesHash,
        bytes32 permitsHash
    ) private view returns (bytes32) {
        bytes memory head = abi.encode(block.chainid, address(this), subnetId, epoch, info.start, info.epochSeconds);
        bytes memory terms = abi.encode(
            info.owner,
            info.ownerBps,
            info.validatorBps,
            info.minerBps,
            info.kappaBps,
            info.forfeitPpm,
            info.pot,
            info.closerPrice
        );
        bytes memory bonds =
            abi.encode(info.bondPenaltyPpm, info.alphaLowPpm, info.alphaHighPpm, info.alphaSteepness);
        return keccak256(bytes.concat(head, terms, bonds, instancesHash, permitsHash));
    }
}
