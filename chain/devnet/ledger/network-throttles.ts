import { proto, Status, type TransactionKind } from '../codec/proto.ts';
import type { ReadState } from '../state/ledger-state.ts';
import { readThrottles, THROTTLE_FILE, type ThrottleBucket } from './throttle-file.ts';

/** Payers up to this are not throttled. */
const LAST_EXEMPT = 100;
/** Names of operations where they are not those of the body field. */
const OPERATIONS: Partial<Record<TransactionKind, string>> = {
  cryptoCreateAccount: 'CryptoCreate',
  cryptoUpdateAccount: 'CryptoUpdate',
  contractCreateInstance: 'ContractCreate',
  contractUpdateInstance: 'ContractUpdate',
  contractDeleteInstance: 'ContractDelete',
  tokenCreation: 'TokenCreate',
  tokenDeletion: 'TokenDelete',
  tokenWipe: 'TokenAccountWipe',
  tokenFreeze: 'TokenFreezeAccount',
  tokenUnfreeze: 'TokenUnfreezeAccount',
  tokenGrantKyc: 'TokenGrantKycToAccount',
  tokenRevokeKyc: 'TokenRevokeKycFromAccount',
  tokenAssociate: 'TokenAssociateToAccount',
  tokenDissociate: 'TokenDissociateFromAccount',
};
const NUMBERS = proto.HederaFunctionality as unknown as Readonly<Record<string, number | undefined>>;

/**
 * The throttles of file 0.0.123. They apply once somebody changed the file, or where a rehearsal wants them: the file that a
 * network starts with does not slow anybody down.
 */
export class NetworkThrottles {
  readonly #state: Pick<ReadState, 'files'>;
  readonly #isWanted: () => boolean;
  readonly #nowMs: () => number;
  #contents: Uint8Array | undefined;
  #buckets: Array<ThrottleBucket & { used: number; at: number }> = [];

  /** `nowMs` is a clock that only rises. */
  constructor(state: Pick<ReadState, 'files'>, isWanted: () => boolean, nowMs = () => performance.now()) {
    this.#state = state;
    this.#isWanted = isWanted;
    this.#nowMs = nowMs;
  }

  /** BUSY where a bucket of the operation is full; counts it otherwise. */
  precheck(kind: TransactionKind, payer: number): Status | undefined {
    if (payer <= LAST_EXEMPT) return undefined;
    const file = this.#state.files.get(THROTTLE_FILE);
    if (file === undefined || (file.modifiedAt === file.createdAt && !this.#isWanted())) return undefined;
    if (file.contents !== this.#contents) this.#read(file.contents);
    const operation = NUMBERS[OPERATIONS[kind] ?? `${kind[0]?.toUpperCase()}${kind.slice(1)}`] ?? -1;
    const now = this.#nowMs();
    const concerned = this.#buckets.filter(({ share }) => share.has(operation));
    for (const bucket of concerned) {
      bucket.used = Math.max(0, bucket.used - (now - bucket.at));
      bucket.at = now;
    }
    const shareOf = (bucket: ThrottleBucket): number => bucket.share.get(operation) ?? 0;
    if (concerned.some((bucket) => bucket.used + shareOf(bucket) > bucket.burstMs)) return Status.BUSY;
    for (const bucket of concerned) bucket.used += shareOf(bucket);
    return undefined;
  }

  #read(contents: Uint8Array): void {
    this.#contents = contents;
    const now = this.#nowMs();
    this.#buckets = (readThrottles(contents) ?? []).map((bucket) => ({ ...bucket, used: 0, at: now }));
  }
}
