import type { Clock, Logger, RandomSource } from '@tensornode/kernel';
import { toBase64 } from '@tensornode/kernel';
import type { LedgerCall, LedgerDoor, LedgerJournal } from '@tensornode/protocol';
import {
  encodeHcsMessage,
  type HcsMessage,
  type PoolTask,
  type RunLedgerCallInput,
  runLedgerCall,
  type SettledCall,
} from '@tensornode/protocol';
import type { AlarmBoard } from './alarms.ts';
import type { GoldStore } from './gold-ports.ts';
import type { EpochCalls, EpochReader, EpochTopics, JudgeRecords, RewardsStore, TaskPublisher } from './ports.ts';

/** Everything one validator needs to live through the epochs of one subnet. */
export interface EpochLifePorts {
  readonly reader: EpochReader;
  readonly calls: EpochCalls;
  readonly topics: EpochTopics;
  readonly store: RewardsStore;
  readonly evidence: TaskPublisher;
  readonly journal: LedgerJournal;
  readonly door: LedgerDoor;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly alarms: AlarmBoard;
  /** How sound the others' work was; without it a validator has no opinion about them. */
  readonly judges?: JudgeRecords;
  /** Its gold questions to the others' gateways; without it none are asked and none shown. */
  readonly gold?: Pick<GoldStore, 'goldAsks'>;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
}

/** What does not change while the node runs. */
export interface EpochLifeTerms {
  readonly subnet: number;
  /** The validator's account, `0.0.N`; the payer of every call. */
  readonly validator: string;
  /** CAIP-2 id of the network. */
  readonly network: string;
  readonly chainId: number;
  /** Address of the `WeightBoard`. */
  readonly board: string;
  readonly topicId: string;
  readonly roundsPerEpoch: number;
  readonly fanout: number;
  /** Rounds of the capacity probe, see `drawRounds`; none by default. */
  readonly probeRounds?: number;
  /** For how many rounds an epoch's pool is; some more than are drawn by default, 64 at most. */
  readonly poolSize?: number;
  /** The pool that a 32-byte seed fixes, for `count` rounds (a group of twins is for one): a generator's, or the subnet's own. May be for fewer. */
  readonly pool: (seed: Uint8Array, count: number) => readonly PoolTask[];
}

/** Unix seconds of the node's clock, with fraction. */
export function nowSeconds(ports: Pick<EpochLifePorts, 'clock'>): number {
  return ports.clock.now() / 1_000;
}

/**
 * Carries a call of the epoch's life to its end under its name; the same name never runs twice. A revert is logged and left to the caller, because
 * most mean that somebody else did it first. @throws TensorNodeError TN-3001, TN-3002 or TN-3004, see `runLedgerCall`
 */
export async function carryOut(
  ports: EpochLifePorts,
  key: string,
  call: LedgerCall,
  options: Pick<RunLedgerCallInput, 'retryReverted'> = {},
): Promise<SettledCall> {
  const { journal, door, clock, signal } = ports;
  const outcome = await runLedgerCall(
    { journal, door, clock, ...(signal === undefined ? {} : { signal }) },
    { key, call, ...options },
  );
  if (outcome.state === 'reverted')
    ports.logger.warn('EPOCH_CALL_REVERTED', { key, code: outcome.code, message: outcome.message });
  return outcome;
}

/** Sends a message to the subnet's topic once under its name. */
export async function announce(
  ports: EpochLifePorts,
  terms: EpochLifeTerms,
  key: string,
  message: HcsMessage,
): Promise<SettledCall> {
  return carryOut(ports, key, {
    kind: 'topic-message',
    topicId: terms.topicId,
    message: toBase64(encodeHcsMessage(message)),
  });
}
