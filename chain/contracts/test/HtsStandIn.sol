// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IHederaTokenService} from "../src/interfaces/IHederaTokenService.sol";
import {HederaResponseCodes as Codes} from "../src/libraries/HederaResponseCodes.sol";

/// @title A stand-in of the Hedera Token Service for tests, etched at 0x167
/// @notice Answers with codes and does not revert, like the real one: `msg.sender` acts for itself alone, the supply key is
///         a contract, transfers need an association. `refuse` and `refuseFor` plant failures.
contract HtsStandIn is IHederaTokenService {
    struct Token {
        address treasury;
        address supplyKey;
        int64 supply;
        int64 maxSupply;
        int32 decimals;
        uint256 keyTypes;
    }

    /// @dev What creation costs, in tinybar.
    uint256 public constant CREATION_FEE = 1_000_000;

    uint160 private _created;
    mapping(address token => Token) public tokens;
    mapping(address token => mapping(address account => uint64)) public balanceOf;
    mapping(address token => mapping(address account => bool)) public isAssociated;
    mapping(address token => mapping(address owner => mapping(address spender => uint256))) public allowanceOf;
    mapping(bytes4 selector => int64) public refusedCode;
    mapping(address account => int64) public refusedFor;

    /// @notice From now on a function answers this code and does nothing; 0 ends it.
    function refuse(bytes4 selector, int64 code) external {
        refusedCode[selector] = code;
    }

    /// @notice From now on transfers to an account answer this code; 0 ends it.
    function refuseFor(address account, int64 code) external {
        refusedFor[account] = code;
    }

    function createFungibleToken(HederaToken memory definition, int64 supply, int32 decimals)
        external
        payable
        returns (int64, address)
    {
        if (refusedCode[msg.sig] != 0) return (refusedCode[msg.sig], address(0));
        if (msg.value < CREATION_FEE) return (Codes.INSUFFICIENT_TX_FEE, address(0));
        if (definition.treasury != msg.sender) return (Codes.INVALID_SIGNATURE, address(0));
        address token = address(0x100000 + ++_created);
        Token storage entry = tokens[token];
        entry.treasury = definition.treasury;
        (entry.supply, entry.maxSupply, entry.decimals) = (supply, definition.maxSupply, decimals);
        for (uint256 i = 0; i < definition.tokenKeys.length; i++) {
            entry.keyTypes |= definition.tokenKeys[i].keyType;
            if (definition.tokenKeys[i].keyType & 16 != 0) entry.supplyKey = definition.tokenKeys[i].key.contractId;
        }
        isAssociated[token][definition.treasury] = true;
        balanceOf[token][definition.treasury] = uint64(supply);
        return (Codes.SUCCESS, token);
    }

    function mintToken(address token, int64 amount, bytes[] memory) external returns (int64, int64, int64[] memory none) {
        Token storage entry = tokens[token];
        int64 code = _supplyCode(entry, amount);
        if (code == Codes.SUCCESS && entry.supply + amount > entry.maxSupply) code = Codes.TOKEN_MAX_SUPPLY_REACHED;
        if (code != Codes.SUCCESS) return (code, 0, none);
        entry.supply += amount;
        balanceOf[token][entry.treasury] += uint64(amount);
        return (Codes.SUCCESS, entry.supply, none);
    }

    function burnToken(address token, int64 amount, int64[] memory) external returns (int64, int64) {
        Token storage entry = tokens[token];
        int64 code = _supplyCode(entry, amount);
        if (code == Codes.SUCCESS && balanceOf[token][entry.treasury] < uint64(amount)) {
            code = Codes.INSUFFICIENT_TOKEN_BALANCE;
        }
        if (code != Codes.SUCCESS) return (code, 0);
        entry.supply -= amount;
        balanceOf[token][entry.treasury] -= uint64(amount);
        return (Codes.SUCCESS, entry.supply);
    }

    function transferToken(address token, address sender, address recipient, int64 amount) external returns (int64) {
        if (sender != msg.sender) return Codes.SPENDER_DOES_NOT_HAVE_ALLOWANCE;
        if (amount < 0) return Codes.INVALID_SIGNATURE;
        return _move(token, sender, recipient, uint64(amount));
    }

    function transferFrom(address token, address from, address to, uint256 amount) external returns (int64) {
        uint256 allowed = allowanceOf[token][from][msg.sender];
        if (allowed < amount) return Codes.SPENDER_DOES_NOT_HAVE_ALLOWANCE;
        int64 code = _move(token, from, to, uint64(amount));
        if (code == Codes.SUCCESS) allowanceOf[token][from][msg.sender] = allowed - amount;
        return code;
    }

    function approve(address token, address spender, uint256 amount) external returns (int64) {
        if (refusedCode[msg.sig] != 0) return refusedCode[msg.sig];
        if (!isAssociated[token][msg.sender]) return Codes.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT;
        allowanceOf[token][msg.sender][spender] = amount;
        return Codes.SUCCESS;
    }

    function associateToken(address account, address token) external returns (int64) {
        if (refusedCode[msg.sig] != 0) return refusedCode[msg.sig];
        if (account != msg.sender) return Codes.INVALID_SIGNATURE;
        if (tokens[token].treasury == address(0)) return Codes.INVALID_TOKEN_ID;
        if (isAssociated[token][account]) return Codes.TOKEN_ALREADY_ASSOCIATED_TO_ACCOUNT;
        isAssociated[token][account] = true;
        return Codes.SUCCESS;
    }

    function _supplyCode(Token storage entry, int64 amount) private view returns (int64) {
        if (refusedCode[msg.sig] != 0) return refusedCode[msg.sig];
        if (entry.treasury == address(0)) return Codes.INVALID_TOKEN_ID;
        if (entry.supplyKey != msg.sender) return Codes.INVALID_SIGNATURE;
        return amount <= 0 ? Codes.INVALID_TOKEN_MINT_AMOUNT : Codes.SUCCESS;
    }

    function _move(address token, address from, address to, uint64 amount) private returns (int64) {
        if (refusedCode[msg.sig] != 0) return refusedCode[msg.sig];
        if (refusedFor[to] != 0) return refusedFor[to];
        if (tokens[token].treasury == address(0)) return Codes.INVALID_TOKEN_ID;
        if (!isAssociated[token][from] || !isAssociated[token][to]) return Codes.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT;
        if (balanceOf[token][from] < amount) return Codes.INSUFFICIENT_TOKEN_BALANCE;
        balanceOf[token][from] -= amount;
        balanceOf[token][to] += amount;
        return Codes.SUCCESS;
    }
}
