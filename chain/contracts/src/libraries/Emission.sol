// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Emission schedule and the split of a pot, floors everywhere
library Emission {
    uint256 private constant PPM = 1_000_000;
    uint256 private constant BPS = 10_000;

    /// @notice floor(floor(perDay / 2^era) × seconds × share / (86400 × 10^6)), era = floor((start - scheduleStart) / halving).
    /// @param perDay emission of a day in the first era, smallest units
    /// @param sharePpm the subnet's share, parts per million
    function pot(
        uint64 perDay,
        uint64 scheduleStart,
        uint64 halvingSeconds,
        uint64 start,
        uint32 epochSeconds,
        uint32 sharePpm
    ) internal pure returns (uint64) {
        uint256 era = start > scheduleStart ? (start - scheduleStart) / halvingSeconds : 0;
        // From era 64 on nothing is left.
        uint256 daily = perDay >> era;
        return uint64(daily * epochSeconds * sharePpm / (1 days * PPM));
    }

    /// @notice Three parts of `amount` by largest remainder; equal remainders go to the earlier part.
    /// @param bps shares, together 10000
    function split(uint256 amount, uint256[3] memory bps) internal pure returns (uint256[3] memory parts) {
        uint256[3] memory rests;
        uint256 left = amount;
        for (uint256 i = 0; i < 3; i++) {
            parts[i] = amount * bps[i] / BPS;
            rests[i] = amount * bps[i] % BPS;
            left -= parts[i];
        }
        for (; left > 0; left--) {
            uint256 best;
            for (uint256 i = 1; i < 3; i++) {
                if (rests[i] > rests[best]) best = i;
            }
            parts[best] += 1;
            rests[best] = 0;
        }
    }
}
