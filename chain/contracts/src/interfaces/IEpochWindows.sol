// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title What the board asks the controller about an epoch
interface IEpochWindows {
    /// @param end E, seconds since the epoch; 0 while the epoch runs
    /// @param epochSeconds L of that epoch
    /// @param instanceCount columns of the snapshot
    /// @param permitCount rows of the snapshot
    /// @param permitted true when the validator is in the snapshot
    /// @param permitPosition the validator's row
    /// @param snapshotHash the snapshot's digest
    /// @param ownColumns bit j is set when column j is an instance of the validator itself
    struct BoardView {
        uint64 end;
        uint32 epochSeconds;
        uint16 instanceCount;
        uint16 permitCount;
        bool permitted;
        uint16 permitPosition;
        bytes32 snapshotHash;
        uint256 ownColumns;
    }

    function boardView(uint256 subnetId, uint256 epoch, address validator) external view returns (BoardView memory);
}
