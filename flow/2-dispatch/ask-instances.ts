import type { Clock, Counter, Histogram, Logger, Meter, RandomSource } from '@tensornode/kernel';
import type { AnswerDomain } from '@tensornode/protocol';
import { askInstance } from './ask-instance.ts';
import type {
  AskedInstance,
  DispatchEvent,
  InstanceReply,
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

/**
 * Asks all instances at once, each with its own deadline, size cap, breaker and nonce, and checks every signed answer.
 * One reply per instance in the order given; whatever a miner does becomes a reply with a cause, never an exception.
 */
export async function askInstances(input: AskInput, deps: DispatchDeps): Promise<readonly InstanceReply[]> {
  return Promise.all(
    input.instances.map(async (instance) => {
      input.onEvent?.({ type: 'start', instance: instance.instance });
      const reply = await askInstance(instance, input, deps);
      deps.metrics.replies.add(1, { cause: reply.cause ?? 'ok' });
      deps.metrics.seconds.observe(reply.latencyMs / 1_000);
      if (reply.cause !== null)
        deps.logger.debug('REPLY_FAILED', { roundId: input.roundId, instance: reply.instance, cause: reply.cause });
      input.onEvent?.({ type: 'end', reply });
      return reply;
    }),
  );
}
