import { CircuitState, ConsecutiveBreaker, circuitBreaker, type FailureReason, type Policy } from 'cockatiel';

/** A breaker as the doctor shows it. `open`: nobody is asked for a moment; `half-open`: the next call is the trial. */
export interface BreakerHealth {
  /** `consensus node 0.0.3`, `mirror node`, `JSON-RPC relay`. */
  readonly name: string;
  readonly state: 'closed' | 'open' | 'half-open';
  /** The last failure, also of a breaker that is closed again; null when there was none. */
  readonly lastFailure: string | null;
}

export interface WatchedBreaker {
  readonly policy: ReturnType<typeof circuitBreaker>;
  health(): BreakerHealth;
}

export interface BreakerOptions {
  readonly name: string;
  /** Which errors count; others pass through and leave the breaker as it is. */
  readonly counts: Policy;
  /** Failures in a row that open it. */
  readonly failures: number;
  /** Milliseconds until a trial is let through. */
  readonly pauseMs: number;
}

export function createWatchedBreaker({ name, counts, failures, pauseMs }: BreakerOptions): WatchedBreaker {
  let lastFailure: string | null = null;
  const policy = circuitBreaker(counts, { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(failures) });
  policy.onFailure(({ reason, handled }) => {
    if (handled) lastFailure = describe(reason);
  });
  return {
    policy,
    health: () => ({
      name,
      state:
        policy.state === CircuitState.Closed ? 'closed' : policy.state === CircuitState.HalfOpen ? 'half-open' : 'open',
      lastFailure,
    }),
  };
}

function describe(reason: FailureReason<unknown>): string {
  if (!('error' in reason)) return 'an answer that counts as failure';
  return reason.error instanceof Error ? reason.error.message.slice(0, 200) : String(reason.error);
}
