// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Reliability of a validator: the stake-weighted median of the others' votes about it
/// @notice u16, 65535 = 1. A vote of 0 is no opinion.
library Reliability {
    /// @dev floor(65535 / 4)
    uint256 internal constant FLOOR = 16_383;
    /// @dev floor(65535 / 2)
    uint256 internal constant NEWCOMER = 32_767;
    uint256 private constant PER_WORD = 16;

    /// @notice The greatest v with 2 × (stake of votes ≥ v) ≥ stake of all votes, at least FLOOR; NEWCOMER without a vote.
    /// @param stakes stake per validator, 0 for one that did not reveal
    /// @param votes `wordsPerRow` words per voter
    /// @param about position of the validator that is voted on
    /// @dev Bisection over 16 bits costs 16 passes instead of a sort. Stakes are below 2^63, so 64 of them cannot overflow.
    function median(uint256[] memory stakes, uint256[] memory votes, uint256 wordsPerRow, uint256 about)
        internal
        pure
        returns (uint256 value)
    {
        unchecked {
            uint256 count = stakes.length;
            uint256[] memory opinion = new uint256[](count);
            uint256 total;
            uint256 shift = 240 - 16 * (about % PER_WORD);
            for (uint256 i = 0; i < count; i++) {
                if (i == about || stakes[i] == 0) continue;
                uint256 vote = (votes[i * wordsPerRow + about / PER_WORD] >> shift) & 0xffff;
                opinion[i] = vote;
                if (vote != 0) total += stakes[i];
            }
            if (total == 0) return NEWCOMER;
            for (uint256 bit = 1 << 15; bit != 0; bit >>= 1) {
                uint256 candidate = value | bit;
                uint256 above;
                for (uint256 i = 0; i < count; i++) {
                    if (opinion[i] >= candidate) above += stakes[i];
                }
                if (2 * above >= total) value = candidate;
            }
            if (value < FLOOR) value = FLOOR;
        }
    }
}
