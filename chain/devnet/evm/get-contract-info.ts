import { toProtoKey } from '../codec/key.ts';
import { accountId, contractId, type proto, Status, toInt64, tokenId } from '../codec/proto.ts';
import { resolveContractId } from '../ledger/addresses.ts';
import type { QueryHandler } from '../ledger/query-handler.ts';
import { ensure } from '../ledger/status-error.ts';
import { toStakingInfo } from '../services/crypto/staking.ts';
import { addressOfEntity } from './addresses.ts';

/** Ledger id of a local network. */
const LEDGER_ID = Uint8Array.of(3);
const BYTES_PER_SLOT = 64;

/** ContractGetInfo. 0.0001 USD. */
export const getContractInfo: QueryHandler = {
  answer(query, ledger) {
    const { state } = ledger;
    const num = resolveContractId(state, query.contractGetInfo?.contractID);
    const account = num === null ? undefined : state.accounts.get(num);
    ensure(num !== null && account?.contract === true, Status.INVALID_CONTRACT_ID);
    const relations = [...state.relationsOfAccount(num)]
      .map((key) => state.relations.get(key))
      .filter((r) => r !== undefined);
    const info: proto.ContractGetInfoResponse.IContractInfo = {
      contractID: contractId(num),
      accountID: accountId(num),
      contractAccountID: addressOfEntity(state, num),
      adminKey: account.key === null ? null : toProtoKey(account.key),
      expirationTime: { seconds: toInt64(account.expiry) },
      autoRenewPeriod: { seconds: toInt64(account.autoRenewPeriod) },
      storage: toInt64(state.slotsOfContract(num).size * BYTES_PER_SLOT),
      memo: account.memo,
      balance: toInt64(account.balance),
      deleted: account.deleted,
      tokenRelationships: relations.map((r) => ({
        tokenId: tokenId(r.token),
        symbol: state.tokens.get(r.token)?.symbol ?? '',
        balance: toInt64(r.balance),
        decimals: state.tokens.get(r.token)?.decimals ?? 0,
        automaticAssociation: r.automatic,
      })),
      ledgerId: LEDGER_ID,
      autoRenewAccountId: account.autoRenewAccount === null ? null : accountId(account.autoRenewAccount),
      maxAutomaticTokenAssociations: account.maxAutoAssociations,
      stakingInfo: toStakingInfo(ledger, account),
    };
    return {
      contractGetInfo: { header: { nodeTransactionPrecheckCode: Status.OK, cost: toInt64(0n) }, contractInfo: info },
    };
  },
  cost: () => 1_000_000n,
  header: (header) => ({ contractGetInfo: { header } }),
  requestHeader: (query) => query.contractGetInfo?.header,
};
