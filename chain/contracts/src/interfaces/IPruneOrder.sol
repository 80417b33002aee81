// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Which instance a newcomer replaces in a full subnet
interface IPruneOrder {
    /// @return the instance that earned least in the last consensus and was not immune; 0 for none
    function pruneCandidate(uint256 subnetId) external view returns (uint256);
}
