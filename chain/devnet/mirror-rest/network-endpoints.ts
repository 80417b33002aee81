import { proto, toBigInt, toNumber } from '../codec/proto.ts';
import { TOTAL_SUPPLY } from '../genesis/create-genesis.ts';
import type { Endpoint, MirrorContext, Row } from './endpoint.ts';
import { big, blob, num } from './endpoint.ts';
import { entityId, hex0x, int, timestamp } from './formats.ts';
import { invalidParameter, notFound } from './mirror-error.ts';
import { passes, Where } from './request-query.ts';

const ADDRESS_BOOK_FILE = 102;
const HAPI_VERSION = '0.75.0';
/** The supply that is not in circulation on a local network: what the treasury holds. */
const TREASURY = 2;

export const NETWORK_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/network/nodes',
    query: ['file.id', 'limit', 'node.id', 'order'],
    handle: (context, _parameters, query) => {
      const ids = query.integers('node.id');
      const limit = query.limit();
      const order = query.order('asc');
      const file = context.state.files.get(ADDRESS_BOOK_FILE);
      const book = proto.NodeAddressBook.decode(file?.contents ?? new Uint8Array()).nodeAddress ?? [];
      const nodes = book
        .map((node) => nodeObject(node, file?.modifiedAt ?? 0n))
        .filter((node) => passes(ids, BigInt(node.node_id)))
        .sort((a, b) => (order === 'asc' ? a.node_id - b.node_id : b.node_id - a.node_id));
      return {
        nodes: nodes.slice(0, limit),
        links: { next: query.next(nodes.length > limit, { 'node.id': `gt:${nodes[limit - 1]?.node_id ?? 0}` }) },
      };
    },
  },
  {
    method: 'GET',
    path: '/network/exchangerate',
    query: ['timestamp'],
    handle: (context) => {
      const { current, next } = context.ledger.fees.rates();
      const rate = (value: typeof current): Record<string, unknown> => ({
        cent_equivalent: int(value.cents),
        expiration_time: int(value.expires),
        hbar_equivalent: int(value.hbar),
      });
      return { current_rate: rate(current), next_rate: rate(next), timestamp: timestamp(context.horizon) };
    },
  },
  {
    method: 'GET',
    path: '/network/supply',
    query: ['q', 'timestamp'],
    handle: (context) => {
      const held = context.state.accounts.get(TREASURY)?.balance ?? 0n;
      return {
        released_supply: (TOTAL_SUPPLY - held).toString(),
        timestamp: timestamp(context.horizon),
        total_supply: TOTAL_SUPPLY.toString(),
      };
    },
  },
  {
    method: 'GET',
    path: '/network/fees',
    query: ['order', 'timestamp'],
    handle: (context, _parameters, query) => {
      const gas = context.ledger.fees.gasPrice(context.horizon);
      const fees = ['ContractCall', 'ContractCreate', 'EthereumTransaction'].map((name) => ({
        gas: int(gas),
        transaction_type: name,
      }));
      return { fees: query.order('asc') === 'asc' ? fees : fees.reverse(), timestamp: timestamp(context.horizon) };
    },
  },
  {
    method: 'GET',
    path: '/blocks',
    query: ['block.number', 'limit', 'order', 'timestamp'],
    handle: (context, _parameters, query) => {
      const order = query.order('desc');
      const limit = query.limit();
      const where = new Where()
        .add('to_ts <= ?', context.horizon)
        .filters('number', query.integers('block.number'))
        .filters('from_ts', query.timestamps());
      const rows = context.rows(
        `select * from blocks ${where.sql} order by number ${order} limit ${limit + 1}`,
        where.values,
      );
      const shown = rows.slice(0, limit);
      return {
        blocks: shown.map(blockObject),
        links: {
          next: query.next(rows.length > limit, {
            'block.number': `${order === 'asc' ? 'gt' : 'lt'}:${num(shown.at(-1)?.['number'])}`,
          }),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/blocks/:id',
    query: [],
    handle: (context, parameters) => blockObject(findBlock(context, parameters['id'] ?? '')),
  },
];

function findBlock(context: MirrorContext, id: string): Row {
  const where = new Where().add('to_ts <= ?', context.horizon);
  if (/^\d{1,15}$/.test(id)) where.add('number = ?', Number(id));
  else if (/^(0x)?([0-9a-fA-F]{64}|[0-9a-fA-F]{96})$/.test(id)) {
    const hash = id.replace('0x', '').toLowerCase();
    where.add('substr(lower(hex(hash)), 1, ?) = ?', hash.length, hash);
  } else throw invalidParameter('hashOrNumber');
  const [row] = context.rows(`select * from blocks ${where.sql} limit 1`, where.values);
  if (row === undefined) throw notFound();
  return row;
}

function blockObject(row: Row): Record<string, unknown> {
  const from = timestamp(big(row['from_ts']));
  const bloom = blob(row['bloom']);
  return {
    count: num(row['transactions']),
    gas_used: int(big(row['gas_used'])),
    hapi_version: HAPI_VERSION,
    hash: hex0x(blob(row['hash'])),
    logs_bloom: bloom.length === 0 ? `0x${'00'.repeat(256)}` : hex0x(bloom),
    name: `${from.replace('.', '_')}.rcd.gz`,
    number: num(row['number']),
    previous_hash: hex0x(blob(row['previous_hash'])),
    size: null,
    timestamp: { from, to: timestamp(big(row['to_ts'])) },
  };
}

function nodeObject(node: proto.INodeAddress, since: bigint) {
  const id = toNumber(node.nodeId);
  return {
    admin_key: null,
    decline_reward: null,
    description: node.description ?? '',
    file_id: entityId(ADDRESS_BOOK_FILE),
    grpc_proxy_endpoint: null,
    max_stake: null,
    memo: Buffer.from(node.memo ?? new Uint8Array()).toString('utf8'),
    min_stake: null,
    node_account_id: entityId(toNumber(node.nodeAccountId?.accountNum)),
    node_cert_hash: hex0x(node.nodeCertHash ?? new Uint8Array()),
    node_id: id,
    public_key: `0x${node.RSA_PubKey ?? ''}`,
    reward_rate_start: null,
    service_endpoints: (node.serviceEndpoint ?? []).map((endpoint) => ({
      domain_name: endpoint.domainName ?? '',
      ip_address_v4: [...(endpoint.ipAddressV4 ?? [])].join('.'),
      port: endpoint.port ?? 0,
    })),
    stake: int(toBigInt(node.stake)),
    stake_not_rewarded: 0,
    stake_rewarded: 0,
    staking_period: null,
    timestamp: { from: timestamp(since), to: null },
  };
}
