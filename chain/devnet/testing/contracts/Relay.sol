// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// Sends any call in its own name and keeps how the last one ended.
contract Relay {
    bool public ok;
    bytes public result;

    receive() external payable {}

    function forward(address to, uint256 value, bytes memory data) external payable {
        (ok, result) = to.call{value: value}(data);
    }

    function forwardStatic(address to, bytes memory data) external {
        (ok, result) = to.staticcall(data);
    }

    function forwardDelegate(address to, bytes memory data) external {
        (ok, result) = to.delegatecall(data);
    }

    /// The call succeeds inside a frame that reverts.
    function forwardAndRevert(address to, bytes memory data) external {
        try this.revertAfter(to, data) {} catch (bytes memory reason) { result = reason; }
        ok = false;
    }

    function revertAfter(address to, bytes memory data) external {
        (bool done, bytes memory answer) = to.call(data);
        require(done, "call failed");
        assembly { revert(add(answer, 32), mload(answer)) }
    }
}
