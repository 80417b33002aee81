import { toProtoKey } from '../../codec/key.ts';
import { accountId, proto, Status, toInt64, tokenId, toTimestamp } from '../../codec/proto.ts';
import { addressOf, resolveAccountId, resolveContractId } from '../../ledger/addresses.ts';
import type { LedgerReader } from '../../ledger/ledger-reader.ts';
import { RECEIPT_LIFE } from '../../ledger/receipt-book.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { Account, TokenRelation } from '../../state/entities.ts';
import { readRecentRecords } from '../../store/read-transactions.ts';
import { defineQuery } from '../query-frame.ts';
import { toStakingInfo } from './staking.ts';

const MAX_RECORDS = 180;

/** CryptoGetInfo. */
export const getAccountInfo = defineQuery({
  query: 'cryptoGetInfo',
  response: 'cryptoGetInfo',
  answer(query, ledger) {
    const account = findAccount(ledger, resolveAccountId(ledger.state, query.accountID));
    return { accountInfo: toAccountInfo(ledger, account) };
  },
});

/** CryptoGetAccountBalance: free; also by contract id. */
export const getAccountBalance = defineQuery({
  query: 'cryptogetAccountBalance',
  response: 'cryptogetAccountBalance',
  cost: 0n,
  answer(query, ledger) {
    const byContract = query.contractID !== null && query.contractID !== undefined;
    const num = byContract
      ? resolveContractId(ledger.state, query.contractID)
      : resolveAccountId(ledger.state, query.accountID);
    const account = num === null ? undefined : ledger.state.accounts.get(num);
    ensure(account, byContract ? Status.INVALID_CONTRACT_ID : Status.INVALID_ACCOUNT_ID);
    ensure(!byContract || account.contract, Status.INVALID_CONTRACT_ID);
    ensure(!account.deleted, byContract ? Status.CONTRACT_DELETED : Status.ACCOUNT_DELETED);
    return {
      accountID: accountId(account.num),
      balance: toInt64(account.balance),
      tokenBalances: relationsOf(ledger, account.num).map((r) => ({
        tokenId: tokenId(r.token),
        balance: toInt64(r.balance),
        decimals: ledger.state.tokens.get(r.token)?.decimals ?? 0,
      })),
    };
  },
});

/** CryptoGetAccountRecords: records of the last 180 s that the account paid. */
export const getAccountRecords = defineQuery({
  query: 'cryptoGetAccountRecords',
  response: 'cryptoGetAccountRecords',
  answer(query, ledger) {
    const account = findAccount(ledger, resolveAccountId(ledger.state, query.accountID));
    const since = ledger.clock.nowNanos() - RECEIPT_LIFE;
    const records = readRecentRecords(ledger.store.db, account.num, since, MAX_RECORDS);
    return { accountID: accountId(account.num), records: records.map((r) => proto.TransactionRecord.decode(r)) };
  },
});

function findAccount(ledger: LedgerReader, num: number | null): Account {
  const account = num === null ? undefined : ledger.state.accounts.get(num);
  ensure(account, Status.INVALID_ACCOUNT_ID);
  ensure(!account.deleted, Status.ACCOUNT_DELETED);
  return account;
}

function relationsOf(ledger: LedgerReader, account: number): TokenRelation[] {
  const relations = [...ledger.state.relationsOfAccount(account)].map((k) => ledger.state.relations.get(k));
  return relations.filter((r) => r !== undefined).sort((a, b) => a.token - b.token);
}

/** AccountInfo message of an account. */
export function toAccountInfo(ledger: LedgerReader, account: Account): proto.CryptoGetInfoResponse.IAccountInfo {
  const owned = [...ledger.state.nftsOfOwner(account.num)].length;
  return {
    accountID: accountId(account.num),
    contractAccountID: addressOf(account),
    deleted: account.deleted,
    key: account.key === null ? { keyList: { keys: [] } } : toProtoKey(account.key),
    balance: toInt64(account.balance),
    receiverSigRequired: account.receiverSigRequired,
    expirationTime: toTimestamp(account.expiry * 1_000_000_000n),
    autoRenewPeriod: { seconds: toInt64(account.autoRenewPeriod) },
    memo: account.memo,
    ownedNfts: toInt64(owned),
    maxAutomaticTokenAssociations: account.maxAutoAssociations,
    // An EVM address is told by contractAccountID alone, as on the real node; clients read this field as a key.
    alias: account.alias.length === 20 ? new Uint8Array() : account.alias,
    ledgerId: LEDGER_ID,
    ethereumNonce: toInt64(account.ethereumNonce),
    generateSendRecordThreshold: toInt64(MAX_INT64),
    generateReceiveRecordThreshold: toInt64(MAX_INT64),
    stakingInfo: toStakingInfo(ledger, account),
    tokenRelationships: relationsOf(ledger, account.num).map((r) => toRelationship(ledger, r)),
  };
}

/** Relationship message of an association. */
export function toRelationship(ledger: LedgerReader, r: TokenRelation): proto.ITokenRelationship {
  const token = ledger.state.tokens.get(r.token);
  return {
    tokenId: tokenId(r.token),
    symbol: token?.symbol ?? '',
    balance: toInt64(r.balance),
    decimals: token?.decimals ?? 0,
    automaticAssociation: r.automatic,
    // 0 not applicable, 1 frozen or granted, 2 unfrozen or revoked.
    freezeStatus: token?.keys.freeze ? (r.frozen ? 1 : 2) : 0,
    kycStatus: token?.keys.kyc ? (r.kycGranted ? 1 : 2) : 0,
  };
}

/** Ledger id of a local network. */
export const LEDGER_ID = new Uint8Array([3]);
const MAX_INT64 = 9_223_372_036_854_775_807n;
