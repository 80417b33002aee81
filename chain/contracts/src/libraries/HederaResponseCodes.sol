// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title HAPI response codes that the contracts and their tests name
/// @dev Numbers from the published `response_code.proto`.
library HederaResponseCodes {
    int64 internal constant INVALID_SIGNATURE = 7;
    int64 internal constant INSUFFICIENT_TX_FEE = 9;
    int64 internal constant UNKNOWN = 21;
    int64 internal constant SUCCESS = 22;
    int64 internal constant INVALID_TOKEN_ID = 167;
    int64 internal constant INSUFFICIENT_TOKEN_BALANCE = 178;
    int64 internal constant TOKEN_HAS_NO_SUPPLY_KEY = 180;
    int64 internal constant INVALID_TOKEN_MINT_AMOUNT = 182;
    int64 internal constant TOKEN_NOT_ASSOCIATED_TO_ACCOUNT = 184;
    int64 internal constant TOKEN_ALREADY_ASSOCIATED_TO_ACCOUNT = 194;
    int64 internal constant TOKEN_MAX_SUPPLY_REACHED = 236;
    int64 internal constant SPENDER_DOES_NOT_HAVE_ALLOWANCE = 292;
}
