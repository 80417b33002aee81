// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Controlled} from "./Controlled.sol";
import {Governed} from "./Governed.sol";
import {IEpochWindows} from "./interfaces/IEpochWindows.sol";

/// @title Commit and reveal of weights and reliability votes
/// @notice With E = end of the epoch and L its length, commits count in [E, E + L/4), reveals in [E + L/4, E + L/2);
///         one of each per validator and epoch. The governed controller says when an epoch ended and who may vote; it
///         answers for the epochs of its predecessors, too.
contract WeightBoard is Controlled {
    enum Status {
        None,
        Committed,
        Revealed
    }

    struct Row {
        bytes32 commitment;
        Status status;
        uint32 weightSum;
    }

    uint256 private constant PER_WORD = 16;
    /// @dev At most 64 rows and 16 words of weights a row: positions never meet.
    uint256 private constant MAX_ROWS = 64;

    mapping(uint256 subnetId => mapping(uint256 epoch => mapping(address validator => Row))) private _rows;
    /// @dev By word x 64 + row: what a closing call reads lies together.
    mapping(uint256 subnetId => mapping(uint256 epoch => uint256[1024])) private _weights;
    mapping(uint256 subnetId => mapping(uint256 epoch => uint256[1024])) private _reliability;

    event WeightsCommitted(
        uint256 indexed subnetId, uint256 indexed epoch, address indexed validator, bytes32 commitment
    );
    /// @param weights two bytes per instance of the snapshot, in its order
    /// @param reliability two bytes per permit of the snapshot, in its order; 0 is no opinion
    event WeightsRevealed(
        uint256 indexed subnetId,
        uint256 indexed epoch,
        address indexed validator,
        bytes32 secret,
        bytes weights,
        bytes reliability
    );

    error BoardNotPermitted(uint256 subnetId, uint256 epoch, address validator);
    error BoardOutsideWindow(uint256 from, uint256 until, uint256 now_);
    error BoardAlreadyCommitted(uint256 subnetId, uint256 epoch, address validator);
    error BoardNothingToReveal(uint256 subnetId, uint256 epoch, address validator);
    error BoardWrongLength(uint256 length, uint256 wanted);
    error BoardSelfVote(uint256 position);
    error BoardWrongReveal(bytes32 computed, bytes32 committed);
    error BoardZeroCommitment();

    constructor(address timelock_) Governed(timelock_) {}

    /// @notice Commits the caller to its weights of an ended epoch; `commitment` is what `commitHash` computes.
    function commit(uint256 subnetId, uint256 epoch, bytes32 commitment) external {
        if (commitment == 0) revert BoardZeroCommitment();
        IEpochWindows.BoardView memory info = _view(subnetId, epoch);
        _inWindow(info, 0, info.epochSeconds / 4);
        Row storage entry = _rows[subnetId][epoch][msg.sender];
        if (entry.status != Status.None) revert BoardAlreadyCommitted(subnetId, epoch, msg.sender);
        entry.commitment = commitment;
        entry.status = Status.Committed;
        emit WeightsCommitted(subnetId, epoch, msg.sender, commitment);
    }

    /// @notice Opens the caller's commitment together with the epoch's secret, whose SHA-256 the commitment holds.
    /// @param weights two bytes (big-endian) per instance of the snapshot; 0 for the caller's own instances
    /// @param reliability two bytes (big-endian) per permit of the snapshot; 0 is no opinion and the caller's own must be 0
    function reveal(
        uint256 subnetId,
        uint256 epoch,
        bytes32 secret,
        bytes calldata weights,
        bytes calldata reliability,
        bytes32 salt
    ) external {
        IEpochWindows.BoardView memory info = _view(subnetId, epoch);
        _inWindow(info, info.epochSeconds / 4, info.epochSeconds / 2);
        Row storage entry = _rows[subnetId][epoch][msg.sender];
        if (entry.status != Status.Committed) revert BoardNothingToReveal(subnetId, epoch, msg.sender);
        bytes32 computed = commitHash(
            subnetId,
            epoch,
            msg.sender,
            info.snapshotHash,
            sha256(abi.encodePacked(secret)),
            weights,
            reliability,
            salt
        );
        if (computed != entry.commitment) revert BoardWrongReveal(computed, entry.commitment);

        entry.status = Status.Revealed;
        uint256 position = info.permitPosition;
        entry.weightSum = _store(_weights[subnetId][epoch], position, weights, info.instanceCount, info.ownColumns);
        _store(_reliability[subnetId][epoch], position, reliability, info.permitCount, uint256(1) << position);
        emit WeightsRevealed(subnetId, epoch, msg.sender, secret, weights, reliability);
    }

    /// @notice The commitment to weights: binds chain, board, subnet, epoch, validator and snapshot.
    function commitHash(
        uint256 subnetId,
        uint256 epoch,
        address validator,
        bytes32 snapshotHash,
        bytes32 secretHash,
        bytes memory weights,
        bytes memory reliability,
        bytes32 salt
    ) public view returns (bytes32) {
        return keccak256(
            abi.encode(
                block.chainid,
                address(this),
                subnetId,
                epoch,
                validator,
                snapshotHash,
                secretHash,
                weights,
                reliability,
                salt
            )
        );
    }

    /// @notice A validator's row: commitment, status and the sum of its weights.
    function row(uint256 subnetId, uint256 epoch, address validator) external view returns (Row memory) {
        return _rows[subnetId][epoch][validator];
    }

    /// @notice Status and weight sum of several validators.
    function rows(uint256 subnetId, uint256 epoch, address[] calldata validators)
        external
        view
        returns (Status[] memory statuses, uint32[] memory weightSums)
    {
        statuses = new Status[](validators.length);
        weightSums = new uint32[](validators.length);
        for (uint256 i = 0; i < validators.length; i++) {
            Row storage entry = _rows[subnetId][epoch][validators[i]];
            statuses[i] = entry.status;
            weightSums[i] = entry.weightSum;
        }
    }

    /// @notice Word `index` (columns 16 index to 16 index + 15, the first in the highest bits) of the weights of the
    ///         snapshot's first `count` rows; 0 for one that did not reveal.
    function weightWords(uint256 subnetId, uint256 epoch, uint256 count, uint256 index)
        external
        view
        returns (uint256[] memory words)
    {
        words = _words(_weights[subnetId][epoch], count, index, 1);
    }

    /// @notice Reliability votes of the snapshot's first `count` rows, `wordsPerRow` words each, one row after the other.
    function reliabilityWords(uint256 subnetId, uint256 epoch, uint256 count, uint256 wordsPerRow)
        external
        view
        returns (uint256[] memory words)
    {
        words = _words(_reliability[subnetId][epoch], count, 0, wordsPerRow);
    }

    /// @dev `wordsPerRow` words from word `index` on of the first `count` rows, one row after the other.
    function _words(uint256[1024] storage stored, uint256 count, uint256 index, uint256 wordsPerRow)
        private
        view
        returns (uint256[] memory words)
    {
        words = new uint256[](count * wordsPerRow);
        assembly ("memory-safe") {
            let slot := add(stored.slot, shl(6, index))
            let at := add(words, 0x20)
            for { let end := add(slot, count) } lt(slot, end) { slot := add(slot, 1) } {
                for { let k := 0 } lt(k, wordsPerRow) { k := add(k, 1) } {
                    mstore(at, sload(add(slot, shl(6, k))))
                    at := add(at, 0x20)
                }
            }
        }
    }

    function _view(uint256 subnetId, uint256 epoch) private view returns (IEpochWindows.BoardView memory info) {
        info = IEpochWindows(controller).boardView(subnetId, epoch, msg.sender);
        if (!info.permitted) revert BoardNotPermitted(subnetId, epoch, msg.sender);
    }

    function _inWindow(IEpochWindows.BoardView memory info, uint256 from, uint256 until) private view {
        if (info.end == 0) revert BoardOutsideWindow(0, 0, block.timestamp);
        if (block.timestamp < info.end + from || block.timestamp >= info.end + until) {
            revert BoardOutsideWindow(info.end + from, info.end + until, block.timestamp);
        }
    }

    /// @dev Packs 16 values a word and returns their sum; a value at a forbidden position must be 0.
    function _store(
        uint256[1024] storage target,
        uint256 row_,
        bytes calldata values,
        uint256 count,
        uint256 forbidden
    ) private returns (uint32 sum) {
        if (values.length != 2 * count) revert BoardWrongLength(values.length, 2 * count);
        uint256 word;
        for (uint256 i = 0; i < count; i++) {
            uint256 value = (uint256(uint8(values[2 * i])) << 8) | uint8(values[2 * i + 1]);
            if (value != 0 && (forbidden >> i) & 1 == 1) revert BoardSelfVote(i);
            sum += uint32(value);
            word |= value << (240 - 16 * (i % PER_WORD));
            if (i % PER_WORD == PER_WORD - 1 || i + 1 == count) {
                if (word != 0) target[(i / PER_WORD) * MAX_ROWS + row_] = word;
                word = 0;
            }
        }
    }
}
