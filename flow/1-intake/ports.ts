import type { AskBody, LeafKind, QueryEnvelope, TransactionPorts } from '@tensornode/protocol';

export type Door = 'round' | 'chat' | 'drawn';

/** A round as it enters the store, before anybody was asked. Hex without 0x. */
export interface NewRound {
  readonly roundId: string;
  readonly subnet: number;
  readonly kind: LeafKind;
  readonly door: Door;
  readonly account: string;
  readonly envelope: QueryEnvelope;
  readonly ask: AskBody;
  /** 32 bytes each: keys the leaf's digests, and seals the round's bodies. */
  readonly salt: string;
  readonly dataKey: string;
  /** Null: all active instances up to the network's fan-out. */
  readonly instances: readonly number[] | null;
  /** Epoch and index of a drawn round; null otherwise. */
  readonly epoch: number | null;
  readonly drawIndex: number | null;
  /** Unix milliseconds at which a drawn round is asked; null: at once. */
  readonly dueAt: number | null;
}

export interface IdempotencyRecord {
  readonly roundId: string;
  /** SHA-256 of the request that used the key. */
  readonly requestDigest: string;
}

export interface IntakeTransaction extends TransactionPorts {
  readonly rounds: {
    /** False when the round is there already. */
    insert(round: NewRound): Promise<boolean>;
    /** Wakes the workers that wait for rounds, once the transaction has committed. */
    announce(roundId: string): Promise<void>;
  };
  readonly idempotency: {
    /** Claims the key for this request; the earlier record when it was used before (waits for a concurrent claim). */
    claim(account: string, key: string, record: IdempotencyRecord): Promise<IdempotencyRecord | null>;
  };
}

export interface IntakeStore {
  inTransaction<T>(work: (ports: IntakeTransaction) => Promise<T>): Promise<T>;
}

/** What intake must know of a subnet; read from memory, never from the ledger on the hot path. */
export interface SubnetGate {
  readonly subnet: number;
  readonly active: boolean;
  readonly activeInstances: readonly number[];
  /** Price of one answer in the token's smallest unit. */
  readonly pricePerAnswer: bigint;
}

export interface SubnetDirectory {
  /** Null when there is no such subnet. */
  gate(subnet: number): Promise<SubnetGate | null>;
}
