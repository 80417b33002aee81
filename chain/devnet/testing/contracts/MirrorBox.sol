// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract Box {
  uint256 public a; uint256 public b;
  event Put(uint256 indexed value, bytes data);
  function put(uint256 value) external payable { a = value; b = value + 1; emit Put(value, hex"0102"); emit Put(value + 1, ""); }
  function fail() external pure { revert("no"); }
}
