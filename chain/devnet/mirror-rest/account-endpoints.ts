import { hex } from '../codec/key.ts';
import { addressOf } from '../ledger/addresses.ts';
import type { Account } from '../state/entities.ts';
import type { ReadState } from '../state/ledger-state.ts';
import { contextAt, isEmptyRange } from './context-at.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import {
  base32,
  entityId,
  entityIdOrNull,
  fromBase32,
  int,
  keyObject,
  secondsTimestamp,
  timestamp,
} from './formats.ts';
import { listTransactions, TRANSACTION_PARAMETERS } from './list-transactions.ts';
import { invalidParameter, MirrorError, notFound } from './mirror-error.ts';
import { NOBODY, parseEntityId, passes, type RequestQuery } from './request-query.ts';
import { only, rowsOf, smallest } from './smallest.ts';
import { pageOfIds } from './sorted-ids.ts';

/** Tokens that a balance names at most (HIP-367): of one account, and in lists. */
const MAX_TOKENS_OF_ONE = 1_000;
const MAX_TOKENS_IN_LIST = 50;
/** A day of UTC, ns. */
const STAKING_PERIOD = 86_400_000_000_000n;

/** Said of endpoints that show the past. */
export const OLDEST = 'a state of before the start of the process: the oldest known stands in';

export const ACCOUNT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/accounts',
    query: ['account.balance', 'account.id', 'account.publickey', 'balance', 'limit', 'order'],
    handle: (context, _parameters, query) => {
      const withBalance = (query.last('balance') ?? 'true').toLowerCase() !== 'false';
      const page = pageOfAccounts(context.state, query);
      const accounts = page.rows.map((account) => accountObject(context, account, withBalance, MAX_TOKENS_IN_LIST));
      return { accounts, links: { next: page.next } };
    },
  },
  {
    method: 'GET',
    path: '/accounts/:id',
    query: [...TRANSACTION_PARAMETERS, 'transactions'],
    oneRange: true,
    missing: OLDEST,
    handle: (context, parameters, query) => {
      const times = query.timestamps();
      if (isEmptyRange(times)) throw new MirrorError(404, { message: 'Timestamp range is empty' });
      const { past } = contextAt(context, times);
      const account = findAccount(past.state, parameters['id'] ?? '');
      if (account.createdAt > past.horizon) throw notFound();
      const withTransactions = query.boolean('transactions') ?? true;
      const list = withTransactions ? listTransactions(context, query, account.num) : null;
      return {
        ...accountObject(past, account, true, MAX_TOKENS_OF_ONE),
        transactions: list?.transactions ?? [],
        links: { next: list?.links.next ?? null },
      };
    },
  },
  {
    method: 'GET',
    path: '/accounts/:id/tokens',
    query: ['token.id', 'limit', 'order'],
    handle: (context, parameters, query) => {
      const account = findAccount(context.state, parameters['id'] ?? '');
      const filters = query.entities('token.id');
      const order = query.order('asc');
      const limit = query.limit();
      const all = rowsOf(context.state.relationsOfAccount(account.num), context.state.relations);
      const relations = smallest(
        only(all, (relation) => passes(filters, relation.token)),
        limit + 1,
        (a, b) => (order === 'asc' ? a.token - b.token : b.token - a.token),
      );
      const shown = relations.slice(0, limit);
      const tokens = shown.map((relation) => {
        const token = context.state.tokens.get(relation.token);
        return {
          automatic_association: relation.automatic,
          balance: int(relation.balance),
          created_timestamp: timestamp(relation.createdAt),
          decimals: token?.decimals ?? 0,
          freeze_status: token?.keys.freeze ? (relation.frozen ? 'FROZEN' : 'UNFROZEN') : 'NOT_APPLICABLE',
          kyc_status: token?.keys.kyc ? (relation.kycGranted ? 'GRANTED' : 'REVOKED') : 'NOT_APPLICABLE',
          token_id: entityId(relation.token),
        };
      });
      const last = shown.at(-1)?.token ?? 0;
      return {
        tokens,
        links: {
          next: query.next(relations.length > limit, {
            'token.id': `${order === 'asc' ? 'gt' : 'lt'}:${entityId(last)}`,
          }),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/balances',
    query: ['account.balance', 'account.id', 'account.publickey', 'limit', 'order', 'timestamp'],
    missing: 'balances of before the start of the process: a `timestamp` there finds nothing',
    handle: (context, _parameters, query) => {
      const times = query.timestamps();
      const { past, unknown } = contextAt(context, times);
      if (unknown || isEmptyRange(times)) return { timestamp: null, balances: [], links: { next: null } };
      const page = pageOfAccounts(past.state, query, 'desc');
      const balances = page.rows.map((account) => ({
        account: entityId(account.num),
        balance: int(account.balance),
        tokens: tokenBalances(past.state, account.num, MAX_TOKENS_IN_LIST),
      }));
      return {
        timestamp: page.rows.length === 0 ? null : timestamp(past.horizon),
        balances,
        links: { next: page.next },
      };
    },
  },
];

/** Finds by `0.0.N`, EVM address or base32 alias. @throws MirrorError 400 or 404. */
export function findAccount(state: ReadState, id: string): Account {
  const num = resolveId(state, id);
  const account = num === undefined ? undefined : state.accounts.get(num);
  if (account === undefined) throw notFound();
  return account;
}

const isAddressOrAlias = (id: string): boolean =>
  /^(0\.){0,2}((0x)?[0-9a-fA-F]{40}|[A-Z2-7]{32,})$/.test(id) && !/^\d{1,19}$/.test(id);

/** Number of an account's id, EVM address or alias in base32; undefined for addresses of nobody. @throws MirrorError 400 */
export function resolveId(state: ReadState, id: string): number | undefined {
  const plain = id.replace(/^(0\.){0,2}/, '');
  if (/^(0x)?[0-9a-fA-F]{40}$/.test(plain)) {
    const address = plain.replace('0x', '').toLowerCase();
    return (
      state.aliases.get(address) ??
      (address.startsWith('0'.repeat(24)) ? Number.parseInt(address.slice(24), 16) : undefined)
    );
  }
  const num = parseEntityId(id);
  if (num !== null) return num;
  const alias = fromBase32(plain);
  if (alias === null || alias.length < 20) throw invalidParameter('idOrAliasOrEvmAddress');
  return state.aliases.get(hex(alias));
}

function pageOfAccounts(
  state: ReadState,
  query: RequestQuery,
  fallback: 'asc' | 'desc' = 'asc',
): { rows: Account[]; next: string | null } {
  const ids = query
    .all('account.id')
    .map((value) => value.replace(/^eq:/, ''))
    .map((value) => (isAddressOrAlias(value) ? (resolveId(state, value) ?? NOBODY) : value));
  const named = ids.filter((value) => typeof value === 'number');
  if (named.length > 1)
    throw new MirrorError(400, {
      message: 'Invalid parameter: account.id',
      detail: 'Only one EVM address or alias is allowed.',
    });
  const filters = [
    ...named.map((value) => ({ operator: 'eq' as const, value })),
    ...(named.length < ids.length || ids.length === 0 ? query.entities('account.id', isAddressOrAlias) : []),
  ];
  const balances = query.integers('account.balance');
  const publicKey = query.publicKey('account.publickey');
  return pageOfIds(state, state.accounts, query, {
    name: 'account.id',
    order: fallback,
    ids: filters,
    accept: (account) => passes(balances, account.balance) && (publicKey === undefined || hasKey(account, publicKey)),
  });
}

/** Whether the mirror shows an account's key as this text; simple keys are compared without building what is shown. */
function hasKey({ key }: Account, text: string): boolean {
  if (key === null) return false;
  return 'publicKey' in key ? key.publicKey === text : keyObject(key)?.key === text;
}

function tokenBalances(state: ReadState, account: number, most: number): unknown[] {
  const all = rowsOf(state.relationsOfAccount(account), state.relations);
  return smallest(all, most, (a, b) => a.token - b.token).map((relation) => ({
    token_id: entityId(relation.token),
    balance: int(relation.balance),
  }));
}

function accountObject(
  context: MirrorContext,
  account: Account,
  withBalance: boolean,
  maxTokens: number,
): Record<string, unknown> {
  return {
    account: entityId(account.num),
    alias: account.alias.length === 0 ? null : base32(account.alias),
    auto_renew_period: int(account.autoRenewPeriod),
    balance: withBalance
      ? {
          balance: int(account.balance),
          timestamp: timestamp(context.horizon),
          tokens: tokenBalances(context.state, account.num, maxTokens),
        }
      : null,
    created_timestamp: timestamp(account.createdAt),
    decline_reward: account.declineReward,
    // Accounts cannot delegate to code here (HIP-1340).
    delegation_address: '0x',
    deleted: account.deleted,
    ethereum_nonce: int(account.ethereumNonce),
    evm_address: `0x${addressOf(account)}`,
    expiry_timestamp: secondsTimestamp(account.expiry),
    key: keyObject(account.key),
    max_automatic_token_associations: account.maxAutoAssociations,
    memo: account.memo,
    pending_reward: 0,
    receiver_sig_required: account.receiverSigRequired,
    staked_account_id: entityIdOrNull(account.stakedAccount),
    staked_node_id: account.stakedNode,
    stake_period_start:
      account.stakedNode === null || account.stakedSince === undefined
        ? null
        : timestamp((account.stakedSince / STAKING_PERIOD) * STAKING_PERIOD),
  };
}
