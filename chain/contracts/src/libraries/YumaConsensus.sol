// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

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
    /// @param weightSums sum of the row's weights, above 0 where `effective` is
    /// @param words the rows' weights of these columns, the first column in the highest 16 bits
    /// @param bonds two words a row, eight bonds of 32 bits each, the first column in the highest bits; replaced in place
    /// @param held per row, sum over columns of bond x quotient; added to in place
    /// @param need effective stake that a weight needs behind it
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
    }

    /// @notice Closes the 16 columns of `work.words`: their scores, and in place bonds and held sums.
    function closeWord(Work memory work) internal pure returns (uint256[16] memory scores) {
        for (uint256 column = 0; column < COLUMNS_PER_WORD; column++) {
            uint256 consensus = _consensus(work, column);
            (uint256 score, uint256 bondSum) = _bonds(work, column, consensus);
            scores[column] = score;
            if (score != 0 && bondSum != 0) _hold(work, (score << 32) / bondSum);
        }
    }

    /// @dev Shares of the column's rows and the greatest share with enough stake behind it.
    function _consensus(Work memory work, uint256 column) private pure returns (uint256 value) {
        (uint256 count, uint256 any, uint256 all) = _shares(work, column);
        if (any == all) return any;
        return StakeThreshold.greatest(work.candidates, count, any, all, work.need, work.digits);
    }

    /// @dev Writes the rows' shares, and (share << 128 | stake) of those that count. `any` and `all` are the shares' bits
    ///      combined by or and by and; both 0 when no row counts.
    function _shares(Work memory work, uint256 column)
        private
        pure
        returns (uint256 count, uint256 any, uint256 all)
    {
        assembly ("memory-safe") {
            let stake := add(mload(work), 0x20)
            let offset := sub(add(mload(add(work, 0x140)), 0x20), stake)
            let sums := sub(add(mload(add(work, 0x20)), 0x20), stake)
            let words := sub(add(mload(add(work, 0x40)), 0x20), stake)
            let kept := add(mload(add(work, 0x160)), 0x20)
            let first := kept
            let end := add(stake, shl(5, mload(mload(work))))
            let shift := sub(240, shl(4, column))
            all := not(0)
            for {} lt(stake, end) { stake := add(stake, 0x20) } {
                let share := 0
                let amount := mload(stake)
                if amount {
                    share := div(shl(32, and(shr(shift, mload(add(words, stake))), 0xffff)), mload(add(sums, stake)))
                    mstore(kept, or(shl(128, share), amount))
                    kept := add(kept, 0x20)
                    any := or(any, share)
                    all := and(all, share)
                }
                mstore(add(offset, stake), share)
            }
            count := shr(5, sub(kept, first))
            if iszero(count) { all := 0 }
        }
    }

    /// @dev Moves the column's bonds, leaves the new ones in `shares`, and sums them and the clipped weights.
    function _bonds(Work memory work, uint256 column, uint256 consensus)
        private
        pure
        returns (uint256 score, uint256 bondSum)
    {
        assembly ("memory-safe") {
            // Alpha of a difference: a cubic of the sigmoid's segment.
            function alphaOf(work_, difference) -> alpha {
                let upper := iszero(lt(difference, 0x80000000))
                let x := sub(0x80000000, difference)
                if upper { x := sub(difference, 0x80000000) }
                x := shr(16, mul(mload(add(work_, 0x120)), x))
                let u := shr(5, and(x, 0x1fffffff))
                let row := mload(add(add(mload(add(work_, 0x1a0)), 0x20), shl(5, shr(29, x))))
                let y := add(signextend(7, shr(64, row)), sar(24, mul(u, signextend(7, row))))
                y := add(signextend(7, shr(128, row)), sar(24, mul(u, y)))
                y := add(shr(192, row), sar(24, mul(u, y)))
                if iszero(upper) { y := sub(0x100000000, y) }
                alpha := add(mload(add(work_, 0xe0)), shr(32, mul(mload(add(work_, 0x100)), y)))
            }

            // A pair's bond after the epoch.
            function moved(work_, share, bond, consensus_) -> fresh {
                let excess := mul(gt(share, consensus_), sub(share, consensus_))
                let difference := excess
                if lt(share, bond) { difference := sub(bond, share) }
                let target := sub(share, shr(32, mul(mload(add(work_, 0xc0)), excess)))
                fresh := add(bond, sar(32, mul(alphaOf(work_, difference), sub(target, bond))))
                if gt(fresh, 0xffffffff) { fresh := 0xffffffff }
            }

            let bonds := add(add(mload(add(work, 0x60)), 0x20), shl(5, shr(3, column)))
            column := sub(224, shl(5, and(column, 7)))
            let at := add(mload(add(work, 0x140)), 0x20)
            let stakes := sub(add(mload(work), 0x20), at)
            let end := add(at, shl(5, mload(mload(work))))
            for {} lt(at, end) {
                at := add(at, 0x20)
                bonds := add(bonds, 0x40)
            } {
                let share := mload(at)
                let bond := and(shr(column, mload(bonds)), 0xffffffff)
                if or(share, bond) {
                    let fresh := moved(work, share, bond, consensus)
                    if gt(share, consensus) { share := consensus }
                    score := add(score, mul(mload(add(stakes, at)), share))
                    mstore(at, fresh)
                    mstore(bonds, xor(mload(bonds), shl(column, xor(bond, fresh))))
                    bondSum := add(bondSum, fresh)
                }
            }
        }
    }

    /// @dev Adds bond x quotient of this column to every row's held sum.
    function _hold(Work memory work, uint256 quotient) private pure {
        assembly ("memory-safe") {
            let at := add(mload(add(work, 0x140)), 0x20)
            let held := sub(mload(add(work, 0x80)), mload(add(work, 0x140)))
            let end := add(at, shl(5, mload(mload(work))))
            for {} lt(at, end) { at := add(at, 0x20) } {
                let bond := mload(at)
                if bond {
                    let slot := add(held, at)
                    mstore(slot, add(mload(slot), mul(bond, quotient)))
                }
            }
        }
    }
}
