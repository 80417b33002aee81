// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {YumaConsensus} from "../src/libraries/YumaConsensus.sol";

/// @title The consensus library with nothing around it, for the differential test and for the measurement of gas
contract YumaHarness {
    struct Chunk {
        uint256[] effective;
        uint256[] weightSums;
        uint256[] held;
        uint256[] words;
        uint256[] bonds;
        uint256 kappaBps;
        YumaConsensus.Terms terms;
    }

    /// @notice Closes words.length / effective.length words, row after row in each; `gasUsed` is that of the library alone.
    function close(Chunk memory chunk)
        external
        view
        returns (uint256[] memory scores, uint256[] memory bonds, uint256[] memory held, uint256 gasUsed)
    {
        uint256 rows = chunk.effective.length;
        uint256 count = chunk.words.length / rows;
        scores = new uint256[](16 * count);
        uint256 before = gasleft();
        YumaConsensus.Work memory work =
            YumaConsensus.prepare(chunk.effective, chunk.weightSums, chunk.held, chunk.kappaBps, chunk.terms);
        gasUsed = before - gasleft();
        for (uint256 k = 0; k < count; k++) {
            work.words = _part(chunk.words, k * rows, rows);
            work.bonds = _part(chunk.bonds, k * 2 * rows, 2 * rows);
            before = gasleft();
            uint256[16] memory some = YumaConsensus.closeWord(work);
            gasUsed += before - gasleft();
            for (uint256 j = 0; j < 16; j++) {
                scores[16 * k + j] = some[j];
            }
            for (uint256 i = 0; i < 2 * rows; i++) {
                chunk.bonds[k * 2 * rows + i] = work.bonds[i];
            }
        }
        return (scores, chunk.bonds, work.held, gasUsed);
    }

    function _part(uint256[] memory all, uint256 from, uint256 count) private pure returns (uint256[] memory part) {
        part = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            part[i] = all[from + i];
        }
    }
}
