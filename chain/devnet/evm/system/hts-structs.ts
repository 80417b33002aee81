/** Structs of the token service's Solidity interface, as abitype reads them. */
export const HTS_STRUCTS = [
  'struct Expiry { int64 second; address autoRenewAccount; int64 autoRenewPeriod; }',
  'struct KeyValue { bool inheritAccountKey; address contractId; bytes ed25519; bytes ECDSA_secp256k1; address delegatableContractId; }',
  'struct TokenKey { uint256 keyType; KeyValue key; }',
  'struct HederaToken { string name; string symbol; address treasury; string memo; bool tokenSupplyType; int64 maxSupply; bool freezeDefault; TokenKey[] tokenKeys; Expiry expiry; }',
  'struct FixedFee { int64 amount; address tokenId; bool useHbarsForPayment; bool useCurrentTokenForPayment; address feeCollector; }',
  'struct FractionalFee { int64 numerator; int64 denominator; int64 minimumAmount; int64 maximumAmount; bool netOfTransfers; address feeCollector; }',
  'struct RoyaltyFee { int64 numerator; int64 denominator; int64 amount; address tokenId; bool useHbarsForPayment; address feeCollector; }',
  'struct TokenInfo { HederaToken token; int64 totalSupply; bool deleted; bool defaultKycStatus; bool pauseStatus; FixedFee[] fixedFees; FractionalFee[] fractionalFees; RoyaltyFee[] royaltyFees; string ledgerId; }',
  'struct FungibleTokenInfo { TokenInfo tokenInfo; int32 decimals; }',
  'struct NonFungibleTokenInfo { TokenInfo tokenInfo; int64 serialNumber; address ownerId; int64 creationTime; bytes metadata; address spenderId; }',
  'struct AccountAmount { address accountID; int64 amount; bool isApproval; }',
  'struct NftTransfer { address senderAccountID; address receiverAccountID; int64 serialNumber; bool isApproval; }',
  'struct TokenTransferList { address token; AccountAmount[] transfers; NftTransfer[] nftTransfers; }',
  'struct TransferList { AccountAmount[] transfers; }',
  'struct PlainAmount { address accountID; int64 amount; }',
  'struct PlainNftTransfer { address senderAccountID; address receiverAccountID; int64 serialNumber; }',
  'struct PlainTransferList { address token; PlainAmount[] transfers; PlainNftTransfer[] nftTransfers; }',
  'struct PendingAirdrop { address sender; address receiver; address token; int64 serial; }',
  'struct NftID { address nft; int64 serial; }',
] as const;

/** The same structs as earlier versions of the interface had them (32-bit times, fees and maximum supply): still accepted. */
export const HTS_STRUCTS_V1: readonly string[] = HTS_STRUCTS.map((struct) =>
  /^struct (Expiry|FixedFee|FractionalFee|RoyaltyFee|HederaToken) /.test(struct)
    ? struct.replaceAll('int64 ', 'uint32 ')
    : struct,
);

/** Second version: the maximum supply had its 64 bits already. */
export const HTS_STRUCTS_V2: readonly string[] = HTS_STRUCTS.map((struct, i) =>
  struct.startsWith('struct HederaToken ') ? struct : (HTS_STRUCTS_V1[i] ?? struct),
);

/** The structs of 0x16c (HIP-1028): a token has metadata. */
export const HTS_STRUCTS_WITH_METADATA: readonly string[] = HTS_STRUCTS.map((struct) =>
  struct.startsWith('struct HederaToken ')
    ? struct.replace('Expiry expiry; }', 'Expiry expiry; bytes metadata; }')
    : struct,
);
