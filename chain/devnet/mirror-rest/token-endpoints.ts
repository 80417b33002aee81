import type { CustomFee, Token, TokenRelation } from '../state/entities.ts';
import { relationKey } from '../state/ledger-state.ts';
import { OLDEST, resolveId } from './account-endpoints.ts';
import { contextAt, isEmptyRange } from './context-at.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { base64, entityId, entityIdOrNull, int, keyObject, timestamp } from './formats.ts';
import { invalidParameter, MirrorError, notFound } from './mirror-error.ts';
import { NOBODY, parseEntityId, passes } from './request-query.ts';
import { only, rowsOf, smallest } from './smallest.ts';
import { pageOfIds } from './sorted-ids.ts';

const TYPES = { fungible: 'FUNGIBLE_COMMON', nft: 'NON_FUNGIBLE_UNIQUE' } as const;

export const TOKEN_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/tokens',
    query: ['account.id', 'limit', 'name', 'order', 'publickey', 'token.id', 'type'],
    handle: (context, _parameters, query) => {
      const name = query.last('name')?.toLowerCase();
      if (name !== undefined && query.all('token.id').length > 0)
        refuse('token.id and name can not be used together. Use a more specific name instead.');
      if (name !== undefined && query.all('account.id').length > 0)
        refuse('account.id and name cannot be used together');
      const account = query.one('account.id')?.replace(/^eq:/, '');
      const holder = account === undefined ? null : holderNumber(context, account);
      const key = query.publicKey('publickey');
      const types = new Set(query.all('type').map((type) => type.replace(/^eq:/, '').toUpperCase()));
      for (const type of types)
        if (!['ALL', ...Object.values(TYPES)].includes(type as 'ALL')) throw invalidParameter('type');
      const page = pageOfIds(context.state, context.state.tokens, query, {
        name: 'token.id',
        order: 'asc',
        accept: (token) =>
          (holder === null || context.state.relations.has(relationKey(holder, token.num))) &&
          (name === undefined || token.name.toLowerCase().includes(name)) &&
          (key === undefined || keyObject(token.keys.admin)?.key === key) &&
          (types.size === 0 || types.has('ALL') || types.has(TYPES[token.type])),
      });
      const tokens = page.rows.map((token) => ({
        admin_key: keyObject(token.keys.admin),
        decimals: token.decimals,
        metadata: base64(token.metadata),
        name: token.name,
        symbol: token.symbol,
        token_id: entityId(token.num),
        type: TYPES[token.type],
      }));
      // Searches by name have one page.
      return { tokens, links: { next: name === undefined ? page.next : null } };
    },
  },
  {
    method: 'GET',
    path: '/tokens/:id',
    query: ['timestamp'],
    missing: OLDEST,
    handle: (context, parameters, query) => {
      const times = query.timestamps();
      if (times.some(({ operator }) => !['eq', 'lt', 'lte'].includes(operator))) throw invalidParameter('timestamp');
      const { past } = contextAt(context, times.slice(-1));
      const token = findToken(past, parameters['id']);
      if (token.createdAt > past.horizon) throw notFound();
      return tokenObject(token);
    },
  },
  {
    method: 'GET',
    path: '/tokens/:id/balances',
    query: ['account.balance', 'account.id', 'account.publickey', 'limit', 'order', 'timestamp'],
    missing: 'balances of before the start of the process: a `timestamp` there finds nothing',
    handle: (present, parameters, query) => {
      // A token that does not exist has no holders; this list knows no 404.
      const token = present.state.tokens.get(tokenNumber(parameters['id']));
      const times = query.timestamps();
      const { past: context, unknown } = contextAt(present, times);
      if (token === undefined || unknown || isEmptyRange(times))
        return { timestamp: null, balances: [], links: { next: null } };
      const ids = query.entities('account.id');
      const amounts = query.integers('account.balance');
      const key = query.publicKey('account.publickey');
      const order = query.order('desc');
      const limit = query.limit();
      const isWanted = (relation: TokenRelation): boolean =>
        passes(ids, relation.account) &&
        passes(amounts, relation.balance) &&
        (key === undefined || keyText(context, relation.account) === key);
      const matching = smallest(
        only(rowsOf(context.state.relationsOfToken(token.num), context.state.relations), isWanted),
        limit + 1,
        (a, b) => (order === 'asc' ? a.account - b.account : b.account - a.account),
      );
      const shown = matching.slice(0, limit);
      return {
        timestamp: shown.length === 0 ? null : timestamp(context.horizon),
        balances: shown.map((relation) => ({
          account: entityId(relation.account),
          balance: int(relation.balance),
          decimals: token.decimals,
        })),
        links: {
          next: query.next(matching.length > limit, {
            'account.id': `${order === 'asc' ? 'gt' : 'lt'}:${entityId(shown.at(-1)?.account ?? 0)}`,
          }),
        },
      };
    },
  },
];

/** Number of the account whose tokens are asked for; one that does not exist holds none. @throws MirrorError 400 */
function holderNumber(context: MirrorContext, id: string): number {
  if (/^(ne|[gl]te?):/.test(id)) throw invalidParameter('account.id');
  return resolveId(context.state, id) ?? NOBODY;
}

function refuse(message: string): never {
  throw new MirrorError(400, { message });
}

/** Finds by number or long-zero address. @throws MirrorError 400 or 404. */
export function findToken(context: MirrorContext, id: string | undefined): Token {
  const token = context.state.tokens.get(tokenNumber(id));
  if (token === undefined) throw notFound();
  return token;
}

/** Number of a token id or its long-zero address, whether there is such a token or not. @throws MirrorError 400. */
export function tokenNumber(id: string | undefined): number {
  const num = parseEntityId(id ?? '');
  if (num === null) throw invalidParameter('tokenid');
  return num;
}

function keyText(context: MirrorContext, account: number): string | undefined {
  return keyObject(context.state.accounts.get(account)?.key ?? null)?.key;
}

function tokenObject(token: Token): Record<string, unknown> {
  return {
    admin_key: keyObject(token.keys.admin),
    auto_renew_account: entityIdOrNull(token.autoRenewAccount),
    auto_renew_period: int(token.autoRenewPeriod),
    created_timestamp: timestamp(token.createdAt),
    custom_fees: customFees(token),
    decimals: String(token.decimals),
    deleted: token.deleted,
    expiry_timestamp: int(token.expiry * 1_000_000_000n),
    fee_schedule_key: keyObject(token.keys.feeSchedule),
    freeze_default: token.freezeDefault,
    freeze_key: keyObject(token.keys.freeze),
    initial_supply: token.initialSupply.toString(),
    kyc_key: keyObject(token.keys.kyc),
    max_supply: token.maxSupply.toString(),
    memo: token.memo,
    metadata: base64(token.metadata),
    metadata_key: keyObject(token.keys.metadata),
    modified_timestamp: timestamp(token.modifiedAt),
    name: token.name,
    pause_key: keyObject(token.keys.pause),
    pause_status: token.keys.pause === null ? 'NOT_APPLICABLE' : token.paused ? 'PAUSED' : 'UNPAUSED',
    supply_key: keyObject(token.keys.supply),
    supply_type: token.supplyType.toUpperCase(),
    symbol: token.symbol,
    token_id: entityId(token.num),
    total_supply: token.totalSupply.toString(),
    treasury_account_id: entityId(token.treasury),
    type: TYPES[token.type],
    wipe_key: keyObject(token.keys.wipe),
  };
}

function customFees(token: Token): Record<string, unknown> {
  const shared = (fee: CustomFee): Record<string, unknown> => ({
    all_collectors_are_exempt: fee.allCollectorsExempt,
    collector_account_id: entityId(fee.collector),
  });
  const fees = { created_timestamp: timestamp(token.customFeesAt), fixed_fees: [] as unknown[] };
  const fractional: unknown[] = [];
  const royalty: unknown[] = [];
  for (const fee of token.customFees) {
    if (fee.kind === 'fixed')
      fees.fixed_fees.push({
        ...shared(fee),
        amount: int(fee.amount),
        denominating_token_id: entityIdOrNull(fee.token),
      });
    if (fee.kind === 'fractional') {
      fractional.push({
        ...shared(fee),
        amount: { denominator: int(fee.denominator), numerator: int(fee.numerator) },
        denominating_token_id: entityId(token.num),
        maximum: fee.maximum === 0n ? null : int(fee.maximum),
        minimum: int(fee.minimum),
        net_of_transfers: fee.netOfTransfers,
      });
    }
    if (fee.kind === 'royalty') {
      royalty.push({
        ...shared(fee),
        amount: { denominator: int(fee.denominator), numerator: int(fee.numerator) },
        ...(fee.fallback === null
          ? {}
          : {
              fallback_fee: {
                amount: int(fee.fallback.amount),
                denominating_token_id: entityIdOrNull(fee.fallback.token),
              },
            }),
      });
    }
  }
  return token.type === 'nft' ? { ...fees, royalty_fees: royalty } : { ...fees, fractional_fees: fractional };
}
