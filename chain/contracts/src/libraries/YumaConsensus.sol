// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {StakeThreshold} from "./StakeThreshold.sol";
import {SigmoidTable} from "./SigmoidTable.sol";

/// @title Yuma 3 with one alpha per pair of validator and column, 16 columns at a time
/// @notice Integers only, to the last bit as base/protocol/consensus/integer; the steps are those of docs/decisions/arithmetic.md.
///         Q32 has 2^32 = 1. Every column depends on nothing but its own weights and bonds, and all sums are exact: the size and
///         the order of chunks change nothing.
/// @dev Assembly, because the inner loops run 16,384 times in the greatest subnet. Nothing can overflow: effective stakes are
///      below 2^79, shares at most 2^32, rows at most 64, columns at most 256, so scores stay below 2^117 and held sums below 2^157.
library YumaConsensus {
    uint256 internal constant COLUMNS_PER_WORD = 16;
    uint256 internal constant ONE = 1 << 32;
    uint256 internal constant MAX_ROWS = 64;
    /// @dev Below 16, in 1/65536: from there on a difference of a half would leave the table.
    uint256 internal constant MAX_STEEPNESS = (16 << 16) - 1;
    uint256 private constant BPS = 10_000;
    /// @dev Ranges of an eighth of the guess reach from 0 to three times it.
    uint256 private constant COARSEST = 3;
    uint256 private constant FINEST = 20;
    /// @dev Where more than a quarter of the shares were in one range, the next column's are finer by so many powers of two;
    ///      coarser where the ranges missed.
    uint256 private constant STEP = 2;

    error YumaInvalidTerms();

    /// @param penalty beta, Q32
    /// @param alphaLow, alphaHigh bounds of alpha, Q32
    /// @param steepness of the sigmoid, in 1/65536
    struct Terms {
        uint256 penalty;
        uint256 alphaLow;
        uint256 alphaHigh;
        uint256 steepness;
    }

    /// @dev What the loops read and write; assembly below knows the order of its fields (32 bytes each).
    /// @param effective stake x reliability per row, 0 for one that does not count
    /// @param weightSums sum of the row's weights, above 0 where `effective` is; 0 where it is not
    /// @param words the rows' weights of these columns, the first column in the highest 16 bits
    /// @param bonds two words a row, eight bonds of 32 bits each, the first column in the highest bits; replaced in place
    /// @param held per row, sum over columns of bond x quotient; added to in place
    /// @param need effective stake that a weight needs behind it
    /// @param shares per row, share << 128 | effective stake
    /// @param ranges stake per range of shares, ranges being `width` wide from `low` on; the first and the last are open
    /// @param fineness of the ranges: the guess over their width, as a power of two
    /// @param quotients per column, score over bonds
    struct Work {
        uint256[] effective; // 0x00
        uint256[] weightSums; // 0x20
        uint256[] words; // 0x40
        uint256[] bonds; // 0x60
        uint256[] held; // 0x80
        uint256 need; // 0xa0
        uint256 penalty; // 0xc0
        uint256 alphaLow; // 0xe0
        uint256 alphaSpan; // 0x100
        uint256 steepness; // 0x120
        uint256[] shares; // 0x140
        uint256[] candidates; // 0x160
        uint256[16] digits; // 0x180
        bytes table; // 0x1a0
        uint256[24] ranges; // 0x1c0
        uint256 low; // 0x1e0
        uint256 width; // 0x200
        uint256 fineness; // 0x220
        uint256[16] quotients; // 0x240
    }

    /// @notice Prepares the loops; `words` and `bonds` are set before each word.
    function prepare(
        uint256[] memory effective,
        uint256[] memory weightSums,
        uint256[] memory held,
        uint256 kappaBps,
        Terms memory terms
    ) internal pure returns (Work memory work) {
        if (
            terms.alphaLow > terms.alphaHigh || terms.alphaHigh > ONE || terms.penalty > ONE
                || terms.steepness > MAX_STEEPNESS || kappaBps > BPS || effective.length > MAX_ROWS
        ) revert YumaInvalidTerms();
        uint256 total;
        for (uint256 i = 0; i < effective.length; i++) {
            total += effective[i];
            // A division by it makes every share of the row 0.
            if (effective[i] == 0) weightSums[i] = 0;
        }
        uint256 need = (total * kappaBps + BPS - 1) / BPS;
        work.effective = effective;
        work.weightSums = weightSums;
        work.held = held;
        work.need = need == 0 ? 1 : need;
        work.penalty = terms.penalty;
        work.alphaLow = terms.alphaLow;
        work.alphaSpan = terms.alphaHigh - terms.alphaLow;
        work.steepness = terms.steepness;
        work.shares = new uint256[](effective.length);
        work.candidates = new uint256[](effective.length);
        work.table = SigmoidTable.SEGMENTS;
        work.fineness = COARSEST;
    }

    /// @notice Closes the 16 columns of `work.words`: their scores, and in place bonds and held sums.
    function closeWord(Work memory work) internal pure returns (uint256[16] memory scores) {
        if (work.words.length == 0) return scores;
        for (uint256 column = 0; column < COLUMNS_PER_WORD; column++) {
            _aim(work, column);
            _shares(work, column);
            scores[column] = _bonds(work, column, _consensus(work));
        }
        _hold(work, scores);
    }

    /// @dev Lays the ranges around a guess: the middle one of three rows' shares. Any guess finds the same consensus.
    function _aim(Work memory work, uint256 column) private pure {
        uint256 rows = work.words.length;
        uint256 a = _share(work, column, 0);
        uint256 b = _share(work, column, rows / 2);
        uint256 c = _share(work, column, rows - 1);
        uint256 guess = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        unchecked {
            uint256 width = (guess >> work.fineness) + 1;
            work.width = width;
            work.low = guess > 12 * width ? guess - 12 * width : 0;
        }
    }

    /// @dev floor(weight x 2^32 / sum of the row's weights); 0 for a row that does not count.
    function _share(Work memory work, uint256 column, uint256 row) private pure returns (uint256 share) {
        assembly ("memory-safe") {
            row := add(0x20, shl(5, row))
            share := and(shr(sub(240, shl(4, column)), mload(add(mload(add(work, 0x40)), row))), 0xffff)
            share := div(shl(32, share), mload(add(mload(add(work, 0x20)), row)))
        }
    }

    /// @dev Writes the rows' shares of the column, and how much stake is behind each range.
    function _shares(Work memory work, uint256 column) private pure {
        assembly ("memory-safe") {
            let ranges := mload(add(work, 0x1c0))
            calldatacopy(ranges, calldatasize(), 0x300)
            let at := add(mload(work), 0x20)
            let sums := sub(add(mload(add(work, 0x20)), 0x20), at)
            let words := sub(add(mload(add(work, 0x40)), 0x20), at)
            let shares := sub(add(mload(add(work, 0x140)), 0x20), at)
            // In the scratch space, where they cost least to read.
            mstore(0x00, mload(add(work, 0x1e0)))
            mstore(0x20, mload(add(work, 0x200)))
            column := sub(240, shl(4, column))
            for { let end := add(at, shl(5, mload(mload(work)))) } lt(at, end) { at := add(at, 0x20) } {
                let share := div(shl(32, and(shr(column, mload(add(words, at))), 0xffff)), mload(add(sums, at)))
                let stake := mload(at)
                mstore(add(shares, at), or(shl(128, share), stake))
                share := div(mul(gt(share, mload(0x00)), sub(share, mload(0x00))), mload(0x20))
                if gt(share, 23) { share := 23 }
                share := add(ranges, shl(5, share))
                mstore(share, add(mload(share), stake))
            }
        }
    }

    /// @dev The greatest share with enough stake behind it: the range that it is in, then among the shares of that range.
    function _consensus(Work memory work) private pure returns (uint256 value) {
        (uint256 range, uint256 above) = _range(work);
        (uint256 count, uint256 any, uint256 all) = _inRange(work, range);
        if (range == 0 || range == 23) work.fineness = Math.max(COARSEST, work.fineness - STEP);
        else if (4 * count > work.shares.length && work.fineness < FINEST) work.fineness += STEP;
        if (any == all || count == 0) return any;
        return StakeThreshold.greatest(work.candidates, count, any, all, work.need - above, work.digits);
    }

    /// @dev The range in which the stake from above reaches what is needed, and the stake above it.
    function _range(Work memory work) private pure returns (uint256 range, uint256 above) {
        assembly ("memory-safe") {
            let need := mload(add(work, 0xa0))
            let ranges := mload(add(work, 0x1c0))
            let at := add(ranges, 0x2e0)
            for {} gt(at, ranges) { at := sub(at, 0x20) } {
                let reached := add(above, mload(at))
                if iszero(lt(reached, need)) { break }
                above := reached
            }
            range := shr(5, sub(at, ranges))
        }
    }

    /// @dev Puts the shares of a range in `candidates`. `any` and `all` are their bits combined by or and by and.
    function _inRange(Work memory work, uint256 range)
        private
        pure
        returns (uint256 count, uint256 any, uint256 all)
    {
        uint256 from = range == 0 ? 0 : (work.low + range * work.width) << 128;
        uint256 length = range == 23 ? type(uint256).max - from : ((work.low + (range + 1) * work.width) << 128) - 1 - from;
        assembly ("memory-safe") {
            let at := add(mload(add(work, 0x140)), 0x20)
            let kept := add(mload(add(work, 0x160)), 0x20)
            let first := kept
            all := not(0)
            for { let end := add(at, shl(5, mload(mload(work)))) } lt(at, end) { at := add(at, 0x20) } {
                let candidate := mload(at)
                if iszero(gt(sub(candidate, from), length)) {
                    mstore(kept, candidate)
                    kept := add(kept, 0x20)
                    any := or(any, candidate)
                    all := and(all, candidate)
                }
            }
            count := shr(5, sub(kept, first))
            any := shr(128, any)
            all := shr(128, all)
        }
    }

    /// @dev Moves the column's bonds, and sums what stands behind its clipped weights.
    function _bonds(Work memory work, uint256 column, uint256 consensus) private pure returns (uint256 score) {
        assembly ("memory-safe") {
            // Alpha of a difference: a cubic of the sigmoid's segment.
            function alphaOf(work_, difference) -> alpha {
                // Steepness x (1/2 - difference) in 2^-48: the segment from bit 45 on, the place in it in the 24 bits below.
                let x := mul(mload(add(work_, 0x120)), sub(0x80000000, difference))
                let row := mload(add(mload(0x20), and(shr(40, x), 0x7e0)))
                x := and(shr(21, x), 0xffffff)
                let y := add(signextend(7, shr(64, row)), sar(24, mul(x, signextend(7, row))))
                y := add(signextend(7, shr(128, row)), sar(24, mul(x, y)))
                y := sub(0x100000000, add(shr(192, row), sar(24, mul(x, y))))
                // Hardly any pair differs by a half or more.
                if shr(31, difference) { y := upper(mul(mload(add(work_, 0x120)), sub(difference, 0x80000000))) }
                alpha := add(mload(add(work_, 0xe0)), shr(32, mul(mload(add(work_, 0x100)), y)))
            }

            function upper(x) -> y {
                let row := mload(add(mload(0x20), and(shr(40, x), 0x7e0)))
                x := and(shr(21, x), 0xffffff)
                y := add(signextend(7, shr(64, row)), sar(24, mul(x, signextend(7, row))))
                y := add(signextend(7, shr(128, row)), sar(24, mul(x, y)))
                y := add(shr(192, row), sar(24, mul(x, y)))
            }

            // In the scratch space, where they cost least to read: the column's lane and the sigmoid's table.
            mstore(0x00, shl(5, and(column, 7)))
            mstore(0x20, add(mload(add(work, 0x1a0)), 0x20))
            let bonds := add(add(mload(add(work, 0x60)), 0x20), shl(5, shr(3, column)))
            let at := add(mload(add(work, 0x140)), 0x20)
            let end := add(at, shl(5, mload(mload(work))))
            for {} lt(at, end) {
                at := add(at, 0x20)
                bonds := add(bonds, 0x40)
            } {
                let share := mload(at)
                let bond := shr(224, shl(mload(0x00), mload(bonds)))
                let stake := shr(128, shl(128, share))
                share := shr(128, share)
                let excess := mul(gt(share, consensus), sub(share, consensus))
                score := add(score, mul(stake, sub(share, excess)))
                let difference := excess
                if lt(share, bond) { difference := sub(bond, share) }
                let target := sub(share, shr(32, mul(mload(add(work, 0xc0)), excess)))
                let step := sar(32, mul(alphaOf(work, difference), sub(target, bond)))
                // To 2^32 at most, which becomes 2^32 - 1.
                step := sub(step, shr(32, add(bond, step)))
                mstore(bonds, add(mload(bonds), shl(sub(224, mload(0x00)), step)))
            }
        }
    }

    /// @dev Adds bond x quotient of all columns to every row's held sum. A column's quotient is its score over its bonds.
    function _hold(Work memory work, uint256[16] memory scores) private pure {
        assembly ("memory-safe") {
            // Of eight columns, whose bonds were summed in lanes of 64 bits.
            function divide(scores_, odd, even, quotients_) {
                for { let end_ := add(scores_, 0x100) } lt(scores_, end_) { scores_ := add(scores_, 0x40) } {
                    mstore(quotients_, div(shl(32, mload(scores_)), shr(192, even)))
                    mstore(add(quotients_, 0x20), div(shl(32, mload(add(scores_, 0x20))), shr(192, odd)))
                    even := shl(64, even)
                    odd := shl(64, odd)
                    quotients_ := add(quotients_, 0x40)
                }
            }

            function eight(word, quotients_) -> sum {
                sum := mul(shr(224, word), mload(quotients_))
                sum := add(sum, mul(and(shr(192, word), 0xffffffff), mload(add(quotients_, 0x20))))
                sum := add(sum, mul(and(shr(160, word), 0xffffffff), mload(add(quotients_, 0x40))))
                sum := add(sum, mul(and(shr(128, word), 0xffffffff), mload(add(quotients_, 0x60))))
                sum := add(sum, mul(and(shr(96, word), 0xffffffff), mload(add(quotients_, 0x80))))
                sum := add(sum, mul(and(shr(64, word), 0xffffffff), mload(add(quotients_, 0xa0))))
                sum := add(sum, mul(and(shr(32, word), 0xffffffff), mload(add(quotients_, 0xc0))))
                sum := add(sum, mul(and(word, 0xffffffff), mload(add(quotients_, 0xe0))))
            }

            let quotients := mload(add(work, 0x240))
            let bonds := add(mload(add(work, 0x60)), 0x20)
            let end := add(bonds, shl(6, mload(mload(work))))
            {
                let odd0
                let even0
                let odd1
                let even1
                let lanes := 0xffffffff00000000ffffffff00000000ffffffff00000000ffffffff
                for { let at := bonds } lt(at, end) { at := add(at, 0x40) } {
                    let word := mload(at)
                    odd0 := add(odd0, and(word, lanes))
                    even0 := add(even0, and(shr(32, word), lanes))
                    word := mload(add(at, 0x20))
                    odd1 := add(odd1, and(word, lanes))
                    even1 := add(even1, and(shr(32, word), lanes))
                }
                divide(scores, odd0, even0, quotients)
                divide(add(scores, 0x100), odd1, even1, add(quotients, 0x100))
            }
            let held := add(mload(add(work, 0x80)), 0x20)
            for {} lt(bonds, end) { bonds := add(bonds, 0x40) } {
                let sum := add(eight(mload(bonds), quotients), eight(mload(add(bonds, 0x20)), add(quotients, 0x100)))
                mstore(held, add(mload(held), sum))
                held := add(held, 0x20)
            }
        }
    }
}
