// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IHederaTokenService} from "../interfaces/IHederaTokenService.sol";
import {HederaResponseCodes} from "./HederaResponseCodes.sol";

/// @title Checked calls of the Hedera Token Service
/// @notice Every function but `tryTransfer` reverts with `HederaTokenCallFailed` unless the code is SUCCESS.
/// @dev Low-level calls: 0x167 has no code on every network, so a typed call's code-size check must not decide.
library HederaTokens {
    address internal constant SYSTEM_CONTRACT = address(0x167);
    uint256 private constant SUPPLY_KEY = 16;
    /// @dev 90 days, the network's usual auto-renew period.
    int64 private constant AUTO_RENEW_SECONDS = 7_776_000;

    /// @param selector the function of 0x167 that failed
    /// @param code the HAPI response code; 21 (UNKNOWN) when the call itself reverted
    error HederaTokenCallFailed(bytes4 selector, int64 code);

    /// @notice Creates a token whose treasury and supply key are this contract and that has no other key.
    function create(string calldata name, string calldata symbol, int64 supply, int64 maxSupply, int32 decimals)
        internal
        returns (address token)
    {
        IHederaTokenService.TokenKey[] memory keys = new IHederaTokenService.TokenKey[](1);
        keys[0].keyType = SUPPLY_KEY;
        keys[0].key.contractId = address(this);
        IHederaTokenService.HederaToken memory definition;
        definition.name = name;
        definition.symbol = symbol;
        definition.treasury = address(this);
        definition.tokenSupplyType = true;
        definition.maxSupply = maxSupply;
        definition.tokenKeys = keys;
        definition.expiry = IHederaTokenService.Expiry(0, address(this), AUTO_RENEW_SECONDS);

        (bool ok, bytes memory result) = SYSTEM_CONTRACT.call{value: msg.value}(
            abi.encodeCall(IHederaTokenService.createFungibleToken, (definition, supply, decimals))
        );
        int64 code = _code(ok, result);
        if (code != HederaResponseCodes.SUCCESS) {
            revert HederaTokenCallFailed(IHederaTokenService.createFungibleToken.selector, code);
        }
        (, token) = abi.decode(result, (int64, address));
    }

    function mint(address token, int64 amount) internal {
        _checked(
            abi.encodeCall(IHederaTokenService.mintToken, (token, amount, new bytes[](0))),
            IHederaTokenService.mintToken.selector
        );
    }

    function burn(address token, int64 amount) internal {
        _checked(
            abi.encodeCall(IHederaTokenService.burnToken, (token, amount, new int64[](0))),
            IHederaTokenService.burnToken.selector
        );
    }

    /// @notice Sends tokens that this contract holds.
    function transfer(address token, address to, int64 amount) internal {
        _checked(
            abi.encodeCall(IHederaTokenService.transferToken, (token, address(this), to, amount)),
            IHederaTokenService.transferToken.selector
        );
    }

    /// @notice Like `transfer`, but hands back the response code instead of reverting (push payouts only).
    function tryTransfer(address token, address to, int64 amount) internal returns (int64 code) {
        (bool ok, bytes memory result) = SYSTEM_CONTRACT.call(
            abi.encodeCall(IHederaTokenService.transferToken, (token, address(this), to, amount))
        );
        return _code(ok, result);
    }

    /// @notice Moves tokens of `from` into this contract by an allowance that `from` gave to it.
    function pull(address token, address from, uint64 amount) internal {
        _checked(
            abi.encodeCall(IHederaTokenService.transferFrom, (token, from, address(this), amount)),
            IHederaTokenService.transferFrom.selector
        );
    }

    function approve(address token, address spender, uint64 amount) internal {
        _checked(
            abi.encodeCall(IHederaTokenService.approve, (token, spender, amount)), IHederaTokenService.approve.selector
        );
    }

    /// @notice Associates this contract with a token; being associated already is success too.
    function associateSelf(address token) internal {
        (bool ok, bytes memory result) =
            SYSTEM_CONTRACT.call(abi.encodeCall(IHederaTokenService.associateToken, (address(this), token)));
        int64 code = _code(ok, result);
        if (
            code != HederaResponseCodes.SUCCESS && code != HederaResponseCodes.TOKEN_ALREADY_ASSOCIATED_TO_ACCOUNT
        ) revert HederaTokenCallFailed(IHederaTokenService.associateToken.selector, code);
    }

    function _checked(bytes memory call, bytes4 selector) private {
        (bool ok, bytes memory result) = SYSTEM_CONTRACT.call(call);
        int64 code = _code(ok, result);
        if (code != HederaResponseCodes.SUCCESS) revert HederaTokenCallFailed(selector, code);
    }

    /// @dev The first word of every answer is the code; a reverted or empty answer has none.
    function _code(bool ok, bytes memory result) private pure returns (int64) {
        if (!ok || result.length < 32) return HederaResponseCodes.UNKNOWN;
        uint256 word;
        assembly ("memory-safe") {
            word := mload(add(result, 32))
        }
        return int64(uint64(word));
    }
}
