// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Governed} from "./Governed.sol";

/// @title A contract that serves the governed epoch controller
/// @notice `controller` opens new epochs. One that was replaced keeps its rights until it is revoked, so that the epochs
///         that it opened are still closed, minted and credited.
abstract contract Controlled is Governed {
    /// @notice The controller that nodes follow: the only one that opens new epochs.
    address public controller;
    /// @notice True for the controller and for replaced ones that were not revoked.
    mapping(address account => bool) public isController;

    event ControllerChanged(address indexed previous, address indexed current);
    event ControllerRevoked(address indexed controller);

    error ControlledUnauthorized(address caller);

    modifier onlyController() {
        if (!isController[msg.sender]) revert ControlledUnauthorized(msg.sender);
        _;
    }

    /// @notice Names the controller of the epochs to come.
    function setController(address controller_) external onlyOwner {
        address previous = controller;
        controller = _nonZero(controller_);
        isController[controller_] = true;
        emit ControllerChanged(previous, controller_);
    }

    /// @notice Takes every right from a controller, also over epochs that it has not settled.
    function revokeController(address controller_) external onlyOwner {
        isController[controller_] = false;
        if (controller == controller_) controller = address(0);
        emit ControllerRevoked(controller_);
    }
}
