// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

contract Counter {
    event Counted(uint256 count);

    uint256 public count;

    function add() external {
        count += 1;
        emit Counted(count);
    }
}
