// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

interface Tokens {
    function associateToken(address account, address token) external returns (int64 code);
}

/// Asks the token service for something that never works and returns its response code.
contract TokenCaller {
    function associate() external returns (int64) {
        return Tokens(address(0x167)).associateToken(address(this), address(0xffff));
    }
}
