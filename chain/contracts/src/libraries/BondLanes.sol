// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Bonds of sixteen columns out of a row's storage and back
/// @notice A row keeps 256 bonds of 32 bits in 32 words from its base slot on, one per seat. The consensus takes two words a
///         row, one bond per column. Where columns are seats in a line (no gap), words are taken whole.
library BondLanes {
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
    function read(Lanes memory lanes, uint256[] memory bases, uint256[] memory bonds)
        internal
        view
        returns (uint256[] memory stored)
    {
        uint256 count = lanes.words.length;
        stored = new uint256[](count * bases.length);
        (uint256 keepFirst, uint256 keepSecond) = _keep(lanes.live);
        for (uint256 i = 0; i < bases.length; i++) {
            for (uint256 k = 0; k < count; k++) {
                uint256 slot = bases[i] + lanes.words[k];
                uint256 word;
                assembly ("memory-safe") {
                    word := sload(slot)
                }
                stored[i * count + k] = word;
            }
            if (lanes.aligned) {
                bonds[2 * i] = stored[i * count] & keepFirst;
                bonds[2 * i + 1] = count == 2 ? stored[i * count + 1] & keepSecond : 0;
            } else {
                _gather(lanes, stored, i, bonds);
            }
        }
    }

    /// @notice Stores the columns' bonds, and nothing where nothing changed.
    function write(Lanes memory lanes, uint256[] memory bases, uint256[] memory bonds, uint256[] memory stored)
        internal
    {
        uint256 count = lanes.words.length;
        for (uint256 i = 0; i < bases.length; i++) {
            for (uint256 k = 0; k < count; k++) {
                uint256 word = lanes.aligned ? bonds[2 * i + k] : _scatter(lanes, bonds, i, k, stored[i * count + k]);
                if (word == stored[i * count + k]) continue;
                uint256 slot = bases[i] + lanes.words[k];
                assembly ("memory-safe") {
                    sstore(slot, word)
                }
            }
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
