import { invalidParam } from './rpc-error.ts';

/** Largest call data or code in a request, bytes (HIP-1086 allows 128 KiB). */
const MAX_DATA_BYTES = 131_072 + 1_024;

/** A quantity as a block tag names it. */
export type BlockTag = bigint | 'latest' | 'pending' | 'safe' | 'finalized' | 'earliest';

/** A block named by tag, number or hash (EIP-1898). */
export type BlockRef = { readonly tag: BlockTag } | { readonly hash: string };

/** A message to be tried out; addresses 40 hex digits, amounts in weibar. */
export interface CallObject {
  readonly from: string | null;
  readonly to: string | null;
  readonly data: Uint8Array;
  readonly value: bigint;
  readonly gas: bigint | undefined;
}

/** A log filter; addresses and topics in hex without 0x, an empty list matches everything. */
export interface LogFilter {
  readonly from: BlockTag;
  readonly to: BlockTag;
  readonly blockHash: string | null;
  readonly addresses: readonly string[];
  readonly topics: ReadonlyArray<readonly string[]>;
}

/** Largest number that the ledger's file can hold. */
const MAX_BLOCK = (1n << 63n) - 1n;
const MAX_ADDRESSES = 100;
const MAX_TOPIC_CHOICES = 100;

/** 40 lower-case hex digits of a 0x address. */
export function addressParam(value: unknown, position: number): string {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(value))
    throw invalidParam(position, 'Expected 0x prefixed string representing the address (20 bytes)');
  return value.slice(2).toLowerCase();
}

/** 64 lower-case hex digits of a 0x hash. */
export function hashParam(value: unknown, position: number): string {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{64}$/.test(value))
    throw invalidParam(position, 'Expected 0x prefixed string representing the hash (32 bytes)');
  return value.slice(2).toLowerCase();
}

/** A non-negative number given as 0x quantity; leading zeros are tolerated. */
export function quantityParam(value: unknown, position: number): bigint {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value))
    throw invalidParam(position, 'Expected 0x prefixed hexadecimal value');
  return BigInt(value);
}

/** Bytes given as 0x hex of whole bytes. */
export function dataParam(value: unknown, position: number): Uint8Array {
  if (typeof value !== 'string' || !/^0x([0-9a-fA-F]{2})*$/.test(value))
    throw invalidParam(position, 'Expected 0x prefixed string of whole bytes');
  if (value.length / 2 - 1 > MAX_DATA_BYTES) throw invalidParam(position, `More than ${MAX_DATA_BYTES} bytes of data`);
  return Uint8Array.from(Buffer.from(value.slice(2), 'hex'));
}

export function booleanParam(value: unknown, position: number): boolean {
  if (typeof value !== 'boolean') throw invalidParam(position, 'Expected boolean type');
  return value;
}

/** A tag or number; absent means latest. */
export function blockTagParam(value: unknown, position: number): BlockTag {
  if (value === undefined || value === null) return 'latest';
  if (value === 'latest' || value === 'pending' || value === 'safe' || value === 'finalized' || value === 'earliest')
    return value;
  if (typeof value === 'string' && /^0x[0-9a-fA-F]{1,16}$/.test(value)) {
    const number = BigInt(value);
    if (number <= MAX_BLOCK) return number;
  }
  throw invalidParam(
    position,
    'Expected 0x prefixed hexadecimal block number, or the string "latest", "earliest", "pending", "safe" or "finalized"',
  );
}

/** A tag, number, or object with `blockHash` or `blockNumber` (EIP-1898). */
export function blockRefParam(value: unknown, position: number): BlockRef {
  if (typeof value !== 'object' || value === null) return { tag: blockTagParam(value, position) };
  if ('blockHash' in value) return { hash: hashParam(value.blockHash, position) };
  if ('blockNumber' in value) return { tag: blockTagParam(value.blockNumber, position) };
  throw invalidParam(position, 'Expected a block number, tag or hash');
}

/** The message of `eth_call` and `eth_estimateGas`; `input` wins over `data`. */
export function callParam(value: unknown, position: number): CallObject {
  const fields = objectParam(value, position);
  const data = fields['input'] ?? fields['data'];
  return {
    from: isAbsent(fields['from']) ? null : addressParam(fields['from'], position),
    to: isAbsent(fields['to']) ? null : addressParam(fields['to'], position),
    data: isAbsent(data) ? new Uint8Array(0) : dataParam(data, position),
    value: isAbsent(fields['value']) ? 0n : quantityParam(fields['value'], position),
    gas: isAbsent(fields['gas']) ? undefined : quantityParam(fields['gas'], position),
  };
}

/** A log filter of `eth_getLogs`, `eth_newFilter` and `eth_subscribe`. */
export function logFilterParam(value: unknown, position: number): LogFilter {
  const fields = objectParam(value ?? {}, position);
  const blockHash = isAbsent(fields['blockHash']) ? null : hashParam(fields['blockHash'], position);
  if (blockHash !== null && (!isAbsent(fields['fromBlock']) || !isAbsent(fields['toBlock'])))
    throw invalidParam(position, "Can't use both blockHash and toBlock/fromBlock");
  const address = fields['address'];
  const addresses = isAbsent(address) ? [] : Array.isArray(address) ? address : [address];
  if (addresses.length > MAX_ADDRESSES) throw invalidParam(position, `More than ${MAX_ADDRESSES} addresses`);
  const topics = isAbsent(fields['topics']) ? [] : fields['topics'];
  if (!Array.isArray(topics) || topics.length > 4)
    throw invalidParam(position, 'Expected an array of at most 4 topics');
  return {
    from: blockTagParam(fields['fromBlock'], position),
    to: blockTagParam(fields['toBlock'], position),
    blockHash,
    addresses: addresses.map((a) => addressParam(a, position)),
    topics: topics.map((topic: unknown) => {
      if (isAbsent(topic)) return [];
      const choices: unknown[] = Array.isArray(topic) ? topic : [topic];
      if (choices.length > MAX_TOPIC_CHOICES)
        throw invalidParam(position, `More than ${MAX_TOPIC_CHOICES} choices for one topic`);
      return choices.map((t) => hashParam(t, position));
    }),
  };
}

export function objectParam(value: unknown, position: number): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParam(position, 'Expected an object');
  return value as Record<string, unknown>;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
