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
    /// @dev Finds v four bits at a time from the stake per next four bits: a quarter of the gas of a sort or a bisection.
    ///      Stakes are below 2^63, so 64 of them cannot overflow.
    function median(uint256[] memory stakes, uint256[] memory votes, uint256 wordsPerRow, uint256 about)
        internal
        pure
        returns (uint256 value)
    {
        (uint256[] memory opinions, uint256 total) = _opinions(stakes, votes, wordsPerRow, about);
        if (total == 0) return NEWCOMER;
        uint256[16] memory digits;
        unchecked {
            uint256 above;
            for (uint256 shift = 16; shift != 0;) {
                shift -= 4;
                _stakePerDigit(opinions, stakes, value, shift, digits);
                uint256 digit = 15;
                // Digit 0 always suffices: `value` was chosen so that all votes with its leading bits do.
                while (digit != 0 && 2 * (above + digits[digit]) < total) {
                    above += digits[digit];
                    digit--;
                }
                value |= digit << shift;
            }
            if (value < FLOOR) value = FLOOR;
        }
    }

    /// @dev What each voter says about one validator, 0 for the validator itself, and the stake of those that say anything.
    function _opinions(uint256[] memory stakes, uint256[] memory votes, uint256 wordsPerRow, uint256 about)
        private
        pure
        returns (uint256[] memory opinions, uint256 total)
    {
        opinions = new uint256[](stakes.length);
        uint256 shift = 240 - 16 * (about % PER_WORD);
        uint256 word = about / PER_WORD;
        assembly ("memory-safe") {
            let vote := add(votes, shl(5, add(word, 1)))
            let step := shl(5, wordsPerRow)
            let end := shl(5, add(mload(stakes), 1))
            for { let at := 32 } lt(at, end) { at := add(at, 32) } {
                let opinion := and(shr(shift, mload(vote)), 0xffff)
                if iszero(eq(at, shl(5, add(about, 1)))) {
                    mstore(add(opinions, at), opinion)
                    total := add(total, mul(iszero(iszero(opinion)), mload(add(stakes, at))))
                }
                vote := add(vote, step)
            }
        }
    }

    /// @dev Stake of the opinions that begin with the bits of `value` above `shift` + 4, by their next four bits.
    function _stakePerDigit(
        uint256[] memory opinions,
        uint256[] memory stakes,
        uint256 value,
        uint256 shift,
        uint256[16] memory digits
    ) private pure {
        assembly ("memory-safe") {
            calldatacopy(digits, calldatasize(), 512)
            let leading := shr(4, shr(shift, value))
            let end := shl(5, add(mload(opinions), 1))
            for { let at := 32 } lt(at, end) { at := add(at, 32) } {
                let bits := shr(shift, mload(add(opinions, at)))
                if eq(shr(4, bits), leading) {
                    let slot := add(digits, shl(5, and(bits, 15)))
                    mstore(slot, add(mload(slot), mload(add(stakes, at))))
                }
            }
        }
    }
}
