import type { Allowance, OperatorApproval, PendingAirdrop } from '../state/entities.ts';
import { findAccount } from './account-endpoints.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { entityId, int, timestamp } from './formats.ts';
import { badRequest, notFound } from './mirror-error.ts';
import { checkPairBounds } from './pair-bounds.ts';
import { afterPair, passes, passesPair, type RequestQuery } from './request-query.ts';
import { only, rowsOf, smallest } from './smallest.ts';

/** What an account may let others take, what waits for it, and the parts of an account that this network never has. */
export const ALLOWANCE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/accounts/:id/allowances/crypto',
    query: ['limit', 'order', 'spender.id'],
    handle: (context, parameters, query) => {
      const owner = findAccount(context.state, parameters['id'] ?? '').num;
      const spenders = query.entities('spender.id');
      const order = query.order('desc');
      const isWanted = (row: Allowance): boolean =>
        row.token === null && row.amount > 0n && passes(spenders, row.spender);
      const rows = smallest(only(allowancesOf(context, owner), isWanted), query.limit() + 1, (a, b) =>
        order === 'asc' ? a.spender - b.spender : b.spender - a.spender,
      );
      const shown = rows.slice(0, query.limit());
      const next = `${order === 'asc' ? 'gt' : 'lt'}:${entityId(shown.at(-1)?.spender ?? 0)}`;
      return {
        allowances: shown.map(allowanceObject),
        links: { next: query.next(rows.length > shown.length, { 'spender.id': next }) },
      };
    },
  },
  {
    method: 'GET',
    path: '/accounts/:id/allowances/tokens',
    query: ['limit', 'order', 'spender.id', 'token.id'],
    handle: (context, parameters, query) => {
      const owner = findAccount(context.state, parameters['id'] ?? '').num;
      checkPairBounds(query, 'spender.id', 'token.id');
      const [spenders, tokens] = [query.entities('spender.id'), query.entities('token.id')];
      const rows = [...allowancesOf(context, owner)].filter(
        (row): row is Allowance & { token: number } =>
          row.token !== null && row.amount > 0n && passesPair(spenders, tokens, row.spender, row.token),
      );
      const page = pairPage(query, rows, ['spender.id', (row) => row.spender], ['token.id', (row) => row.token]);
      return {
        allowances: page.rows.map((row) => ({ ...allowanceObject(row), token_id: entityId(row.token) })),
        links: { next: page.next },
      };
    },
  },
  {
    method: 'GET',
    path: '/accounts/:id/allowances/nfts',
    query: ['account.id', 'limit', 'order', 'owner', 'token.id'],
    handle: (context, parameters, query) => {
      const account = findAccount(context.state, parameters['id'] ?? '').num;
      const isOwner = query.boolean('owner') ?? true;
      const other = (row: OperatorApproval): number => (isOwner ? row.spender : row.owner);
      const [accounts, tokens] = [query.entities('account.id'), query.entities('token.id')];
      if (tokens.length > 0 && accounts.length === 0)
        throw badRequest('token.id parameter must have account.id present');
      for (const name of ['account.id', 'token.id'])
        if (query.all(name).some((text) => text.startsWith('ne:')))
          throw badRequest(`Unsupported range operator NE for ${name}`);
      const { state } = context;
      const keys = isOwner ? state.approvalsOfOwner(account) : state.approvalsOfSpender(account);
      const rows = [...rowsOf(keys, state.operatorApprovals)].filter((row) =>
        passesPair(accounts, tokens, other(row), row.token),
      );
      const page = pairPage(query, rows, ['account.id', other], ['token.id', (row) => row.token]);
      return {
        allowances: page.rows.map((row) => ({
          approved_for_all: true,
          owner: entityId(row.owner),
          spender: entityId(row.spender),
          timestamp: { from: timestamp(row.modifiedAt), to: null },
          token_id: entityId(row.token),
        })),
        links: { next: page.next },
      };
    },
  },
  airdrops('outstanding', 'sender', 'receiver'),
  airdrops('pending', 'receiver', 'sender'),
  {
    method: 'GET',
    path: '/accounts/:id/rewards',
    query: ['limit', 'order', 'timestamp'],
    missing: 'no staking rewards are paid: always empty',
    handle: (context, parameters) => {
      findAccount(context.state, parameters['id'] ?? '');
      return { rewards: [], links: { next: null } };
    },
  },
  {
    method: 'GET',
    path: '/accounts/:id/hooks',
    query: ['hook.id', 'limit', 'order'],
    missing: 'hooks (HIP-1195) cannot be made: always empty',
    handle: (context, parameters) => {
      findAccount(context.state, parameters['id'] ?? '');
      return { hooks: [], links: { next: null } };
    },
  },
  {
    method: 'GET',
    path: '/accounts/:id/hooks/:hook/storage',
    query: ['key', 'limit', 'order', 'timestamp'],
    missing: 'hooks (HIP-1195) cannot be made: always 404',
    handle: (context, parameters) => {
      findAccount(context.state, parameters['id'] ?? '');
      throw notFound();
    },
  },
];

/** What an account lets others take of its hbar and fungible tokens. */
const allowancesOf = ({ state }: MirrorContext, owner: number): Iterable<Allowance> =>
  rowsOf(state.allowancesOfOwner(owner), state.allowances);

function allowanceObject(row: Allowance): Record<string, unknown> {
  return {
    amount: int(row.amount),
    amount_granted: int(row.granted),
    owner: entityId(row.owner),
    spender: entityId(row.spender),
    timestamp: { from: timestamp(row.modifiedAt), to: null },
  };
}

function pairPage<T>(
  query: RequestQuery,
  rows: T[],
  parent: readonly [name: string, of: (row: T) => number],
  child: readonly [name: string, of: (row: T) => number],
): { rows: T[]; next: string | null } {
  const order = query.order('asc');
  const sign = order === 'asc' ? 1 : -1;
  rows.sort((a, b) => sign * (parent[1](a) - parent[1](b) || child[1](a) - child[1](b)));
  const shown = rows.slice(0, query.limit());
  const last = shown.at(-1);
  const value = (of: (row: T) => number): string => entityId(last === undefined ? 0 : of(last));
  const after = afterPair(query, order, [parent[0], value(parent[1])], [child[0], value(child[1])]);
  return { rows: shown, next: query.next(rows.length > shown.length, after) };
}

/** Airdrops of one side, ordered by the other side, token and serial. */
function airdrops(
  path: 'outstanding' | 'pending',
  self: 'sender' | 'receiver',
  other: 'sender' | 'receiver',
): Endpoint {
  return {
    method: 'GET',
    path: `/accounts/:id/airdrops/${path}`,
    query: [`${other}.id`, 'limit', 'order', 'serialnumber', 'token.id'],
    handle: (context: MirrorContext, parameters, query) => {
      const account = findAccount(context.state, parameters['id'] ?? '').num;
      const others = query.entities(`${other}.id`);
      const tokens = query.entities('token.id');
      const serials = query.integers('serialnumber');
      const order = query.order('asc');
      const sign = order === 'asc' ? 1 : -1;
      const serial = (row: PendingAirdrop): bigint => row.serial ?? 0n;
      const { state } = context;
      const keys = self === 'sender' ? state.airdropsOfSender(account) : state.airdropsOfReceiver(account);
      const rows = [...rowsOf(keys, state.airdrops)]
        .filter(fits)
        .sort((a, b) => sign * (a[other] - b[other] || a.token - b.token || Number(serial(a) - serial(b))));
      function fits(row: PendingAirdrop): boolean {
        if (!passes(others, row[other])) return false;
        // Behind the edge of the outer column everything fits; on it the inner columns decide.
        const edge = others.find(({ operator }) => operator === 'gte' || operator === 'lte');
        if (edge !== undefined && edge.value !== row[other]) return true;
        return passesPair(tokens, serials, row.token, serial(row));
      }
      const shown = rows.slice(0, query.limit());
      const last = shown.at(-1);
      const after = {
        [`${other}.id`]: `${order === 'asc' ? 'gte' : 'lte'}:${entityId(last?.[other] ?? 0)}`,
        ...afterPair(
          query,
          order,
          ['token.id', entityId(last?.token ?? 0)],
          ['serialnumber', String(last === undefined ? 0 : serial(last))],
        ),
      };
      return {
        airdrops: shown.map((row) => ({
          amount: int(row.amount),
          receiver_id: entityId(row.receiver),
          sender_id: entityId(row.sender),
          serial_number: row.serial === null ? null : int(row.serial),
          timestamp: { from: timestamp(row.createdAt), to: null },
          token_id: entityId(row.token),
        })),
        links: { next: query.next(rows.length > shown.length, after) },
      };
    },
  };
}
