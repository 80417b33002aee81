import { pastView } from '../state/past-view.ts';
import type { MirrorContext } from './endpoint.ts';
import type { Filter } from './request-query.ts';

/** The latest moment (ns) that filters of time allow; `eq` means at that moment, as with all states of the official node. */
function latest(times: readonly Filter<bigint>[], now: bigint): bigint {
  let at = now;
  for (const { operator, value } of times) {
    const bound = operator === 'lt' ? value - 1n : operator === 'lte' || operator === 'eq' ? value : at;
    if (bound < at) at = bound;
  }
  return at;
}

/**
 * The context as it was at the latest moment that the filters of time allow, with its horizon there. A state from before the process was
 * started is not known: `unknown` is true, and the oldest known one stands in.
 */
export function contextAt(
  context: MirrorContext,
  times: readonly Filter<bigint>[],
): { readonly past: MirrorContext; readonly unknown: boolean } {
  const at = latest(times, context.horizon);
  if (at >= context.horizon) return { past: context, unknown: false };
  const { past: states, state } = context.ledger;
  const rows = states.rowsAt(at) ?? states.rowsAt(states.from);
  const unknown = at < states.from;
  return { past: { ...context, horizon: at, state: rows === undefined ? state : pastView(state, rows) }, unknown };
}

/** Whether the filters leave no moment at all. */
export function isEmptyRange(times: readonly Filter<bigint>[]): boolean {
  const to = latest(times, (1n << 63n) - 1n);
  return times.some(({ operator, value }) => (operator === 'gt' && value >= to) || (operator === 'gte' && value > to));
}
