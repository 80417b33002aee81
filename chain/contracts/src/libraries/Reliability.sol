// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {StakeThreshold} from "./StakeThreshold.sol";

/// @title Reliability of a validator: the stake-weighted median of the others' votes about it
/// @notice u16, 65535 = 1. A vote of 0 is no opinion.
library Reliability {
    /// @dev floor(65535 / 4)
    uint256 internal constant FLOOR = 16_383;
    /// @dev floor(65535 / 2)
    uint256 internal constant NEWCOMER = 32_767;
    uint256 private constant PER_WORD = 16;

    /// @dev Assembly below knows the order of the fields.
    /// @param stakes stake per validator, 0 for one that did not reveal; below 2^63 each
    /// @param votes `wordsPerRow` words per voter
    /// @param list, digits room for the search
    /// @param count, total number and stake of the opinions found last
    struct Ballot {
        uint256[] stakes;
        uint256[] votes;
        uint256 wordsPerRow;
        uint256[] list;
        uint256[16] digits;
        uint256 count;
        uint256 total;
    }

    function ballot(uint256[] memory stakes, uint256[] memory votes, uint256 wordsPerRow)
        internal
        pure
        returns (Ballot memory result)
    {
        (result.stakes, result.votes, result.wordsPerRow) = (stakes, votes, wordsPerRow);
        result.list = new uint256[](stakes.length);
    }

    /// @notice The greatest v with 2 x (stake of votes >= v) >= stake of all votes, at least FLOOR; NEWCOMER without a vote.
    /// @param about position of the validator that is voted on
    function median(Ballot memory box, uint256 about) internal pure returns (uint256 value) {
        (uint256 any, uint256 all) = _opinions(box, about);
        if (box.count == 0) return NEWCOMER;
        if (any == all) value = any;
        else value = StakeThreshold.greatest(box.list, box.count, any, all, (box.total + 1) / 2, box.digits);
        if (value < FLOOR) value = FLOOR;
    }

    /// @dev What the others say about one validator, where they say anything, as StakeThreshold takes it.
    function _opinions(Ballot memory box, uint256 about) private pure returns (uint256 any, uint256 all) {
        uint256 shift = 240 - 16 * (about % PER_WORD);
        // The first voter's word with the opinion about `about`.
        uint256 vote = 32 * (about / PER_WORD + 1);
        assembly ("memory-safe") {
            vote := add(vote, mload(add(box, 0x20)))
            let step := shl(5, mload(add(box, 0x40)))
            let kept := add(mload(add(box, 0x60)), 0x20)
            let total := 0
            let stake := add(mload(box), 0x20)
            about := add(stake, shl(5, about))
            all := not(0)
            for { let end := add(stake, shl(5, mload(mload(box)))) } lt(stake, end) { stake := add(stake, 0x20) } {
                let opinion := and(shr(shift, mload(vote)), 0xffff)
                let weight := mload(stake)
                // No opinion, no stake and the validator itself do not count.
                if mul(mul(opinion, weight), sub(stake, about)) {
                    mstore(kept, or(shl(128, opinion), weight))
                    kept := add(kept, 0x20)
                    any := or(any, opinion)
                    all := and(all, opinion)
                    total := add(total, weight)
                }
                vote := add(vote, step)
            }
            mstore(add(box, 0xa0), shr(5, sub(sub(kept, 0x20), mload(add(box, 0x60)))))
            mstore(add(box, 0xc0), total)
        }
    }
}
