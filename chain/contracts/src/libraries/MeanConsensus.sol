// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The consensus of an epoch: here the plain stake-weighted mean
/// @notice Integers only. Nothing outside this library knows how weights become scores, so that another rule replaces it whole.
library MeanConsensus {
    uint256 internal constant COLUMNS_PER_WORD = 16;

    /// @notice Scores of the 16 columns of one word: sum over validators of effective stake × row share in Q32, floored.
    /// @param effective stake × reliability per validator, 0 for one that does not count
    /// @param weightSums sum of the validator's weights, above 0 where `effective` is
    /// @param words the validators' weights of these columns, the first column in the highest 16 bits
    /// @dev Below 2^79 × 2^32 × 64 validators: no overflow, so the loop is unchecked.
    function columnScores(uint256[] memory effective, uint256[] memory weightSums, uint256[] memory words)
        internal
        pure
        returns (uint256[16] memory scores)
    {
        unchecked {
            for (uint256 i = 0; i < effective.length; i++) {
                uint256 stake = effective[i];
                uint256 word = words[i];
                if (stake == 0 || word == 0) continue;
                uint256 sum = weightSums[i];
                for (uint256 j = 0; j < COLUMNS_PER_WORD; j++) {
                    uint256 weight = (word >> (240 - 16 * j)) & 0xffff;
                    scores[j] += stake * ((weight << 32) / sum);
                }
            }
        }
    }
}
