// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Controlled} from "./Controlled.sol";
import {Governed} from "./Governed.sol";
import {WeightBoard} from "./WeightBoard.sol";
import {IPruneOrder} from "./interfaces/IPruneOrder.sol";
import {BondLanes} from "./libraries/BondLanes.sol";
import {ClosingRows} from "./libraries/ClosingRows.sol";
import {Reliability} from "./libraries/Reliability.sol";
import {YumaConsensus} from "./libraries/YumaConsensus.sol";

/// @title Weights to shares: Yuma 3 over the revealed weights of an epoch, and the bonds between epochs
/// @notice Sums are exact, so neither the size of a chunk nor its caller changes a bit. Bonds belong to a validator and an
///         instance, not to a place in a snapshot: whoever was not in the subnet's last consensus begins with none.
///         They outlive a replaced epoch controller. Formulas: FORMULAS.md §3 and §4.
contract ConsensusEngine is Controlled, IPruneOrder {
    /// @param penaltyPpm beta
    /// @param alphaLowPpm, alphaHighPpm bounds of alpha; equal ones are Yuma 3 without liquid alpha
    /// @param steepness of the sigmoid, in hundredths
    struct Terms {
        uint16 kappaBps;
        uint32 penaltyPpm;
        uint32 alphaLowPpm;
        uint32 alphaHighPpm;
        uint16 steepness;
    }

    /// @param stakes 0 for a validator that did not reveal
    struct Voters {
        address[] validators;
        uint256[] stakes;
        uint32[] weightSums;
    }

    /// @param previous the subnet's consensus before this one: whose bonds this one moves; 0 for none
    struct Progress {
        bool begun;
        uint16 rows;
        uint16 columns;
        uint16 columnsDone;
        uint32 previous;
        uint128 scoreTotal;
        Terms terms;
    }

    /// @dev Who sat in a row of the subnet's last consensus, and in which lane its bonds are.
    struct Standing {
        address validator;
        uint8 lane;
    }

    /// @param latest the subnet's last epoch that had a consensus; 0 for none
    /// @param running the epoch whose columns are being closed; 0 for none. Only one at a time, because bonds pass from one
    ///        to the next
    struct Place {
        uint64 latest;
        uint64 running;
        uint64 pruneCandidate;
    }

    /// @dev The instance that a newcomer may replace in a full subnet, found while columns close.
    struct Lowest {
        uint64 instanceId;
        uint128 score;
    }

    struct Batch {
        uint256 subnetId;
        uint256 epoch;
        uint256 previous;
        uint256 scoreTotal;
        bytes32 seed;
        Lowest lowest;
        uint256[] rows;
        YumaConsensus.Work work;
    }

    uint256 private constant CHUNK = YumaConsensus.COLUMNS_PER_WORD;
    uint256 private constant PPM = 1_000_000;
    /// @dev What a closing call may spend here, so that the whole of it takes less than 7 million.
    uint256 private constant CALL_GAS = 6_000_000;
    uint256 private constant HUNDREDTHS = 100;

    WeightBoard public immutable board;
    mapping(uint256 subnetId => Place) private _places;
    mapping(uint256 subnetId => mapping(uint256 epoch => Progress)) private _progress;
    /// @dev Packed by ClosingRows.
    mapping(uint256 subnetId => mapping(uint256 epoch => uint256[64])) private _rows;
    /// @dev Two scores a word, the even column in the low half.
    mapping(uint256 subnetId => mapping(uint256 epoch => uint256[128])) private _scorePairs;
    mapping(uint256 subnetId => Standing[64]) private _standings;
    /// @dev Epoch of its last consensus (high half) and id of the instance in each seat.
    mapping(uint256 subnetId => uint64[256]) private _seats;
    /// @dev 32 words for each of 64 lanes.
    mapping(uint256 subnetId => uint256[2048]) private _bonds;
    mapping(uint256 subnetId => bytes32) private _seeds;
    mapping(uint256 subnetId => Lowest) private _lowest;

    event ConsensusBegun(uint256 indexed subnet, uint256 indexed epoch, uint256 previous);
    /// @param bonds two words a row of the snapshot, eight bonds of 32 bits each (2^32 = 1), as they stand after the epoch
    event ColumnsBonded(uint256 indexed subnet, uint256 indexed epoch, uint256 firstColumn, uint256[] bonds);
    event ConsensusReleased(uint256 indexed subnet, uint256 indexed epoch);

    error EngineBusy(uint256 subnetId, uint256 epoch);
    error EngineNotRunning(uint256 subnetId, uint256 epoch);
    error EngineTooMuchStake(uint256 effective);

    constructor(address timelock_, WeightBoard board_) Governed(timelock_) {
        board = board_;
    }

    /// @notice Reads the rows: effective stakes and whose bonds go on.
    function begin(
        uint256 subnetId,
        uint256 epoch,
        uint256 columns,
        Terms calldata terms,
        Voters calldata voters
    ) external onlyController {
        Place storage place = _places[subnetId];
        if (place.running != 0) revert EngineBusy(subnetId, place.running);
        Progress storage progress = _progress[subnetId][epoch];
        if (progress.begun) revert EngineBusy(subnetId, epoch);
        uint256 previous = place.latest;
        progress.begun = true;
        progress.rows = uint16(voters.validators.length);
        progress.columns = uint16(columns);
        progress.previous = uint32(previous);
        progress.terms = terms;
        place.latest = uint64(epoch);
        if (columns != 0) place.running = uint64(epoch);
        if (previous != 0) delete _lowest[subnetId];
        _writeRows(subnetId, epoch, previous, voters);
        emit ConsensusBegun(subnetId, epoch, previous);
    }

    /// @notice Closes the next columns of the running epoch: 16, and further 16 while a call stays within what one should take.
    /// @param columns instance id << 16 | immune << 8 | seat per column; a multiple of 16 of them, or all that are left
    /// @return closed how many of them
    /// @return scoreTotal sum of the scores of all columns closed so far
    function close(uint256 subnetId, uint256 epoch, uint256[] calldata columns)
        external
        onlyController
        returns (uint256 closed, uint256 scoreTotal)
    {
        uint256 gasBefore = gasleft();
        Progress storage progress = _progress[subnetId][epoch];
        uint256 first = progress.columnsDone;
        if (_places[subnetId].running != epoch || first + columns.length > progress.columns) {
            revert EngineNotRunning(subnetId, epoch);
        }
        Batch memory batch = _load(subnetId, epoch, progress);
        uint256 next;
        // Another word as long as one that costs what the last one did still fits.
        while (closed < columns.length && gasBefore - gasleft() + next <= CALL_GAS) {
            next = gasleft();
            uint256 end = Math.min(closed + CHUNK, columns.length);
            _closeWord(batch, first + closed, columns[closed:end]);
            closed = end;
            next -= gasleft();
        }
        ClosingRows.store(_rows[subnetId][epoch], batch.rows, batch.work.held);
        scoreTotal = batch.scoreTotal;
        progress.scoreTotal = uint128(scoreTotal);
        progress.columnsDone = uint16(first + closed);
        _lowest[subnetId] = batch.lowest;
        if (progress.columnsDone == progress.columns) {
            _places[subnetId].running = 0;
            _places[subnetId].pruneCandidate = batch.lowest.instanceId;
            _seeds[subnetId] = keccak256(abi.encode(batch.seed, epoch, scoreTotal, block.prevrandao));
        }
    }

    /// @notice Lets the next epoch begin although the running one was never closed to its end (its controller was revoked).
    function release(uint256 subnetId) external onlyOwner {
        emit ConsensusReleased(subnetId, _places[subnetId].running);
        _places[subnetId].running = 0;
    }

    /// @notice Where the subnet's consensus stands.
    function placeOf(uint256 subnetId) external view returns (Place memory) {
        return _places[subnetId];
    }

    /// @inheritdoc IPruneOrder
    function pruneCandidate(uint256 subnetId) external view returns (uint256) {
        return _places[subnetId].pruneCandidate;
    }

    function progressOf(uint256 subnetId, uint256 epoch) external view returns (Progress memory) {
        return _progress[subnetId][epoch];
    }

    /// @notice Effective stakes and weight sums per row, once closing has begun.
    function closingRows(uint256 subnetId, uint256 epoch)
        external
        view
        returns (uint256[] memory effective, uint256[] memory weightSums)
    {
        uint256 count = _progress[subnetId][epoch].rows;
        effective = new uint256[](count);
        weightSums = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            uint256 row = _rows[subnetId][epoch][i];
            (effective[i], weightSums[i]) = (ClosingRows.effectiveOf(row), ClosingRows.weightSumOf(row));
        }
    }

    /// @notice What each row's part of the validators' pool is measured by, and its sum.
    function claims(uint256 subnetId, uint256 epoch) external view returns (uint256[] memory parts, uint256 total) {
        parts = new uint256[](_progress[subnetId][epoch].rows);
        for (uint256 i = 0; i < parts.length; i++) {
            uint256 row = _rows[subnetId][epoch][i];
            // Below 2^80 x 2^144.
            parts[i] = ClosingRows.effectiveOf(row) * ClosingRows.heldOf(row);
            total += parts[i];
        }
    }

    /// @notice Consensus scores of the columns from `from` to before `until`; 0 for columns that were not closed yet.
    function columnScores(uint256 subnetId, uint256 epoch, uint256 from, uint256 until)
        external
        view
        returns (uint256[] memory scores)
    {
        scores = new uint256[](until - from);
        for (uint256 k = 0; k < scores.length; k++) {
            uint256 column = from + k;
            uint256 pair = _scorePairs[subnetId][epoch][column / 2];
            scores[k] = column % 2 == 0 ? uint128(pair) : pair >> 128;
        }
    }

    function _writeRows(uint256 subnetId, uint256 epoch, uint256 previous, Voters calldata voters) private {
        uint256 count = voters.validators.length;
        uint256 wordsPerRow = (count + CHUNK - 1) / CHUNK;
        Reliability.Ballot memory box = Reliability.ballot(
            voters.stakes, board.reliabilityWords(subnetId, epoch, count, wordsPerRow), wordsPerRow
        );
        uint256[] memory lanes = _lanesOf(subnetId, previous, voters.validators);
        uint256[64] storage rows = _rows[subnetId][epoch];
        uint256 total;
        for (uint256 i = 0; i < count; i++) {
            uint256 stake = box.stakes[i];
            uint256 weightSum = voters.weightSums[i];
            uint256 effective = stake == 0 || weightSum == 0 ? 0 : stake * Reliability.median(box, i);
            total += effective;
            rows[i] = ClosingRows.pack(effective, effective == 0 ? 0 : weightSum, lanes[i]);
        }
        if (total > ClosingRows.MAX_EFFECTIVE) revert EngineTooMuchStake(total);
    }

    /// @dev Who was in the last consensus keeps its lane; anybody else gets a free one, and what is stored there does not count.
    ///      Rows that stay where they were cost a read and no write.
    function _lanesOf(uint256 subnetId, uint256 previous, address[] calldata validators)
        private
        returns (uint256[] memory lanes)
    {
        Standing[64] storage stored = _standings[subnetId];
        Standing[] memory before = new Standing[](previous == 0 ? 0 : _progress[subnetId][previous].rows);
        for (uint256 i = 0; i < before.length; i++) {
            before[i] = stored[i];
        }
        lanes = new uint256[](validators.length);
        uint256 taken;
        for (uint256 i = 0; i < validators.length; i++) {
            uint256 position = _positionOf(validators[i], i, before);
            lanes[i] = position < before.length ? before[position].lane : ClosingRows.FRESH;
            if (position < before.length) taken |= 1 << lanes[i];
        }
        uint256 free;
        for (uint256 i = 0; i < validators.length; i++) {
            if (lanes[i] == ClosingRows.FRESH) {
                while ((taken >> free) & 1 == 1) free++;
                lanes[i] |= free++;
            } else if (i < before.length && before[i].validator == validators[i]) {
                continue;
            }
            stored[i] = Standing(validators[i], uint8(lanes[i] & ClosingRows.LANE));
        }
    }

    /// @dev Its row in the last consensus; the number of that one's rows when it had none.
    function _positionOf(address validator, uint256 guess, Standing[] memory before)
        private
        pure
        returns (uint256 position)
    {
        if (guess < before.length && before[guess].validator == validator) return guess;
        while (position < before.length && before[position].validator != validator) position++;
    }

    function _load(uint256 subnetId, uint256 epoch, Progress storage progress)
        private
        view
        returns (Batch memory batch)
    {
        (batch.subnetId, batch.epoch, batch.previous) = (subnetId, epoch, progress.previous);
        (batch.scoreTotal, batch.seed, batch.lowest) = (progress.scoreTotal, _seeds[subnetId], _lowest[subnetId]);
        uint256 count = progress.rows;
        uint256[] memory effective = new uint256[](count);
        uint256[] memory weightSums = new uint256[](count);
        uint256[] memory held = new uint256[](count);
        batch.rows = ClosingRows.load(_rows[subnetId][epoch], effective, weightSums, held);
        Terms memory terms = progress.terms;
        batch.work = YumaConsensus.prepare(
            effective,
            weightSums,
            held,
            terms.kappaBps,
            YumaConsensus.Terms(
                _q32(terms.penaltyPpm),
                _q32(terms.alphaLowPpm),
                _q32(terms.alphaHighPpm),
                (uint256(terms.steepness) << 16) / HUNDREDTHS
            )
        );
        batch.work.bonds = new uint256[](2 * count);
    }

    function _closeWord(Batch memory batch, uint256 column, uint256[] calldata columns) private {
        YumaConsensus.Work memory work = batch.work;
        work.words = board.weightWords(batch.subnetId, batch.epoch, batch.rows.length, column / CHUNK);
        BondLanes.Lanes memory lanes = _lanes(batch, columns);
        uint256[2048] storage bonds = _bonds[batch.subnetId];
        uint256[] memory stored = BondLanes.read(lanes, bonds, batch.rows, work.bonds);
        uint256[16] memory scores = YumaConsensus.closeWord(work);
        BondLanes.write(lanes, bonds, batch.rows, work.bonds, stored);
        uint256[128] storage scorePairs = _scorePairs[batch.subnetId][batch.epoch];
        for (uint256 k = 0; k < columns.length; k += 2) {
            uint256 pair = scores[k] | (scores[k + 1] << 128);
            batch.scoreTotal += scores[k] + scores[k + 1];
            if (pair != 0) scorePairs[(column + k) / 2] = pair;
        }
        _rank(batch, columns, scores);
        emit ColumnsBonded(batch.subnetId, batch.epoch, column, work.bonds);
    }

    /// @dev Where the columns' bonds lie, and which of them count: those of the instance that had the seat in the last consensus.
    function _lanes(Batch memory batch, uint256[] calldata columns) private returns (BondLanes.Lanes memory) {
        uint256[] memory seats = new uint256[](columns.length);
        uint256 live;
        uint64[256] storage marks = _seats[batch.subnetId];
        for (uint256 k = 0; k < columns.length; k++) {
            uint256 seat = uint8(columns[k]);
            uint256 id = columns[k] >> 16;
            if (batch.previous != 0 && marks[seat] == uint64((batch.previous << 32) | id)) live |= 1 << k;
            marks[seat] = uint64((batch.epoch << 32) | id);
            seats[k] = seat;
        }
        return BondLanes.plan(seats, live);
    }

    /// @dev The lowest score of an instance that is not immune; equal ones by a seed that an earlier epoch left.
    function _rank(Batch memory batch, uint256[] calldata columns, uint256[16] memory scores) private pure {
        Lowest memory lowest = batch.lowest;
        for (uint256 k = 0; k < columns.length; k++) {
            if ((columns[k] >> 8) & 1 == 1) continue;
            uint64 id = uint64(columns[k] >> 16);
            bool lower = lowest.instanceId == 0 || scores[k] < lowest.score;
            if (!lower && scores[k] == lowest.score) {
                lower = keccak256(abi.encode(batch.seed, id)) < keccak256(abi.encode(batch.seed, lowest.instanceId));
            }
            if (lower) (lowest.instanceId, lowest.score) = (id, uint128(scores[k]));
        }
    }

    function _q32(uint256 ppm) private pure returns (uint256) {
        return (ppm << 32) / PPM;
    }
}
