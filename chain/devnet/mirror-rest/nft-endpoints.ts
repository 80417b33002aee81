import { Status } from '../codec/proto.ts';
import type { BurnedNft, Nft } from '../state/entities.ts';
import { nftKey } from '../state/ledger-state.ts';
import { findAccount } from './account-endpoints.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { big, num, numOrNull, text } from './endpoint.ts';
import { base64, entityId, entityIdOrNull, int, timestamp, transactionIdText } from './formats.ts';
import { invalidParameter, notFound } from './mirror-error.ts';
import { checkPairBounds } from './pair-bounds.ts';
import { afterPair, passes, passesPair, Where } from './request-query.ts';
import { only, rowsOf, smallest } from './smallest.ts';
import { findToken, tokenNumber } from './token-endpoints.ts';

export const NFT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/accounts/:id/nfts',
    query: ['limit', 'order', 'serialnumber', 'spender.id', 'token.id'],
    handle: (context, parameters, query) => {
      const account = findAccount(context.state, parameters['id'] ?? '');
      const tokens = query.entities('token.id');
      const serials = query.integers('serialnumber');
      checkPairBounds(query, 'token.id', 'serialnumber');
      const spenders = query.entities('spender.id');
      const order = query.order('desc');
      const limit = query.limit();
      const isWanted = (nft: Nft): boolean =>
        passesPair(tokens, serials, nft.token, nft.serial) &&
        (spenders.length === 0 || (nft.spender !== null && passes(spenders, nft.spender)));
      const matching = smallest(
        only(rowsOf(context.state.nftsOfOwner(account.num), context.state.nfts), isWanted),
        limit + 1,
        (a, b) => (order === 'asc' ? compare(a, b) : compare(b, a)),
      );
      const shown = matching.slice(0, limit);
      const last = shown.at(-1);
      return {
        nfts: shown.map((nft) => nftObject(context, nft)),
        links: {
          next: query.next(
            matching.length > limit,
            afterPair(
              query,
              order,
              ['token.id', entityId(last?.token ?? 0)],
              ['serialnumber', String(last?.serial ?? 0)],
            ),
          ),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/tokens/:id/nfts',
    query: ['account.id', 'limit', 'order', 'serialnumber'],
    handle: (context, parameters, query) => {
      const token = context.state.tokens.get(tokenNumber(parameters['id']));
      if (token === undefined) return { nfts: [], links: { next: null } };
      const owners = query.entities('account.id');
      const serials = query.integers('serialnumber');
      const order = query.order('desc');
      const limit = query.limit();
      const step = order === 'asc' ? 1n : -1n;
      const shown: KnownNft[] = [];
      // Serials are dense: walking them needs no sorting of the whole collection.
      const bounds = serialBounds(serials, token.lastSerial);
      let serial = order === 'asc' ? bounds.least : bounds.most;
      for (; serial >= bounds.least && serial <= bounds.most && shown.length <= limit; serial += step) {
        const nft = knownNft(context, nftKey(token.num, serial));
        if (nft === undefined || !passes(serials, serial)) continue;
        if (owners.length === 0 || (nft.owner !== null && passes(owners, nft.owner))) shown.push(nft);
      }
      const page = shown.slice(0, limit);
      return {
        nfts: page.map((nft) => nftObject(context, nft)),
        links: {
          next: query.next(shown.length > limit, {
            serialnumber: `${order === 'asc' ? 'gt' : 'lt'}:${page.at(-1)?.serial ?? 0}`,
          }),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/tokens/:id/nfts/:serial',
    query: [],
    handle: (context, parameters) => nftObject(context, findNft(context, parameters)),
  },
  {
    method: 'GET',
    path: '/tokens/:id/nfts/:serial/transactions',
    query: ['limit', 'order', 'timestamp'],
    handle: (context, parameters, query) => {
      const token = tokenNumber(parameters['id']);
      const order = query.order('desc');
      const limit = query.limit();
      const where = new Where()
        .add('n.token = ?', token)
        .add('n.serial = ?', serialOf(parameters['serial']))
        .add('n.consensus_ts <= ?', context.horizon)
        .filters('n.consensus_ts', query.timestamps());
      const rows = context.rows(
        `select n.*, t.payer, t.valid_start, t.nonce, t.kind from nft_transfers n join transactions t on t.consensus_ts = n.consensus_ts
         ${where.sql} and t.result = ${Status.SUCCESS} order by n.consensus_ts ${order} limit ${limit + 1}`,
        where.values,
      );
      const shown = rows.slice(0, limit);
      return {
        transactions: shown.map((row) => ({
          consensus_timestamp: timestamp(big(row['consensus_ts'])),
          is_approval: num(row['approval']) === 1,
          nonce: num(row['nonce']),
          receiver_account_id: entityIdOrNull(numOrNull(row['receiver'])),
          sender_account_id: entityIdOrNull(numOrNull(row['sender'])),
          transaction_id: transactionIdText(num(row['payer']), big(row['valid_start'])),
          type: text(row['kind']).toUpperCase(),
        })),
        links: {
          next: query.next(rows.length > limit, {
            timestamp: `${order === 'asc' ? 'gt' : 'lt'}:${timestamp(big(shown.at(-1)?.['consensus_ts']))}`,
          }),
        },
      };
    },
  },
];

function serialBounds(
  filters: ReturnType<import('./request-query.ts').RequestQuery['integers']>,
  last: bigint,
): { least: bigint; most: bigint } {
  let [least, most] = [1n, last];
  for (const { operator, value } of filters) {
    if ((operator === 'gt' || operator === 'gte' || (operator === 'eq' && filters.length === 1)) && value > least)
      least = value;
    if ((operator === 'lt' || operator === 'lte' || (operator === 'eq' && filters.length === 1)) && value < most)
      most = value;
  }
  return { least, most };
}

function compare(a: Nft, b: Nft): number {
  if (a.token !== b.token) return a.token - b.token;
  return a.serial < b.serial ? -1 : 1;
}

function serialOf(serial: string | undefined): bigint {
  if (serial === undefined || !/^[1-9]\d{0,17}$/.test(serial)) throw invalidParameter('serialnumber');
  return BigInt(serial);
}

type KnownNft = Nft | BurnedNft;

/** An NFT, also one that was burned or wiped. */
function knownNft(context: MirrorContext, key: string): KnownNft | undefined {
  return context.state.nfts.get(key) ?? context.state.burnedNfts.get(key);
}

function findNft(context: MirrorContext, parameters: Readonly<Record<string, string>>): KnownNft {
  const serial = serialOf(parameters['serial']);
  const nft = knownNft(context, nftKey(findToken(context, parameters['id']).num, serial));
  if (nft === undefined) throw notFound();
  return nft;
}

function nftObject(context: MirrorContext, nft: KnownNft): Record<string, unknown> {
  return {
    account_id: entityIdOrNull(nft.owner),
    created_timestamp: timestamp(nft.createdAt),
    delegating_spender: entityIdOrNull(nft.delegatingSpender),
    deleted: nft.owner === null || (context.state.tokens.get(nft.token)?.deleted ?? false),
    metadata: base64(nft.metadata),
    modified_timestamp: timestamp(nft.modifiedAt),
    serial_number: int(nft.serial),
    spender: entityIdOrNull(nft.spender),
    token_id: entityId(nft.token),
  };
}
