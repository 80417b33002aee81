// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

struct Expiry { int64 second; address autoRenewAccount; int64 autoRenewPeriod; }
struct KeyValue { bool inheritAccountKey; address contractId; bytes ed25519; bytes ECDSA_secp256k1; address delegatableContractId; }
struct TokenKey { uint256 keyType; KeyValue key; }
struct HederaToken {
    string name; string symbol; address treasury; string memo; bool tokenSupplyType; int64 maxSupply; bool freezeDefault;
    TokenKey[] tokenKeys; Expiry expiry;
}
struct FixedFee { int64 amount; address tokenId; bool useHbarsForPayment; bool useCurrentTokenForPayment; address feeCollector; }
struct FractionalFee { int64 numerator; int64 denominator; int64 minimumAmount; int64 maximumAmount; bool netOfTransfers; address feeCollector; }
struct RoyaltyFee { int64 numerator; int64 denominator; int64 amount; address tokenId; bool useHbarsForPayment; address feeCollector; }
struct TokenInfo {
    HederaToken token; int64 totalSupply; bool deleted; bool defaultKycStatus; bool pauseStatus;
    FixedFee[] fixedFees; FractionalFee[] fractionalFees; RoyaltyFee[] royaltyFees; string ledgerId;
}
struct FungibleTokenInfo { TokenInfo tokenInfo; int32 decimals; }
struct AccountAmount { address accountID; int64 amount; bool isApproval; }
struct NftTransfer { address senderAccountID; address receiverAccountID; int64 serialNumber; bool isApproval; }
struct TokenTransferList { address token; AccountAmount[] transfers; NftTransfer[] nftTransfers; }
struct TransferList { AccountAmount[] transfers; }

interface IHTS {
    function createFungibleToken(HederaToken memory token, int64 supply, int32 decimals) external payable returns (int64, address);
    function mintToken(address token, int64 amount, bytes[] memory metadata) external returns (int64, int64, int64[] memory);
    function burnToken(address token, int64 amount, int64[] memory serials) external returns (int64, int64);
    function transferToken(address token, address sender, address recipient, int64 amount) external returns (int64);
    function transferTokens(address token, address[] memory accounts, int64[] memory amounts) external returns (int64);
    function cryptoTransfer(TransferList memory hbar, TokenTransferList[] memory tokens) external payable returns (int64);
    function associateToken(address account, address token) external returns (int64);
    function dissociateToken(address account, address token) external returns (int64);
    function transferFrom(address token, address from, address to, uint256 amount) external returns (int64);
    function approve(address token, address spender, uint256 amount) external returns (int64);
    function allowance(address token, address owner, address spender) external returns (int64, uint256);
    function isToken(address token) external returns (int64, bool);
    function getTokenInfo(address token) external returns (int64, TokenInfo memory);
    function getFungibleTokenInfo(address token) external returns (int64, FungibleTokenInfo memory);
    function createNonFungibleToken(HederaToken memory token) external payable returns (int64, address);
    function transferNFT(address token, address from, address to, int64 serial) external returns (int64);
    function approveNFT(address token, address approved, uint256 serial) external returns (int64);
    function freezeToken(address token, address account) external returns (int64);
    function updateTokenInfo(address token, HederaToken memory info) external returns (int64);
    function pauseToken(address token) external returns (int64);
    function wipeTokenAccount(address token, address account, int64 amount) external returns (int64);
    function redirectForToken(address token, bytes memory data) external returns (int64, bytes memory);
}

interface IERC20 {
    function balanceOf(address) external view returns (uint256);
    function transfer(address to, uint256 amount) external returns (bool);
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// Treasury and supply key of a token by its own contract id, as TensorNode's vault is.
contract Vault {
    IHTS constant HTS = IHTS(address(0x167));
    address public token;
    int64 public code;
    int64 public supply;

    function create(string memory name, string memory symbol) external payable {
        TokenKey[] memory keys = new TokenKey[](1);
        keys[0].keyType = 16;
        keys[0].key.contractId = address(this);
        HederaToken memory t = HederaToken(name, symbol, address(this), "memo", true, 1000000, false, keys, Expiry(0, address(this), 7776000));
        (int64 c, address a) = HTS.createFungibleToken{value: msg.value}(t, 100, 8);
        code = c;
        token = a;
        require(c == 22, "create");
    }

    function tryCreate() external payable {
        TokenKey[] memory keys = new TokenKey[](0);
        HederaToken memory t = HederaToken("n", "s", address(this), "", false, 0, false, keys, Expiry(0, address(0), 0));
        (code, ) = HTS.createFungibleToken{value: msg.value}(t, 1, 0);
    }

    function mint(int64 amount) external { (code, supply, ) = HTS.mintToken(token, amount, new bytes[](0)); }
    function burn(int64 amount) external { (code, supply) = HTS.burnToken(token, amount, new int64[](0)); }
    function pay(address to, int64 amount) external { code = HTS.transferToken(token, address(this), to, amount); }
    function take(address from, int64 amount) external { code = HTS.transferToken(token, from, address(this), amount); }
    function takeByAllowance(address from, uint256 amount) external { code = HTS.transferFrom(token, from, address(this), amount); }
    function associate(address t) external { code = HTS.associateToken(address(this), t); }
    function dissociate(address t) external { code = HTS.dissociateToken(address(this), t); }
    function associateOther(address who) external { code = HTS.associateToken(who, token); }
    function many(address[] memory accounts, int64[] memory amounts) external { code = HTS.transferTokens(token, accounts, amounts); }
    function ercPay(address to, uint256 amount) external { require(IERC20(token).transfer(to, amount), "erc"); }
    function approve(address spender, uint256 amount) external { code = HTS.approve(token, spender, amount); }

    function payHbar(address to, int64 tinybars) external {
        AccountAmount[] memory a = new AccountAmount[](2);
        a[0] = AccountAmount(address(this), -tinybars, false);
        a[1] = AccountAmount(to, tinybars, false);
        code = HTS.cryptoTransfer(TransferList(a), new TokenTransferList[](0));
    }

    function mintAndRevert(int64 amount) external {
        HTS.mintToken(token, amount, new bytes[](0));
        revert("undone");
    }

    function tryMintAndRevert(int64 amount) external {
        try this.mintAndRevert(amount) {} catch { code = 77; }
    }

    function mintTimes(uint256 n) external {
        for (uint256 i; i < n; i++) (code, , ) = HTS.mintToken(token, 1, new bytes[](0));
    }

    function delegateMint() external {
        (bool ok, ) = address(0x167).delegatecall{gas: 100000}(abi.encodeCall(IHTS.mintToken, (token, 5, new bytes[](0))));
        code = ok ? int64(1) : int64(0);
    }

    function staticMint() external {
        (bool ok, ) = address(0x167).staticcall{gas: 100000}(abi.encodeCall(IHTS.mintToken, (token, 5, new bytes[](0))));
        code = ok ? int64(1) : int64(0);
    }

    function mintWithValue() external payable {
        (bool ok, ) = address(0x167).call{value: msg.value, gas: 100000}(abi.encodeCall(IHTS.mintToken, (token, 5, new bytes[](0))));
        code = ok ? int64(1) : int64(0);
    }

    function info() external returns (string memory name, int64 total, int32 decimals, uint256 keyType, address keyContract, bool known, bool unknown) {
        (, FungibleTokenInfo memory i) = HTS.getFungibleTokenInfo(token);
        (, known) = HTS.isToken(token);
        (, unknown) = HTS.isToken(address(this));
        return (i.tokenInfo.token.name, i.tokenInfo.totalSupply, i.decimals, i.tokenInfo.token.tokenKeys[4].keyType, i.tokenInfo.token.tokenKeys[4].key.contractId, known, unknown);
    }

    function redirectedBalance(address who) external returns (uint256) {
        (bool ok, bytes memory r) = address(0x167).call(abi.encodeWithSelector(0x618dc65e, token, abi.encodeCall(IERC20.balanceOf, (who))));
        require(ok, "redirect");
        return abi.decode(r, (uint256));
    }

    function packedRedirectedBalance(address who) external returns (uint256) {
        (bool ok, bytes memory r) = address(0x167).call(abi.encodePacked(bytes4(0x618dc65e), token, abi.encodeCall(IERC20.balanceOf, (who))));
        require(ok, "redirect");
        return abi.decode(r, (uint256));
    }

    function rates() external returns (uint256 tinybars, uint256 tinycents, bytes32 seed) {
        (, bytes memory a) = address(0x168).call(abi.encodeWithSignature("tinycentsToTinybars(uint256)", 1200));
        (, bytes memory b) = address(0x168).call(abi.encodeWithSignature("tinybarsToTinycents(uint256)", 100));
        (, bytes memory c) = address(0x169).call(abi.encodeWithSignature("getPseudorandomSeed()"));
        return (abi.decode(a, (uint256)), abi.decode(b, (uint256)), abi.decode(c, (bytes32)));
    }

    receive() external payable {}
}

/// Owns a collection of NFTs and all of its keys.
contract Collection {
    IHTS constant HTS = IHTS(address(0x167));
    address public token;
    int64 public code;
    int64[] public serials;

    function create() external payable {
        TokenKey[] memory keys = new TokenKey[](1);
        keys[0].keyType = 127;
        keys[0].key.inheritAccountKey = true;
        HederaToken memory t = HederaToken("Coll", "CLL", address(this), "", false, 0, false, keys, Expiry(0, address(0), 0));
        (code, token) = HTS.createNonFungibleToken{value: msg.value}(t);
    }

    function mint(bytes[] memory metadata) external { (code, , serials) = HTS.mintToken(token, 0, metadata); }
    function give(address to, int64 serial) external { code = HTS.transferNFT(token, address(this), to, serial); }
    function allow(address to, uint256 serial) external { code = HTS.approveNFT(token, to, serial); }
    function freeze(address who) external { code = HTS.freezeToken(token, who); }
    function rename(string memory name) external {
        code = HTS.updateTokenInfo(token, HederaToken(name, "", address(0), "", false, 0, false, new TokenKey[](0), Expiry(0, address(0), 0)));
    }
    function pause() external { code = HTS.pauseToken(token); }
    function serialCount() external view returns (uint256) { return serials.length; }

    receive() external payable {}
}
