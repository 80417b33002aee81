import { accountId, type proto, Status, toInt64, tokenId } from '../../codec/proto.ts';
import { resolveAccountId } from '../../ledger/addresses.ts';
import type { LedgerReader } from '../../ledger/ledger-reader.ts';
import { ensure } from '../../ledger/status-error.ts';
import { defineQuery } from '../query-frame.ts';
import { toAccountInfo } from './account-queries.ts';

/** Highest account that may ask. */
const LAST_PRIVILEGED = 50;

/** GetAccountDetails: also of deleted accounts, with the allowances they granted; for privileged payers alone. */
export const getAccountDetails = defineQuery({
  query: 'accountDetails',
  response: 'accountDetails',
  payers: (payer) => payer >= 2 && payer <= LAST_PRIVILEGED,
  answer(query, ledger) {
    const num = resolveAccountId(ledger.state, query.accountId);
    const account = num === null ? undefined : ledger.state.accounts.get(num);
    ensure(account, Status.INVALID_ACCOUNT_ID);
    const info = toAccountInfo(ledger, account);
    return {
      accountDetails: {
        accountId: accountId(account.num),
        contractAccountId: info.contractAccountID ?? '',
        deleted: account.deleted,
        key: info.key ?? null,
        balance: toInt64(account.balance),
        receiverSigRequired: account.receiverSigRequired,
        expirationTime: info.expirationTime ?? null,
        autoRenewPeriod: info.autoRenewPeriod ?? null,
        tokenRelationships: info.tokenRelationships ?? [],
        memo: account.memo,
        ownedNfts: info.ownedNfts ?? null,
        maxAutomaticTokenAssociations: account.maxAutoAssociations,
        alias: account.alias,
        ledgerId: info.ledgerId ?? null,
        ...grants(ledger, account.num),
      },
    };
  },
});

function grants(ledger: LedgerReader, owner: number): Partial<proto.GetAccountDetailsResponse.IAccountDetails> {
  const { allowances, operatorApprovals } = ledger.state;
  const own = [...allowances.values()].filter((a) => a.owner === owner);
  const forAll = [...operatorApprovals.values()].filter((a) => a.owner === owner);
  return {
    grantedCryptoAllowances: own
      .filter((a) => a.token === null)
      .map((a) => ({ spender: accountId(a.spender), amount: toInt64(a.amount) })),
    grantedTokenAllowances: own.flatMap((a) =>
      a.token === null ? [] : [{ tokenId: tokenId(a.token), spender: accountId(a.spender), amount: toInt64(a.amount) }],
    ),
    grantedNftAllowances: forAll.map((a) => ({ tokenId: tokenId(a.token), spender: accountId(a.spender) })),
  };
}
