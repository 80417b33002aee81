// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The greatest value that enough stake stands behind
/// @notice Exact, without sorting: found four bits at a time from the stake per next four bits.
library StakeThreshold {
    /// @notice The greatest v with (stake of values at least v) >= need.
    /// @param list value << 128 | stake, `count` of them; overwritten. Values are below 2^36, all stakes together below 2^128
    /// @param any, all the values' bits combined by or and by and; they differ
    /// @param need at most the stake of all
    /// @param digits room for the stake per digit
    function greatest(
        uint256[] memory list,
        uint256 count,
        uint256 any,
        uint256 all,
        uint256 need,
        uint256[16] memory digits
    ) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            let candidates := add(list, 0x20)
            let above := 0
            let shift := 160
            for {} 1 {} {
                // The highest four bits in which the values left differ.
                let differing := xor(any, all)
                for {} iszero(shr(sub(shift, 128), differing)) {} { shift := sub(shift, 4) }
                calldatacopy(digits, calldatasize(), 0x200)
                let end := add(candidates, shl(5, count))
                for { let at_ := candidates } lt(at_, end) { at_ := add(at_, 0x20) } {
                    let candidate := mload(at_)
                    let slot := add(digits, shl(5, and(shr(shift, candidate), 15)))
                    mstore(slot, add(mload(slot), and(candidate, 0xffffffffffffffffffffffffffffffff)))
                }
                let digit := 15
                for {} digit {} {
                    let reached := add(above, mload(add(digits, shl(5, digit))))
                    if iszero(lt(reached, need)) { break }
                    above := reached
                    digit := sub(digit, 1)
                }
                let kept := candidates
                let mask := shl(shift, 15)
                digit := shl(shift, digit)
                any := 0
                all := not(0)
                for { let at_ := candidates } lt(at_, end) { at_ := add(at_, 0x20) } {
                    let candidate := mload(at_)
                    if eq(and(candidate, mask), digit) {
                        mstore(kept, candidate)
                        kept := add(kept, 0x20)
                        any := or(any, candidate)
                        all := and(all, candidate)
                    }
                }
                any := shr(128, any)
                all := shr(128, all)
                if eq(any, all) {
                    value := any
                    break
                }
                count := shr(5, sub(kept, candidates))
            }
        }
    }
}
