import type { Clock, Counter, Histogram, Logger, Meter, RandomSource } from '@tensornode/kernel';
import type { AnswerDomain } from '@tensornode/protocol';
import type {
  AskedInstance,
  DispatchEvent,
  MinerBreakers,
  MinerTransport,
  RecoverSigner,
  RequestSigner,
  UrlPolicy,
} from './ports.ts';

export interface DispatchDeps {
  readonly transport: MinerTransport;
  readonly signer: RequestSigner;
  readonly recoverSigner: RecoverSigner;
  readonly breakers: MinerBreakers;
  readonly urlPolicy: UrlPolicy;
  readonly domain: AnswerDomain;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly logger: Logger;
  readonly metrics: DispatchMetrics;
}

export interface DispatchMetrics {
  readonly replies: Counter;
  readonly seconds: Histogram;
}

/** The metrics of dispatch on a meter: make them once, at start. */
export function dispatchMetrics(meter: Meter): DispatchMetrics {
  return {
    replies: meter.counter('tensornode_dispatch_replies_total', 'Replies of miners by cause (ok: none)', ['cause']),
    seconds: meter.histogram(
      'tensornode_dispatch_seconds',
      'From request to last byte of one instance',
      [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    ),
  };
}

export interface AskInput {
  readonly roundId: string;
  /** The bytes every instance gets: `dispatchBodyBytes`. */
  readonly body: Uint8Array;
  /** Instances that get bytes of their own instead (twins). */
  readonly bodies?: ReadonlyMap<number, Uint8Array>;
  readonly stream: boolean;
  readonly instances: readonly AskedInstance[];
  /** Milliseconds per instance; 20,000 by default. */
  readonly deadlineMs?: number;
  /** Bytes per answer; 1 MiB by default. */
  readonly maxAnswerBytes?: number;
  /** Drawn rounds ask everybody, also instances whose breaker is open: silence is measured, not assumed. */
  readonly ignoreBreakers?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: DispatchEvent) => void;
}

export const DEFAULT_DEADLINE_MS = 20_000;
export const DEFAULT_MAX_ANSWER_BYTES = 1_048_576;
