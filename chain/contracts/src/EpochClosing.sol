// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ConsensusEngine} from "./ConsensusEngine.sol";
import {EpochSnapshots} from "./EpochSnapshots.sol";
import {InstanceRegistry} from "./InstanceRegistry.sol";
import {StakeVault} from "./StakeVault.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";
import {WeightBoard} from "./WeightBoard.sol";

/// @title Closing an epoch: rows first, then columns in chunks
/// @notice What weights come to is the consensus engine's; here is who revealed, what a broken promise costs, and who closed.
abstract contract EpochClosing is EpochSnapshots {
    uint256 internal constant CHUNK = 16;
    uint256 private constant PPM = 1_000_000;

    WeightBoard public immutable board;

    event ClosingBegun(uint256 indexed subnet, uint256 indexed epoch, bool voted);
    event ColumnsClosed(uint256 indexed subnet, uint256 indexed epoch, uint256 columnsDone, address indexed closer);
    event RevealForfeited(uint256 indexed subnet, uint256 indexed epoch, address indexed validator, uint64 slashed);

    constructor(
        SubnetRegistry subnets_,
        InstanceRegistry instances_,
        StakeVault stakes_,
        ConsensusEngine consensus_
    ) EpochSnapshots(subnets_, instances_, stakes_, consensus_) {
        board = consensus_.board();
    }

    function _beginClosing(uint256 subnetId, uint256 epoch, Epoch storage info, Closing storage closing) internal {
        info.state = State.Closing;
        closing.begun = true;
        ConsensusEngine.Voters memory voters;
        WeightBoard.Status[] memory statuses;
        (voters.validators, voters.stakes) = snapshotPermits(subnetId, epoch);
        (statuses, voters.weightSums) = board.rows(subnetId, epoch, voters.validators);
        uint256 permittedStake;
        uint256 revealedStake;
        for (uint256 i = 0; i < statuses.length; i++) {
            uint256 stake = voters.stakes[i];
            permittedStake += stake;
            if (statuses[i] == WeightBoard.Status.Revealed) {
                revealedStake += stake;
                continue;
            }
            if (statuses[i] == WeightBoard.Status.Committed) {
                _forfeit(subnetId, epoch, voters.validators[i], stake * info.forfeitPpm / PPM);
            }
            voters.stakes[i] = 0;
        }
        closing.voted = revealedStake != 0 && 2 * revealedStake >= permittedStake;
        emit ClosingBegun(subnetId, epoch, closing.voted);
        if (closing.voted) consensus.begin(subnetId, epoch, info.instanceCount, _terms(info), voters);
    }

    /// @dev Slashing must never stop a closing: a controller that was revoked can still settle what it opened.
    function _forfeit(uint256 subnetId, uint256 epoch, address validator, uint256 amount) private {
        uint64 slashed;
        if (amount != 0) {
            try stakes.slash(validator, uint64(amount)) returns (uint64 taken) {
                slashed = taken;
            } catch {
                slashed = 0;
            }
        }
        emit RevealForfeited(subnetId, epoch, validator, slashed);
    }

    function _closeColumns(uint256 subnetId, uint256 epoch, uint256 columns, uint256 words) internal {
        Closing storage closing = _closings[subnetId][epoch];
        uint256 first = closing.columnsDone;
        if (words == 0 || first == columns) return;
        uint256 count = columns - first < words * CHUNK ? columns - first : words * CHUNK;
        uint256[] memory places = new uint256[](count);
        InstanceEntry[] storage entries = _instanceEntries[subnetId][epoch];
        for (uint256 k = 0; k < count; k++) {
            InstanceEntry memory entry = entries[first + k];
            places[k] = (uint256(entry.instanceId) << 16) | (entry.immune ? 256 : 0) | entry.seat;
        }
        (uint256 closed, uint256 scoreTotal) = consensus.close(subnetId, epoch, places);
        closing.columnsDone = uint16(first + closed);
        closing.scoreTotal = uint128(scoreTotal);
        _closers[subnetId][epoch].push(CloserEntry(msg.sender, uint32(closed)));
        emit ColumnsClosed(subnetId, epoch, first + closed, msg.sender);
    }

    function _terms(Epoch storage info) private view returns (ConsensusEngine.Terms memory) {
        return ConsensusEngine.Terms(
            info.kappaBps, info.bondPenaltyPpm, info.alphaLowPpm, info.alphaHighPpm, info.alphaSteepness
        );
    }
}
