import type { Clock } from '@tensornode/kernel';
import type { AddressBook, LedgerDoor, NetworkProfile } from '@tensornode/protocol';
import type {
  CallPlanner,
  CourtPlanner,
  CourtReader,
  FeePlanner,
  FeeReader,
  GovernancePlanner,
  GovernanceReader,
  RegistryReader,
  TopicReader,
} from '@tensornode/registry';
import type { BreakerHealth } from '../http/breaker-health.ts';

/** Who pays and signs. `privateKey` is DER hex, or 32 bytes raw hex together with `keyType`. */
export interface HederaOperator {
  readonly accountId: string;
  readonly privateKey: string;
  /** Needed only for a raw key. */
  readonly keyType?: 'ED25519' | 'ECDSA_SECP256K1';
}

export interface LedgerReaderOptions {
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
}

/** Reads only: mirror REST and JSON-RPC, no key, no SDK in memory. */
export interface LedgerReader {
  readonly registry: RegistryReader;
  readonly topics: TopicReader;
  readonly planner: CallPlanner;
  readonly governance: GovernanceReader;
  readonly governancePlanner: GovernancePlanner;
  readonly fees: FeeReader;
  readonly feePlanner: FeePlanner;
  readonly court: CourtReader;
  readonly courtPlanner: CourtPlanner;
  /** Breakers of mirror and relay, and of each consensus node where this side also sends. */
  health(): readonly BreakerHealth[];
}

export interface HederaLedgerOptions {
  readonly profile: NetworkProfile;
  /** Missing before the first deployment: then `registry` and `planner` throw TN-3005. */
  readonly addressBook?: AddressBook;
  readonly operator: HederaOperator;
  readonly clock?: Clock;
}

/** One account's way to the ledger. `close` frees its connections. */
export interface HederaLedger extends LedgerReader {
  readonly profile: NetworkProfile;
  readonly door: LedgerDoor;
  readonly accounts: AccountTools;
  close(): void;
}

/** Set-up outside the contracts. Each waits for the receipt. @throws TensorNodeError TN-3001, TN-3002, TN-3007 */
export interface AccountTools {
  /** Creates an account for a key; an ECDSA key signs too and becomes its alias. Returns `0.0.N`. */
  create(owner: Pick<HederaOperator, 'privateKey' | 'keyType'>, initialTinybar: bigint): Promise<string>;
  /** The account with this EVM address (alias of its key), from the mirror; null when there is none yet. */
  ofAddress(evmAddress: string): Promise<string | null>;
  transferHbar(to: string, tinybar: bigint): Promise<void>;
  /** Associates the operator with a token; does nothing when it is associated already. */
  associate(tokenId: string): Promise<void>;
  /** A topic without admin and submit key. Returns `0.0.N`. */
  createTopic(memo: string): Promise<string>;
  /** Tinybar, from the mirror. */
  balance(accountId: string): Promise<bigint>;
  /** Smallest units of a token, from the mirror; null when not associated. */
  tokenBalance(accountId: string, tokenId: string): Promise<bigint | null>;
}
