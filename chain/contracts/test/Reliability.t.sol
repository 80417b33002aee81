// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Reliability} from "../src/libraries/Reliability.sol";

/// @dev The stake-weighted median about validator 0 of three, by hand (FORMULAS.md).
contract ReliabilityTest {
    function test_TheHeavierOpinionIsTheMedian() external pure {
        require(_about(10, 40_000, 20, 30_000) == 30_000, "the greater stake says 30,000");
        require(_about(20, 40_000, 10, 30_000) == 40_000, "the greater stake says 40,000");
        require(_about(10, 40_000, 10, 30_000) == 40_000, "half of the stake is enough");
    }

    function test_OneOpinionAndNone() external pure {
        require(_about(10, 40_000, 20, 40_000) == 40_000, "both agree");
        require(_about(10, 40_000, 20, 0) == 40_000, "zero is no opinion");
        require(_about(10, 0, 20, 0) == Reliability.NEWCOMER, "nobody says anything");
    }

    function test_NobodyFallsBelowTheFloor() external pure {
        require(_about(10, 1, 20, 2) == Reliability.FLOOR, "both say next to nothing");
    }

    function _about(uint256 stakeA, uint256 voteA, uint256 stakeB, uint256 voteB) private pure returns (uint256) {
        uint256[] memory stakes = new uint256[](3);
        (stakes[0], stakes[1], stakes[2]) = (7, stakeA, stakeB);
        uint256[] memory votes = new uint256[](3);
        // The opinion about validator 0 is the first 16 bits of a voter's row; what it says of itself does not count.
        (votes[0], votes[1], votes[2]) = (uint256(65_535) << 240, voteA << 240, voteB << 240);
        return Reliability.median(Reliability.ballot(stakes, votes, 1), 0);
    }
}
