// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The part of the Hedera Token Service system contract (0x167) that this project calls
/// @notice Classic functions return a response code and do not revert on a HAPI failure: 22 is SUCCESS.
interface IHederaTokenService {
    /// @param second absolute expiry in seconds since the epoch, 0 when auto-renewal is used
    struct Expiry {
        int64 second;
        address autoRenewAccount;
        int64 autoRenewPeriod;
    }

    struct KeyValue {
        bool inheritAccountKey;
        address contractId;
        bytes ed25519;
        bytes ECDSA_secp256k1;
        address delegatableContractId;
    }

    /// @param keyType bit field: admin 1, kyc 2, freeze 4, wipe 8, supply 16, fee-schedule 32, pause 64
    struct TokenKey {
        uint256 keyType;
        KeyValue key;
    }

    struct HederaToken {
        string name;
        string symbol;
        address treasury;
        string memo;
        bool tokenSupplyType;
        int64 maxSupply;
        bool freezeDefault;
        TokenKey[] tokenKeys;
        Expiry expiry;
    }

    function createFungibleToken(HederaToken memory token, int64 initialTotalSupply, int32 decimals)
        external
        payable
        returns (int64 responseCode, address tokenAddress);

    function mintToken(address token, int64 amount, bytes[] memory metadata)
        external
        returns (int64 responseCode, int64 newTotalSupply, int64[] memory serialNumbers);

    function burnToken(address token, int64 amount, int64[] memory serialNumbers)
        external
        returns (int64 responseCode, int64 newTotalSupply);

    function transferToken(address token, address sender, address recipient, int64 amount)
        external
        returns (int64 responseCode);

    function transferFrom(address token, address from, address to, uint256 amount)
        external
        returns (int64 responseCode);

    function approve(address token, address spender, uint256 amount) external returns (int64 responseCode);

    function associateToken(address account, address token) external returns (int64 responseCode);
}
