/**
 * The entities of the ledger. Every value is immutable: a change writes a new object with `table.set`,
 * never a field of a stored one, because undo, the mirror's view and queries share the references.
 *
 * Numbers of entities are plain numbers (shard and realm are always 0). Amounts are bigint: tinybars or the
 * token's smallest unit. Times are bigint nanoseconds since the epoch; expiries are bigint seconds.
 */
import type { Key } from './key.ts';

/** An account, or the account half of a contract (`contract: true`; its code is in `contracts`). */
export interface Account {
  readonly num: number;
  readonly key: Key | null;
  readonly balance: bigint;
  /** Protobuf key bytes or a 20-byte EVM address, as given by the creator; empty where there is none. */
  readonly alias: Uint8Array;
  /** 20 bytes as 40 lower-case hex digits without 0x; null: only the long-zero address exists. */
  readonly evmAddress: string | null;
  readonly memo: string;
  readonly receiverSigRequired: boolean;
  /** Slots for automatic associations: 0 none, n, or -1 without limit. */
  readonly maxAutoAssociations: number;
  readonly usedAutoAssociations: number;
  readonly autoRenewPeriod: bigint;
  readonly autoRenewAccount: number | null;
  readonly expiry: bigint;
  readonly ethereumNonce: bigint;
  readonly contract: boolean;
  readonly deleted: boolean;
  readonly declineReward: boolean;
  readonly stakedAccount: number | null;
  readonly stakedNode: number | null;
  /** Consensus time since which it stakes to its node. */
  readonly stakedSince?: bigint;
  readonly createdAt: bigint;
  /** Consensus time of the last create, update or delete (not of a balance change). */
  readonly modifiedAt: bigint;
}

/** Code of a contract; balance, key, memo and nonce are in the account with the same number. */
export interface Contract {
  readonly num: number;
  /** Runtime bytecode. */
  readonly bytecode: Uint8Array;
  /** Init code with constructor arguments, for the mirror; empty when created by another contract. */
  readonly initcode: Uint8Array;
  /** File that held the init code, or null. */
  readonly fileId: number | null;
  /** Account that created it (the contract itself for an inner CREATE is the caller's number). */
  readonly creator: number | null;
  readonly createdAt: bigint;
  readonly permanentRemoval: boolean;
  /** Who got the rest of its balance when it was deleted. */
  readonly obtainer: number | null;
}

export interface TokenKeys {
  readonly admin: Key | null;
  readonly kyc: Key | null;
  readonly freeze: Key | null;
  readonly wipe: Key | null;
  readonly supply: Key | null;
  readonly feeSchedule: Key | null;
  readonly pause: Key | null;
  readonly metadata: Key | null;
}

export type CustomFee =
  | {
      readonly kind: 'fixed';
      readonly amount: bigint;
      readonly token: number | null;
      readonly collector: number;
      readonly allCollectorsExempt: boolean;
    }
  | {
      readonly kind: 'fractional';
      readonly numerator: bigint;
      readonly denominator: bigint;
      readonly minimum: bigint;
      readonly maximum: bigint;
      readonly netOfTransfers: boolean;
      readonly collector: number;
      readonly allCollectorsExempt: boolean;
    }
  | {
      readonly kind: 'royalty';
      readonly numerator: bigint;
      readonly denominator: bigint;
      readonly fallback: { readonly amount: bigint; readonly token: number | null } | null;
      readonly collector: number;
      readonly allCollectorsExempt: boolean;
    };

export interface Token {
  readonly num: number;
  readonly type: 'fungible' | 'nft';
  readonly name: string;
  readonly symbol: string;
  readonly decimals: number;
  readonly supplyType: 'infinite' | 'finite';
  readonly maxSupply: bigint;
  readonly totalSupply: bigint;
  readonly initialSupply: bigint;
  readonly treasury: number;
  readonly keys: TokenKeys;
  readonly freezeDefault: boolean;
  readonly paused: boolean;
  readonly deleted: boolean;
  readonly memo: string;
  readonly metadata: Uint8Array;
  readonly customFees: readonly CustomFee[];
  /** Consensus time of the last change of `customFees`. */
  readonly customFeesAt: bigint;
  readonly lastSerial: bigint;
  readonly autoRenewAccount: number | null;
  readonly autoRenewPeriod: bigint;
  readonly expiry: bigint;
  readonly createdAt: bigint;
  readonly modifiedAt: bigint;
}

/** Association of one account with one token; key in the table: `relationKey(account, token)`. */
export interface TokenRelation {
  readonly account: number;
  readonly token: number;
  /** Units, or for NFTs how many are owned. */
  readonly balance: bigint;
  readonly frozen: boolean;
  readonly kycGranted: boolean;
  readonly automatic: boolean;
  readonly createdAt: bigint;
}

/** One NFT; key in the table: `nftKey(token, serial)`. `owner` is always the real holder, also the treasury. */
export interface Nft {
  readonly token: number;
  readonly serial: bigint;
  readonly owner: number;
  readonly spender: number | null;
  readonly delegatingSpender: number | null;
  readonly metadata: Uint8Array;
  readonly createdAt: bigint;
  readonly modifiedAt: bigint;
}

/** What is left of a burned or wiped NFT, for the mirror; `modifiedAt` is when it ended. */
export interface BurnedNft extends Omit<Nft, 'owner' | 'spender' | 'delegatingSpender'> {
  readonly owner: null;
  readonly spender: null;
  readonly delegatingSpender: null;
}

export interface TopicCustomFee {
  readonly amount: bigint;
  readonly token: number | null;
  readonly collector: number;
}

export interface Topic {
  readonly num: number;
  readonly memo: string;
  readonly adminKey: Key | null;
  readonly submitKey: Key | null;
  readonly feeScheduleKey: Key | null;
  readonly feeExemptKeys: readonly Key[];
  readonly customFees: readonly TopicCustomFee[];
  readonly autoRenewAccount: number | null;
  readonly autoRenewPeriod: bigint;
  readonly expiry: bigint;
  readonly sequence: number;
  /** 48 bytes. */
  readonly runningHash: Uint8Array;
  readonly deleted: boolean;
  readonly createdAt: bigint;
  readonly modifiedAt: bigint;
}

export interface File {
  readonly num: number;
  /** All of these must sign a change (WACL); empty: immutable. */
  readonly keys: readonly Key[];
  readonly contents: Uint8Array;
  readonly memo: string;
  readonly expiry: bigint;
  /** What the expiry was before the system deleted the file; present only then. */
  readonly expiryBeforeDelete?: bigint;
  readonly deleted: boolean;
  readonly createdAt: bigint;
  readonly modifiedAt: bigint;
}

/** A scheduled transaction. */
export interface Schedule {
  readonly num: number;
  readonly creator: number;
  readonly payer: number;
  readonly adminKey: Key | null;
  readonly memo: string;
  /** SchedulableTransactionBody bytes. */
  readonly body: Uint8Array;
  /** Public keys (hex) and contracts (`contract:1001`, `delegatable:1001`) that signed so far. */
  readonly signatories: readonly string[];
  readonly waitForExpiry: boolean;
  /** Expiry that the creator named, seconds; null: the default. */
  readonly givenExpiry: bigint | null;
  readonly expiry: bigint;
  readonly executedAt: bigint | null;
  readonly deletedAt: bigint | null;
  readonly transactionValidStart: bigint;
  readonly createdAt: bigint;
}

/** An allowance of hbar (`token: null`) or of a fungible token. */
export interface Allowance {
  readonly owner: number;
  readonly spender: number;
  readonly token: number | null;
  readonly amount: bigint;
  readonly granted: bigint;
  readonly modifiedAt: bigint;
}

/** `approveForAll` of an NFT collection. */
export interface OperatorApproval {
  readonly owner: number;
  readonly spender: number;
  readonly token: number;
  readonly modifiedAt: bigint;
}

/** An airdrop that its receiver has not claimed (HIP-904). */
export interface PendingAirdrop {
  readonly sender: number;
  readonly receiver: number;
  readonly token: number;
  /** Serial of an NFT; null for units. */
  readonly serial: bigint | null;
  /** Units; 0 for an NFT. */
  readonly amount: bigint;
  readonly createdAt: bigint;
}

/** Where a node listens: an IPv4 address or a domain name, the other empty. */
export interface NodeEndpoint {
  readonly address: string;
  readonly port: number;
  readonly domain: string;
}

/** A consensus node of the address book (HIP-869); node 0 is this network's own. */
export interface Node {
  readonly id: number;
  readonly account: number;
  readonly description: string;
  readonly gossipEndpoints: readonly NodeEndpoint[];
  /** Empty for node 0 as long as nobody changed it: it is where the address book file says. */
  readonly serviceEndpoints: readonly NodeEndpoint[];
  /** DER bytes. */
  readonly gossipCaCertificate: Uint8Array;
  readonly grpcCertificateHash: Uint8Array;
  readonly grpcProxyEndpoint: NodeEndpoint | null;
  /** Registered nodes that it names as its own; left out: none. */
  readonly associatedRegisteredNodes?: readonly number[];
  readonly adminKey: Key;
  readonly declineReward: boolean;
  readonly deleted: boolean;
  readonly createdAt: bigint;
  readonly modifiedAt: bigint;
}

/** Where a registered node listens; address or domain is empty. */
export interface RegisteredEndpoint {
  readonly kind: 'BLOCK_NODE' | 'MIRROR_NODE' | 'RPC_RELAY' | 'GENERAL_SERVICE';
  readonly address: string;
  readonly domain: string;
  readonly port: number;
  readonly requiresTls: boolean;
  /** What a block node serves, by name. */
  readonly apis: readonly string[];
  /** Of a general service only. */
  readonly description: string | null;
}

/** A block node, mirror node, relay or other service that somebody registered (HIP-1137). */
export interface RegisteredNode {
  readonly id: number;
  readonly description: string;
  readonly adminKey: Key;
  readonly endpoints: readonly RegisteredEndpoint[];
  readonly createdAt: bigint;
  readonly modifiedAt: bigint;
}
