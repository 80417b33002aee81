// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title What closing knows of a row, in one word
/// @notice From the highest bits: held sum (144), effective stake (80), weight sum (24), fresh (1), lane (7). Fresh means that what
///         is stored in the lane is another's and counts as no bond. All effective stakes together are below 2^80 and all
///         shares of a row at most 2^32, so a held sum, below the sum of all scores times 2^32, stays below 2^144.
library ClosingRows {
    uint256 internal constant FRESH = 1 << 7;
    uint256 internal constant LANE = FRESH - 1;
    uint256 internal constant MAX_EFFECTIVE = (1 << 80) - 1;

    function pack(uint256 effective, uint256 weightSum, uint256 lane) internal pure returns (uint256) {
        return (effective << 32) | (weightSum << 8) | lane;
    }

    function heldOf(uint256 row) internal pure returns (uint256) {
        return row >> 112;
    }

    function effectiveOf(uint256 row) internal pure returns (uint256) {
        return (row >> 32) & MAX_EFFECTIVE;
    }

    function weightSumOf(uint256 row) internal pure returns (uint256) {
        return (row >> 8) & 0xffffff;
    }

    /// @notice Fills the three arrays, whose length is the number of rows.
    function load(
        uint256[64] storage stored,
        uint256[] memory effective,
        uint256[] memory weightSums,
        uint256[] memory held
    ) internal view returns (uint256[] memory rows) {
        rows = new uint256[](effective.length);
        assembly ("memory-safe") {
            let slot := stored.slot
            let end := add(slot, mload(rows))
            let at := add(rows, 0x20)
            effective := sub(effective, rows)
            weightSums := sub(weightSums, rows)
            held := sub(held, rows)
            for {} lt(slot, end) { slot := add(slot, 1) } {
                let row := sload(slot)
                mstore(at, row)
                mstore(add(held, at), shr(112, row))
                mstore(add(effective, at), shr(176, shl(144, row)))
                mstore(add(weightSums, at), and(shr(8, row), 0xffffff))
                at := add(at, 0x20)
            }
        }
    }

    /// @notice Stores new held sums where they changed.
    function store(uint256[64] storage stored, uint256[] memory rows, uint256[] memory held) internal {
        assembly ("memory-safe") {
            let slot := stored.slot
            let end := add(slot, mload(rows))
            let at := add(rows, 0x20)
            held := sub(held, rows)
            for {} lt(slot, end) { slot := add(slot, 1) } {
                let row := mload(at)
                let changed := xor(shr(112, row), mload(add(held, at)))
                if changed { sstore(slot, xor(row, shl(112, changed))) }
                at := add(at, 0x20)
            }
        }
    }
}
