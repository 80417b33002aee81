// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

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

    constructor(SubnetRegistry subnets_, InstanceRegistry instances_, StakeVault stakes_) {
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
        (uint256[] memory ids, address[] memory miners, address[] memory payees) = instances.snapshot(subnetId, limit);
        uint256[] memory words = new uint256[](3 * ids.length);
        for (uint256 j = 0; j < ids.length; j++) {
            _instanceEntries[subnetId][epoch].push(InstanceEntry(payees[j], uint64(ids[j])));
            _markOwn(subnetId, epoch, miners[j], j);
            if (payees[j] != miners[j]) {
                _minerIfOther[subnetId][epoch][j] = miners[j];
                _markOwn(subnetId, epoch, payees[j], j);
            }
            (words[3 * j], words[3 * j + 1], words[3 * j + 2]) = (ids[j], uint160(miners[j]), uint160(payees[j]));
        }
        _epochs[subnetId][epoch].instanceCount = uint16(ids.length);
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
        return keccak256(bytes.concat(head, terms, instancesHash, permitsHash));
    }
}
