// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {EpochSnapshots} from "./EpochSnapshots.sol";
import {InstanceRegistry} from "./InstanceRegistry.sol";
import {StakeVault} from "./StakeVault.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";
import {WeightBoard} from "./WeightBoard.sol";
import {MeanConsensus} from "./libraries/MeanConsensus.sol";
import {Reliability} from "./libraries/Reliability.sol";

/// @title Closing an epoch: rows first, then columns in chunks
/// @notice Sums are exact, so neither the size of a chunk nor its caller changes a score.
abstract contract EpochClosing is EpochSnapshots {
    struct Rows {
        address[] validators;
        uint256[] effective;
        uint256[] weightSums;
    }

    uint256 internal constant CHUNK = MeanConsensus.COLUMNS_PER_WORD;
    uint256 private constant PPM = 1_000_000;

    WeightBoard public immutable board;

    event ClosingBegun(uint256 indexed subnet, uint256 indexed epoch, bool voted);
    event ColumnsClosed(uint256 indexed subnet, uint256 indexed epoch, uint256 columnsDone, address indexed closer);
    event RevealForfeited(uint256 indexed subnet, uint256 indexed epoch, address indexed validator, uint64 slashed);

    constructor(SubnetRegistry subnets_, InstanceRegistry instances_, StakeVault stakes_, WeightBoard board_)
        EpochSnapshots(subnets_, instances_, stakes_)
    {
        board = board_;
    }

    function _beginClosing(uint256 subnetId, uint256 epoch, Epoch storage info, Closing storage closing) internal {
        info.state = State.Closing;
        closing.begun = true;
        (address[] memory validators, uint256[] memory revealed) = snapshotPermits(subnetId, epoch);
        (WeightBoard.Status[] memory statuses, uint32[] memory weightSums) = board.rows(subnetId, epoch, validators);
        uint256 permittedStake;
        uint256 revealedStake;
        for (uint256 i = 0; i < validators.length; i++) {
            permittedStake += revealed[i];
            if (statuses[i] == WeightBoard.Status.Revealed) {
                revealedStake += revealed[i];
                continue;
            }
            if (statuses[i] == WeightBoard.Status.Committed) {
                _forfeit(subnetId, epoch, validators[i], revealed[i] * info.forfeitPpm / PPM);
            }
            revealed[i] = 0;
        }
        closing.voted = revealedStake != 0 && 2 * revealedStake >= permittedStake;
        if (closing.voted) _writeRows(subnetId, epoch, validators, revealed, weightSums, closing);
        emit ClosingBegun(subnetId, epoch, closing.voted);
    }

    function _writeRows(
        uint256 subnetId,
        uint256 epoch,
        address[] memory validators,
        uint256[] memory revealed,
        uint32[] memory weightSums,
        Closing storage closing
    ) private {
        uint256 wordsPerRow = (validators.length + CHUNK - 1) / CHUNK;
        uint256[] memory votes = board.reliabilityWords(subnetId, epoch, validators, wordsPerRow);
        uint256 total;
        for (uint256 i = 0; i < validators.length; i++) {
            if (revealed[i] == 0 || weightSums[i] == 0) continue;
            uint256 effective = revealed[i] * Reliability.median(revealed, votes, wordsPerRow, i);
            _rowEntries[subnetId][epoch][i] = RowEntry(uint128(effective), weightSums[i]);
            total += effective;
        }
        closing.effectiveTotal = uint128(total);
    }

    /// @dev Slashing must never stop a closing: a controller that was replaced can still settle what it opened.
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
        uint256 done = closing.columnsDone;
        if (words == 0 || done == columns) return;
        Rows memory rows;
        (rows.validators,) = snapshotPermits(subnetId, epoch);
        (rows.effective, rows.weightSums) = closingRows(subnetId, epoch);
        uint256 first = done;
        uint256 total = closing.scoreTotal;
        for (; words > 0 && done < columns; words--) {
            total += _closeWord(subnetId, epoch, done, rows);
            done = done + CHUNK < columns ? done + CHUNK : columns;
        }
        closing.scoreTotal = SafeCast.toUint128(total);
        closing.columnsDone = uint16(done);
        _closers[subnetId][epoch].push(CloserEntry(msg.sender, uint32(done - first)));
        emit ColumnsClosed(subnetId, epoch, done, msg.sender);
    }

    /// @dev Columns behind the last one have no weights, so their scores are 0.
    function _closeWord(uint256 subnetId, uint256 epoch, uint256 column, Rows memory rows)
        private
        returns (uint256 sum)
    {
        uint256[16] memory scores = MeanConsensus.columnScores(
            rows.effective, rows.weightSums, board.weightWords(subnetId, epoch, rows.validators, column / CHUNK)
        );
        for (uint256 k = 0; k < CHUNK; k += 2) {
            uint256 pair = scores[k] | (scores[k + 1] << 128);
            if (pair == 0) continue;
            _scorePairs[subnetId][epoch][(column + k) / 2] = pair;
            sum += scores[k] + scores[k + 1];
        }
    }
}
