// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";

/// @title A contract with rights that the timelock holds
/// @notice `owner()` is the timelock; until governance exists it is the deployer, who hands over in two steps.
abstract contract Governed is Ownable2Step {
    error GovernedZeroAddress();
    error GovernedRenounceForbidden();

    constructor(address timelock_) Ownable(timelock_) {}

    /// @notice The address that holds every governed right of this contract.
    function timelock() public view returns (address) {
        return owner();
    }

    /// @dev A contract without a timelock could never follow a replaced controller.
    function renounceOwnership() public pure override {
        revert GovernedRenounceForbidden();
    }

    function _nonZero(address account) internal pure returns (address) {
        if (account == address(0)) revert GovernedZeroAddress();
        return account;
    }
}
