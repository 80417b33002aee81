import type { Clock, Counter, Histogram, Logger, Meter } from '@tensornode/kernel';
import type { AnswerDomain } from '@tensornode/protocol';
import type { BoundedQueue } from './bounded-queue.ts';
import type { CallerCheck } from './caller-check.ts';
import type { AnswerSigner, AnswerStore, ModelEngine } from './ports.ts';

export interface ServingLimits {
  /** Longest answer in bytes, frames included. */
  readonly maxAnswerBytes: number;
  /** From the moment a request is understood to its last byte, waiting included. */
  readonly deadlineMs: number;
}

export interface ServingMetrics {
  readonly answers: Counter;
  readonly seconds: Histogram;
}

/** All that one served instance needs; wired by `apps/miner`. */
export interface InstanceContext {
  readonly instanceId: number;
  /** The name in `/v1/models` and in answers. */
  readonly model: string;
  /** True: unsigned callers are answered, without a statement. */
  readonly open: boolean;
  readonly domain: AnswerDomain;
  readonly engine: ModelEngine;
  readonly callers: CallerCheck;
  readonly store: AnswerStore;
  readonly sign: AnswerSigner;
  readonly queue: BoundedQueue;
  readonly limits: ServingLimits;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: ServingMetrics;
}

/** The metrics of serving, declared once per process. */
export function servingMetrics(meter: Meter): ServingMetrics {
  return {
    answers: meter.counter('tensornode_miner_answers_total', 'Answers by instance and outcome', [
      'instance',
      'outcome',
    ]),
    seconds: meter.histogram(
      'tensornode_miner_answer_seconds',
      'Time to the last byte',
      [0.005, 0.025, 0.1, 0.5, 2, 10, 60],
      ['instance'],
    ),
  };
}
