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

    mapping(uint256 position => uint256) private _weights;
    mapping(uint256 position => uint256) private _bonds;
    mapping(uint256 epoch => mapping(uint256 row => uint256)) private _held;
    mapping(uint256 epoch => mapping(uint256 pair => uint256)) private _scorePairs;

    /// @notice Stores weights as a board would: word after word, row after row in each.
    function storeWeights(uint256 from, uint256[] calldata words) external {
        for (uint256 i = 0; i < words.length; i++) {
            _weights[from + i] = words[i];
        }
    }

    /// @notice A closing call over storage: weights, bonds, sums and scores are read and written as a controller would.
    function closeStored(Chunk memory chunk, uint256 epoch, uint256 first, uint256 count) external {
        uint256 rows = chunk.effective.length;
        for (uint256 i = 0; i < rows; i++) {
            chunk.held[i] = _held[epoch][i];
        }
        YumaConsensus.Work memory work =
            YumaConsensus.prepare(chunk.effective, chunk.weightSums, chunk.held, chunk.kappaBps, chunk.terms);
        work.words = new uint256[](rows);
        work.bonds = new uint256[](2 * rows);
        for (uint256 word = first; word < first + count; word++) {
            _closeStoredWord(work, epoch, word);
        }
        for (uint256 i = 0; i < rows; i++) {
            _held[epoch][i] = chunk.held[i];
        }
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

    function _closeStoredWord(YumaConsensus.Work memory work, uint256 epoch, uint256 word) private {
        uint256 rows = work.words.length;
        for (uint256 i = 0; i < rows; i++) {
            work.words[i] = _weights[word * rows + i];
        }
        for (uint256 i = 0; i < 2 * rows; i++) {
            work.bonds[i] = _bonds[word * 2 * rows + i];
        }
        uint256[16] memory scores = YumaConsensus.closeWord(work);
        for (uint256 i = 0; i < 2 * rows; i++) {
            _bonds[word * 2 * rows + i] = work.bonds[i];
        }
        for (uint256 k = 0; k < 16; k += 2) {
            _scorePairs[epoch][word * 8 + k / 2] = scores[k] | (scores[k + 1] << 128);
        }
    }

    function _part(uint256[] memory all, uint256 from, uint256 count) private pure returns (uint256[] memory part) {
        part = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            part[i] = all[from + i];
        }
    }
}
