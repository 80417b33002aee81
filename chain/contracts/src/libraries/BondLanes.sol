// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ClosingRows} from "./ClosingRows.sol";

/// @title Bonds of sixteen columns out of a row's storage and back
/// @notice A lane keeps a validator's 256 bonds of 32 bits in 32 words, one bond per seat. The consensus takes two words a row,
///         one bond per column. Where columns are seats in a line (no gap), words are taken whole.
library BondLanes {
    /// @dev Words of a lane.
    uint256 private constant WORDS = 32;

    /// @param aligned true when column k lies in the lane in which the consensus wants it
    /// @param words the storage words that the columns' seats are in, each once
    /// @param places per column: position in `words` << 8 | shift of its lane there
    /// @param live bit k is set when the bond of column k counts; others begin with 0
    struct Lanes {
        bool aligned;
        uint256 columns;
        uint256 live;
        uint256[] words;
        uint256[16] places;
    }

    uint256 private constant LANE = 0xffffffff;

    /// @param seats of at most 16 columns, ascending
    function plan(uint256[] memory seats, uint256 live) internal pure returns (Lanes memory lanes) {
        lanes.columns = seats.length;
        lanes.live = live;
        lanes.aligned = seats[0] % 8 == 0;
        uint256[] memory words = new uint256[](seats.length);
        uint256 count;
        for (uint256 k = 0; k < seats.length; k++) {
            if (seats[k] != seats[0] + k) lanes.aligned = false;
            uint256 word = seats[k] / 8;
            if (count == 0 || words[count - 1] != word) words[count++] = word;
            lanes.places[k] = ((count - 1) << 8) | (224 - 32 * (seats[k] % 8));
        }
        assembly ("memory-safe") {
            mstore(words, count)
        }
        lanes.words = words;
    }

    /// @notice Fills `bonds` (two words a row) and hands back what is stored, `words` after `words`, row after row.
    /// @param rows as ClosingRows packs them
    function read(
        Lanes memory lanes,
        uint256[2048] storage table,
        uint256[] memory rows,
        uint256[] memory bonds
    ) internal view returns (uint256[] memory stored) {
        uint256 count = lanes.words.length;
        stored = new uint256[](count * rows.length);
        _readStored(lanes.words, table, rows, stored);
        (uint256 keepFirst, uint256 keepSecond) = _keep(lanes.live);
        if (lanes.aligned) {
            _take(rows, stored, count, bonds, keepFirst, keepSecond);
            return stored;
        }
        for (uint256 i = 0; i < rows.length; i++) {
            if (rows[i] & ClosingRows.FRESH != 0) (bonds[2 * i], bonds[2 * i + 1]) = (0, 0);
            else _gather(lanes, stored, i, bonds);
        }
    }

    /// @dev The columns' words of every row's lane.
    function _readStored(
        uint256[] memory words,
        uint256[2048] storage table,
        uint256[] memory rows,
        uint256[] memory stored
    ) private view {
        assembly ("memory-safe") {
            let at := add(stored, 0x20)
            let firstWord := add(words, 0x20)
            let endWord := add(firstWord, shl(5, mload(words)))
            let row := add(rows, 0x20)
            for { let end := add(row, shl(5, mload(rows))) } lt(row, end) { row := add(row, 0x20) } {
                let lane := add(table.slot, shl(5, and(mload(row), 0x7f)))
                for { let word := firstWord } lt(word, endWord) { word := add(word, 0x20) } {
                    mstore(at, sload(add(lane, mload(word))))
                    at := add(at, 0x20)
                }
            }
        }
    }

    /// @dev Whole words into the consensus's two words a row, without the bonds that do not count.
    function _take(
        uint256[] memory rows,
        uint256[] memory stored,
        uint256 count,
        uint256[] memory bonds,
        uint256 keepFirst,
        uint256 keepSecond
    ) private pure {
        assembly ("memory-safe") {
            let from := add(stored, 0x20)
            let to := add(bonds, 0x20)
            let row := add(rows, 0x20)
            keepSecond := mul(keepSecond, gt(count, 1))
            count := shl(5, count)
            for { let end := add(row, shl(5, mload(rows))) } lt(row, end) { row := add(row, 0x20) } {
                // All bits where the row's bonds count.
                let counts := sub(and(shr(7, mload(row)), 1), 1)
                mstore(to, and(counts, and(keepFirst, mload(from))))
                mstore(add(to, 0x20), and(counts, and(keepSecond, mload(add(from, 0x20)))))
                from := add(from, count)
                to := add(to, 0x40)
            }
        }
    }

    /// @notice Stores the columns' bonds, and nothing where nothing changed.
    function write(
        Lanes memory lanes,
        uint256[2048] storage table,
        uint256[] memory rows,
        uint256[] memory bonds,
        uint256[] memory stored
    ) internal {
        uint256[] memory next = lanes.aligned && lanes.words.length == 2 ? bonds : _packed(lanes, bonds, stored);
        uint256[] memory words = lanes.words;
        assembly ("memory-safe") {
            let at := add(stored, 0x20)
            let fresh := sub(next, stored)
            let firstWord := add(words, 0x20)
            let endWord := add(firstWord, shl(5, mload(words)))
            let row := add(rows, 0x20)
            for { let end := add(row, shl(5, mload(rows))) } lt(row, end) { row := add(row, 0x20) } {
                let lane := add(table.slot, shl(5, and(mload(row), 0x7f)))
                for { let word := firstWord } lt(word, endWord) { word := add(word, 0x20) } {
                    let value := mload(add(fresh, at))
                    if xor(value, mload(at)) { sstore(add(lane, mload(word)), value) }
                    at := add(at, 0x20)
                }
            }
        }
    }

    /// @dev What is to be stored where columns are not two whole words: `words` after `words`, row after row.
    function _packed(Lanes memory lanes, uint256[] memory bonds, uint256[] memory stored)
        private
        pure
        returns (uint256[] memory next)
    {
        next = new uint256[](stored.length);
        uint256 count = lanes.words.length;
        for (uint256 i = 0; i < stored.length; i++) {
            (uint256 row, uint256 word) = (i / count, i % count);
            next[i] = lanes.aligned ? bonds[2 * row] : _scatter(lanes, bonds, row, word, stored[i]);
        }
    }

    function _gather(Lanes memory lanes, uint256[] memory stored, uint256 row, uint256[] memory bonds) private pure {
        uint256 count = lanes.words.length;
        uint256[2] memory pair;
        for (uint256 k = 0; k < lanes.columns; k++) {
            if ((lanes.live >> k) & 1 == 0) continue;
            uint256 place = lanes.places[k];
            uint256 bond = (stored[row * count + (place >> 8)] >> (place & 0xff)) & LANE;
            pair[k / 8] |= bond << (224 - 32 * (k % 8));
        }
        (bonds[2 * row], bonds[2 * row + 1]) = (pair[0], pair[1]);
    }

    function _scatter(Lanes memory lanes, uint256[] memory bonds, uint256 row, uint256 word, uint256 before)
        private
        pure
        returns (uint256 next)
    {
        next = before;
        for (uint256 k = 0; k < lanes.columns; k++) {
            uint256 place = lanes.places[k];
            if (place >> 8 != word) continue;
            uint256 shift = place & 0xff;
            uint256 bond = (bonds[2 * row + k / 8] >> (224 - 32 * (k % 8))) & LANE;
            next = (next & ~(LANE << shift)) | (bond << shift);
        }
    }

    /// @dev Masks of the two words' lanes that count.
    function _keep(uint256 live) private pure returns (uint256 first, uint256 second) {
        for (uint256 k = 0; k < 8; k++) {
            if ((live >> k) & 1 == 1) first |= LANE << (224 - 32 * k);
            if ((live >> (k + 8)) & 1 == 1) second |= LANE << (224 - 32 * k);
        }
    }
}
