import { toProtoKey } from '../../codec/key.ts';
import { accountId, type proto, Status, toBigInt, toInt64, tokenId, toNumber, toTimestamp } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { CustomFee, Token } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import { nftKey } from '../../state/ledger-state.ts';
import { LEDGER_ID } from '../crypto/account-queries.ts';
import { defineQuery } from '../query-frame.ts';
import { knownToken } from './token-access.ts';

/** TokenGetInfo. */
export const getTokenInfo = defineQuery({
  query: 'tokenGetInfo',
  response: 'tokenGetInfo',
  answer(query, ledger) {
    return { tokenInfo: toTokenInfo(knownToken(ledger, query.token)) };
  },
});

/** TokenGetNftInfo. */
export const getNftInfo = defineQuery({
  query: 'tokenGetNftInfo',
  response: 'tokenGetNftInfo',
  answer(query, ledger) {
    const id = query.nftID;
    ensure(id?.token_ID, Status.INVALID_TOKEN_ID);
    const serial = toBigInt(id.serialNumber);
    ensure(serial > 0n, Status.INVALID_TOKEN_NFT_SERIAL_NUMBER);
    const isHere = toNumber(id.token_ID.shardNum) === 0 && toNumber(id.token_ID.realmNum) === 0;
    const nft = ledger.state.nfts.get(nftKey(toNumber(id.token_ID.tokenNum), serial));
    ensure(isHere && nft, Status.INVALID_NFT_ID);
    return {
      nft: {
        nftID: { token_ID: tokenId(nft.token), serialNumber: toInt64(nft.serial) },
        accountID: accountId(nft.owner),
        creationTime: toTimestamp(nft.createdAt),
        metadata: nft.metadata,
        ledgerId: LEDGER_ID,
        spenderId: nft.spender === null ? null : accountId(nft.spender),
      },
    };
  },
});

function toTokenInfo(token: Token): proto.ITokenInfo {
  const { keys } = token;
  return {
    tokenId: tokenId(token.num),
    name: token.name,
    symbol: token.symbol,
    decimals: token.decimals,
    totalSupply: toInt64(token.totalSupply),
    treasury: accountId(token.treasury),
    adminKey: keyOrNull(keys.admin),
    kycKey: keyOrNull(keys.kyc),
    freezeKey: keyOrNull(keys.freeze),
    wipeKey: keyOrNull(keys.wipe),
    supplyKey: keyOrNull(keys.supply),
    feeScheduleKey: keyOrNull(keys.feeSchedule),
    pauseKey: keyOrNull(keys.pause),
    metadataKey: keyOrNull(keys.metadata),
    // 0 not applicable, 1 frozen / granted / paused, 2 unfrozen / revoked / unpaused.
    defaultFreezeStatus: keys.freeze === null ? 0 : token.freezeDefault ? 1 : 2,
    defaultKycStatus: keys.kyc === null ? 0 : 2,
    pauseStatus: keys.pause === null ? 0 : token.paused ? 1 : 2,
    deleted: token.deleted,
    autoRenewAccount: token.autoRenewAccount === null ? null : accountId(token.autoRenewAccount),
    autoRenewPeriod: { seconds: toInt64(token.autoRenewPeriod) },
    expiry: toTimestamp(token.expiry * 1_000_000_000n),
    memo: token.memo,
    tokenType: token.type === 'nft' ? 1 : 0,
    supplyType: token.supplyType === 'finite' ? 1 : 0,
    maxSupply: toInt64(token.maxSupply),
    metadata: token.metadata,
    ledgerId: LEDGER_ID,
    customFees: token.customFees.map(toCustomFee),
  };
}

/** CustomFee message. */
export function toCustomFee(fee: CustomFee): proto.ICustomFee {
  const common = { feeCollectorAccountId: accountId(fee.collector), allCollectorsAreExempt: fee.allCollectorsExempt };
  if (fee.kind === 'fixed') return { ...common, fixedFee: fixed(fee) };
  const fraction = { numerator: toInt64(fee.numerator), denominator: toInt64(fee.denominator) };
  if (fee.kind === 'royalty') {
    return {
      ...common,
      royaltyFee: { exchangeValueFraction: fraction, fallbackFee: fee.fallback === null ? null : fixed(fee.fallback) },
    };
  }
  const fractionalFee = {
    fractionalAmount: fraction,
    minimumAmount: toInt64(fee.minimum),
    maximumAmount: toInt64(fee.maximum),
    netOfTransfers: fee.netOfTransfers,
  };
  return { ...common, fractionalFee };
}

function fixed(fee: { readonly amount: bigint; readonly token: number | null }): proto.IFixedFee {
  return { amount: toInt64(fee.amount), denominatingTokenId: fee.token === null ? null : tokenId(fee.token) };
}

function keyOrNull(key: Key | null): proto.IKey | null {
  return key === null ? null : toProtoKey(key);
}
