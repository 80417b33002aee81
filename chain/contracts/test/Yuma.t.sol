// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ConsensusEngine} from "../src/ConsensusEngine.sol";
import {ClosingRows} from "../src/libraries/ClosingRows.sol";
import {StakeThreshold} from "../src/libraries/StakeThreshold.sol";
import {YumaConsensus} from "../src/libraries/YumaConsensus.sol";
import {TestScene} from "./TestScene.sol";

/// @title Values of the consensus library that can be checked by hand; its equality with TypeScript is yuma-differential.test.ts
contract YumaTest is TestScene {
    uint256 private constant ONE = 1 << 32;
    uint256 private constant HALF = 1 << 31;

    function test_TermsOutsideTheArithmeticAreRefused() public {
        _refused(YumaConsensus.Terms(0, 2, 1, 0), 5000, 1);
        _refused(YumaConsensus.Terms(0, 0, ONE + 1, 0), 5000, 1);
        _refused(YumaConsensus.Terms(ONE + 1, 0, 1, 0), 5000, 1);
        _refused(YumaConsensus.Terms(0, 0, 1, 16 << 16), 5000, 1);
        _refused(YumaConsensus.Terms(0, 0, 1, 0), 10_001, 1);
        _refused(YumaConsensus.Terms(0, 0, 1, 0), 5000, 65);
    }

    function test_WithoutStakeNothingIsScoredAndBondsFall() public pure {
        YumaConsensus.Work memory work = _work(2, HALF, HALF, 0);
        (work.effective[0], work.effective[1], work.need) = (0, 0, 1);
        (work.weightSums[0], work.weightSums[1]) = (0, 0);
        work.bonds[0] = uint256(1000) << 224;
        uint256[16] memory scores = YumaConsensus.closeWord(work);
        _equal(scores[0], 0, "no score");
        _equal(work.bonds[0] >> 224, 500, "half of the bond");
        _equal(work.held[0], 0, "nothing held");
        YumaConsensus.Work memory none = _work(0, HALF, HALF, 0);
        _equal(YumaConsensus.closeWord(none)[0], 0, "no rows at all");
    }

    function test_AllOnOneColumnAndAlphaOneBondWhole() public pure {
        YumaConsensus.Work memory work = _work(1, ONE, ONE, 0);
        _weigh(work, 0, 0, 65_535);
        uint256[16] memory scores = YumaConsensus.closeWord(work);
        _equal(scores[0], 7 * ONE, "stake x 1");
        _equal(work.bonds[0] >> 224, ONE - 1, "2^32 becomes 2^32 - 1");
        work.words[0] = 0;
        YumaConsensus.closeWord(work);
        _equal(work.bonds[0] >> 224, 0, "and all of it goes");
    }

    /// @dev A great steepness: alpha is the lower bound below a difference of a half and the upper one above.
    function test_AlphaFollowsTheDifference() public pure {
        YumaConsensus.Work memory work = _work(1, 0, ONE, (16 << 16) - 1);
        work.words[0] = 0;
        work.bonds[0] = ((ONE - 1) << 224) | (uint256(10) << 192);
        YumaConsensus.closeWord(work);
        require(work.bonds[0] >> 224 < ONE / 1000, "a great difference: nearly everything");
        _equal((work.bonds[0] >> 192) & 0xffffffff, 9, "a small one: nearly nothing");
    }

    /// @dev Spread and crowded votes, so that ranges miss, get finer and coarser; the value is that of a plain search.
    function testFuzz_TheConsensusIsTheGreatestShareWithEnoughStake(uint256 seed, uint256 kind) public pure {
        uint256 rows = 1 + seed % 20;
        YumaConsensus.Work memory work = _work(rows, ONE / 10, ONE / 3, 655_360);
        for (uint256 i = 0; i < rows; i++) {
            for (uint256 j = 0; j < 16; j++) {
                seed = uint256(keccak256(abi.encode(seed)));
                uint256 crowded = 20_000 + 1_000 * j + seed % (1 + (kind % 8) * (kind % 8) * 20);
                uint256 outlier = seed % 7 == 0 ? 1 + seed % 60_000 : crowded;
                _weigh(work, i, j, kind % 3 == 0 ? seed % 65_536 : outlier);
            }
        }
        uint256 total;
        for (uint256 i = 0; i < rows; i++) {
            if (work.weightSums[i] == 0) work.effective[i] = 0;
            total += work.effective[i];
        }
        work.need = total == 0 ? 1 : (total + 1) / 2;
        uint256[16] memory scores = YumaConsensus.closeWord(work);
        for (uint256 j = 0; j < 16; j++) {
            _equal(scores[j], _plainScore(work, j), "score");
        }
    }

    function test_AThresholdIsFoundFourBitsAtATime() public pure {
        uint256[] memory list = new uint256[](4);
        list[0] = (0x123 << 128) | 1;
        list[1] = (0x124 << 128) | 1;
        list[2] = (0x923 << 128) | 1;
        list[3] = (0x125 << 128) | 1;
        uint256[16] memory digits;
        _equal(StakeThreshold.greatest(list, 4, 0x927, 0x120, 3, digits), 0x124, "the third from above");
    }

    function test_MoreStakeThanARowHoldsIsRefused() public {
        consensus.setController(address(this));
        ConsensusEngine.Terms memory terms;
        ConsensusEngine.Voters memory voters;
        (voters.validators, voters.stakes, voters.weightSums) = (new address[](1), new uint256[](1), new uint32[](1));
        (voters.validators[0], voters.stakes[0], voters.weightSums[0]) = (alice, 1 << 72, 1);
        vm.expectPartialRevert(ConsensusEngine.EngineTooMuchStake.selector);
        consensus.begin(1, 1, 1, terms, voters);
    }

    function test_ARowKeepsItsPartsApart() public pure {
        uint256 row = ClosingRows.pack(ClosingRows.MAX_EFFECTIVE, 0xffffff, ClosingRows.FRESH | 63);
        _equal(ClosingRows.effectiveOf(row), ClosingRows.MAX_EFFECTIVE, "effective");
        _equal(ClosingRows.weightSumOf(row), 0xffffff, "weights");
        _equal(ClosingRows.heldOf(row), 0, "held");
        _equal(row & ClosingRows.LANE, 63, "lane");
    }

    function prepare(YumaConsensus.Terms memory terms, uint256 kappaBps, uint256 rows) external pure {
        YumaConsensus.prepare(new uint256[](rows), new uint256[](rows), new uint256[](rows), kappaBps, terms);
    }

    function _refused(YumaConsensus.Terms memory terms, uint256 kappaBps, uint256 rows) private {
        vm.expectRevert(YumaConsensus.YumaInvalidTerms.selector);
        this.prepare(terms, kappaBps, rows);
    }

    /// @dev Every row has a stake of 7 and no weights yet.
    function _work(uint256 rows, uint256 low, uint256 high, uint256 steepness)
        private
        pure
        returns (YumaConsensus.Work memory work)
    {
        uint256[] memory stakes = new uint256[](rows);
        uint256[] memory sums = new uint256[](rows);
        for (uint256 i = 0; i < rows; i++) {
            (stakes[i], sums[i]) = (7, 0);
        }
        work = YumaConsensus.prepare(
            stakes, sums, new uint256[](rows), 5000, YumaConsensus.Terms(0, low, high, steepness)
        );
        work.words = new uint256[](rows);
        work.bonds = new uint256[](2 * rows);
    }

    function _weigh(YumaConsensus.Work memory work, uint256 row, uint256 column, uint256 weight) private pure {
        work.words[row] |= weight << (240 - 16 * column);
        work.weightSums[row] += weight;
    }

    function _plainScore(YumaConsensus.Work memory work, uint256 column) private pure returns (uint256 score) {
        uint256 best;
        for (uint256 i = 0; i < work.words.length; i++) {
            uint256 candidate = _plainShare(work, i, column);
            uint256 behind;
            for (uint256 k = 0; k < work.words.length; k++) {
                if (_plainShare(work, k, column) >= candidate) behind += work.effective[k];
            }
            if (behind >= work.need && candidate > best) best = candidate;
        }
        for (uint256 i = 0; i < work.words.length; i++) {
            uint256 share = _plainShare(work, i, column);
            score += work.effective[i] * (share < best ? share : best);
        }
    }

    function _plainShare(YumaConsensus.Work memory work, uint256 row, uint256 column) private pure returns (uint256) {
        uint256 weight = (work.words[row] >> (240 - 16 * column)) & 0xffff;
        return work.weightSums[row] == 0 ? 0 : (weight << 32) / work.weightSums[row];
    }
}
