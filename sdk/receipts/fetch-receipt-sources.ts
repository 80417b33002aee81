import { fromBase64, toHex } from '@tensornode/kernel';
import {
  type AddressBook,
  longZeroAddress,
  type NetworkProfile,
  type ReceiptSources,
  type TopicEntry,
  topicEntrySchema,
} from '@tensornode/protocol';
import { z } from 'zod';
import { callContract, wordToAddress, wordToNumber } from './call-contract.ts';
import { type FetchSource, fetchJson } from './fetch-json.ts';

export interface FetchReceiptOptions {
  /** The checker's own profile and address book: what network the receipt must be of. */
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
  /** Mirror and JSON-RPC to ask instead of the profile's. */
  readonly mirrorRest?: string;
  readonly rpc?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
}

const accountSchema = z.object({
  evm_address: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
});
const topicMessageSchema = z.object({
  topic_id: z.string(),
  sequence_number: z.number(),
  consensus_timestamp: z.string(),
  payer_account_id: z.string(),
  running_hash: z.string(),
  message: z.string().max(8_192),
});

const SNAPSHOT_PERMITS = 'snapshotPermits(uint256,uint256)';

/** Receipt sources that need nothing but `fetch`: topic messages from a mirror node, answer keys from `InstanceRegistry.keyHistory` over JSON-RPC. */
export function fetchReceiptSources(options: FetchReceiptOptions): ReceiptSources {
  const { addressBook, profile } = options;
  const shared = {
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  const mirror: FetchSource = {
    ...shared,
    baseUrl: withoutSlash(options.mirrorRest ?? profile.mirrorRest),
    code: 'TN-3004',
  };
  const rpc: FetchSource = { ...shared, baseUrl: withoutSlash(options.rpc ?? profile.rpc), code: 'TN-3001' };
  const registry = addressBook.contracts.InstanceRegistry.evmAddress;
  const topics = new Map<number, Promise<string | null>>();
  const keys = new Map<number, Promise<KeyPeriod[]>>();
  const accounts = new Map<string, Promise<string[]>>();
  const validators = new Map<string, Promise<string[]>>();
  const messages = new Map<string, Promise<TopicEntry | null>>();
  return {
    network: profile.networkId,
    domain: { chainId: addressBook.chainId, verifyingContract: registry },
    topicMessage: (topicId, sequenceNumber) =>
      remember(messages, `${topicId}/${sequenceNumber}`, () => readMessage(mirror, topicId, sequenceNumber)),
    answerKeys: async (instance, unixSeconds) => {
      const periods = await remember(keys, instance, () => readKeys(rpc, registry, instance));
      return periods
        .filter(({ from, until }) => from <= unixSeconds && (until === 0 || unixSeconds < until))
        .map(({ address }) => address);
    },
    validatorInEpoch: async (account, subnet, epoch) => {
      const addresses = await remember(accounts, account, () => readAddresses(mirror, account));
      const permits = await remember(validators, `${subnet}/${epoch}`, () =>
        readValidators(rpc, addressBook, subnet, epoch),
      );
      return addresses.some((address) => permits.includes(address));
    },
    subnetTopic: (subnet) =>
      remember(
        topics,
        subnet,
        async () =>
          addressBook.topics.subnets[String(subnet)] ??
          readTopic(rpc, addressBook.contracts.SubnetRegistry.evmAddress, subnet),
      ),
  };
}

interface KeyPeriod {
  readonly address: string;
  /** Unix seconds; `until` is the first second at which the key no longer holds, 0 while it does. */
  readonly from: number;
  readonly until: number;
}

function remember<K, V>(cache: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = read();
  cache.set(key, fresh);
  return fresh;
}

async function readMessage(mirror: FetchSource, topicId: string, sequenceNumber: number): Promise<TopicEntry | null> {
  const row = await fetchJson(mirror, `/api/v1/topics/${topicId}/messages/${sequenceNumber}`, topicMessageSchema);
  if (row === null) return null;
  return topicEntrySchema.parse({
    topicId: row.topic_id,
    sequenceNumber: row.sequence_number,
    consensusTimestamp: row.consensus_timestamp,
    payer: row.payer_account_id,
    runningHash: toHex(fromBase64(row.running_hash)),
    message: fromBase64(row.message),
  });
}

/** Both forms under which a contract may know an account, lower case: its alias and the long-zero one. */
async function readAddresses(mirror: FetchSource, account: string): Promise<string[]> {
  const row = await fetchJson(mirror, `/api/v1/accounts/${account}?transactions=false`, accountSchema);
  const alias = row?.evm_address?.toLowerCase();
  return alias === undefined ? [longZeroAddress(account)] : [longZeroAddress(account), alias];
}

/** `(address[] validators, uint256[] stakes)`: the first array's offset, then its length and words. Epoch 0 is before the first snapshot. */
async function readValidators(rpc: FetchSource, book: AddressBook, subnet: number, epoch: number): Promise<string[]> {
  const { StakeVault } = book.contracts;
  const words =
    epoch === 0
      ? await callContract(rpc, StakeVault.evmAddress, 'permitsOf(uint256)', [subnet])
      : await callContract(rpc, await readController(rpc, book, subnet, epoch), SNAPSHOT_PERMITS, [subnet, epoch]);
  const start = wordToNumber(words[0]) / 32;
  return words.slice(start + 1, start + 1 + wordToNumber(words[start])).map(wordToAddress);
}

/** The epoch controller that opened an epoch: governance may have replaced it since, or since the address book was written. */
async function readController(rpc: FetchSource, book: AddressBook, subnet: number, epoch: number): Promise<string> {
  const [governed] = await callContract(rpc, book.contracts.HederaTokenDistributor.evmAddress, 'controller()', []);
  const [owner] = await callContract(rpc, wordToAddress(governed), 'controllerOf(uint256,uint256)', [subnet, epoch]);
  return wordToAddress(owner);
}

/** `KeyPeriod[]` of static tuples: offset, length, then (key, validFrom, validUntil) each. */
async function readKeys(rpc: FetchSource, registry: string, instance: number): Promise<KeyPeriod[]> {
  const words = await callContract(rpc, registry, 'keyHistory(uint256)', [instance]);
  const count = Math.min(wordToNumber(words[1]), Math.floor(Math.max(0, words.length - 2) / 3));
  return Array.from({ length: count }, (_, index) => ({
    address: wordToAddress(words[2 + 3 * index]),
    from: wordToNumber(words[3 + 3 * index]),
    until: wordToNumber(words[4 + 3 * index]),
  }));
}

/** `SubnetView` begins with a dynamic tuple's offset; its static head has the topic's number at the fourth place. */
async function readTopic(rpc: FetchSource, registry: string, subnet: number): Promise<string | null> {
  const words = await callContract(rpc, registry, 'subnet(uint256)', [subnet]);
  const topic = wordToNumber(words[1 + TOPIC_WORD]);
  return topic === 0 ? null : `0.0.${topic}`;
}

const TOPIC_WORD = 3;

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
