import { createPrivateKey, createPublicKey } from 'node:crypto';
import * as secp256k1 from 'tiny-secp256k1';
import { encodeKey, hex, unhex } from '../codec/key.ts';
import { evmAddressOfKey } from '../ledger/addresses.ts';
import {
  PUBLISHED_TEST_ACCOUNTS,
  type PublishedTestAccount,
  TREASURY_PRIVATE_KEY_DER,
} from '../published-test-keys.ts';
import type { Account, File } from '../state/entities.ts';
import type { Key } from '../state/key.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import { permissionsFile, propertiesFile, throttlesFile } from './network-files.ts';
import {
  addressBookFile,
  exchangeRateFile,
  feeScheduleFile,
  NODE_DESCRIPTION,
  type NodeAddressFacts,
  simpleFeeScheduleFile,
} from './system-files.ts';

/** All hbars there are: 50 billion, in tinybars. */
export const TOTAL_SUPPLY = 5_000_000_000_000_000_000n;
/** Tinybars of each published test account: 10,000 hbar. */
export const TEST_ACCOUNT_BALANCE = 1_000_000_000_000n;
export const TREASURY = 2;
const LAST_SYSTEM_ACCOUNT = 100;
/** Other accounts that exist from the start: staking and node reward accounts. */
const REWARD_ACCOUNTS = [800, 801];
/** Chain id of local networks. */
const CHAIN_ID = 298;
/** About 100 years, seconds: system entities do not expire. */
const LONG_LIFE = 3_153_600_000n;
const AUTO_RENEW = 7_776_000n;
/** Files of the system: address books, fees, rates, simple fees, properties, permissions, throttles. */
const SYSTEM_FILES = [101, 102, 111, 112, 113, 121, 122, 123] as const;

/** Fills an empty state with what a local network starts with. `at` is the genesis time, ns. */
export function createGenesis(
  state: LedgerState,
  at: bigint,
  node: NodeAddressFacts,
  prices: ReadonlyArray<{ readonly name: string; readonly tinycents: bigint }>,
): void {
  const treasuryKey: Key = {
    kind: 'ed25519',
    publicKey: publicKeyOf({ type: 'ED25519', privateKey: TREASURY_PRIVATE_KEY_DER.slice(-64) }),
  };
  const funded = BigInt(PUBLISHED_TEST_ACCOUNTS.length) * TEST_ACCOUNT_BALANCE;
  for (let num = 1; num <= LAST_SYSTEM_ACCOUNT; num++) {
    state.accounts.set(num, systemAccount(num, treasuryKey, num === TREASURY ? TOTAL_SUPPLY - funded : 0n, at));
  }
  for (const num of REWARD_ACCOUNTS) state.accounts.set(num, systemAccount(num, { kind: 'list', keys: [] }, 0n, at));
  for (const account of PUBLISHED_TEST_ACCOUNTS) addTestAccount(state, account, at);
  state.counters.set('nextEntity', Math.max(...PUBLISHED_TEST_ACCOUNTS.map((a) => a.num)) + 1);
  state.nodes.set(0, {
    id: 0,
    account: node.nodeAccount,
    description: NODE_DESCRIPTION,
    gossipEndpoints: [],
    serviceEndpoints: [],
    gossipCaCertificate: new Uint8Array(),
    grpcCertificateHash: new Uint8Array(),
    grpcProxyEndpoint: null,
    adminKey: treasuryKey,
    declineReward: false,
    deleted: false,
    createdAt: at,
    modifiedAt: at,
  });
  for (const num of SYSTEM_FILES) state.files.set(num, systemFile(num, contentsOf(num, node, prices), treasuryKey, at));
}

/** Compressed or raw public key (hex) of a published private key. */
export function publicKeyOf(account: Pick<PublishedTestAccount, 'type' | 'privateKey'>): string {
  if (account.type === 'ED25519') {
    const der = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.from(account.privateKey, 'hex'),
    ]);
    const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({
      format: 'der',
      type: 'spki',
    });
    return hex(spki.subarray(-32));
  }
  const point = secp256k1.pointFromScalar(unhex(account.privateKey), true);
  if (point === null) throw new Error('a published private key is out of range');
  return hex(point);
}

function addTestAccount(state: LedgerState, account: PublishedTestAccount, at: bigint): void {
  const publicKey = publicKeyOf(account);
  const key: Key = { kind: account.type === 'ED25519' ? 'ed25519' : 'ecdsa', publicKey };
  const evmAddress = account.alias ? evmAddressOfKey(publicKey) : null;
  const alias = account.alias ? encodeKey(key) : new Uint8Array();
  state.accounts.set(account.num, {
    ...systemAccount(account.num, key, TEST_ACCOUNT_BALANCE, at),
    alias,
    evmAddress,
    expiry: at / 1_000_000_000n + AUTO_RENEW,
    // Created by a transfer to the alias: automatic associations without limit (HIP-904).
    maxAutoAssociations: account.alias ? -1 : 0,
  });
  if (evmAddress !== null) {
    state.aliases.set(evmAddress, account.num);
    state.aliases.set(hex(alias), account.num);
  }
}

function systemAccount(num: number, key: Key, balance: bigint, at: bigint): Account {
  return {
    num,
    key,
    balance,
    alias: new Uint8Array(),
    evmAddress: null,
    memo: '',
    receiverSigRequired: false,
    maxAutoAssociations: 0,
    usedAutoAssociations: 0,
    autoRenewPeriod: AUTO_RENEW,
    autoRenewAccount: null,
    expiry: at / 1_000_000_000n + LONG_LIFE,
    ethereumNonce: 0n,
    contract: false,
    deleted: false,
    declineReward: true,
    stakedAccount: null,
    stakedNode: null,
    createdAt: at,
    modifiedAt: at,
  };
}

function systemFile(num: number, contents: Uint8Array, key: Key, at: bigint): File {
  return {
    num,
    keys: [key],
    contents,
    memo: '',
    expiry: at / 1_000_000_000n + LONG_LIFE,
    deleted: false,
    createdAt: at,
    modifiedAt: at,
  };
}

function contentsOf(
  num: (typeof SYSTEM_FILES)[number],
  node: NodeAddressFacts,
  prices: ReadonlyArray<{ readonly name: string; readonly tinycents: bigint }>,
): Uint8Array {
  switch (num) {
    case 101:
    case 102:
      return addressBookFile(node);
    case 111:
      return feeScheduleFile();
    case 112:
      return exchangeRateFile();
    case 113:
      return simpleFeeScheduleFile(prices);
    case 121:
      return propertiesFile(CHAIN_ID);
    case 122:
      return permissionsFile();
    case 123:
      return throttlesFile();
  }
}
