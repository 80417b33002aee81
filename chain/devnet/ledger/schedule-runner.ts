import type { Schedule } from '../state/entities.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import type { HandleContext } from './transaction-handler.ts';

/** Runs schedules whose time has come; given to the ledger, so that it knows nothing of what a schedule needs. */
export interface ScheduleRunner {
  /** Earliest expiry (ns) after `after` of a schedule that waits for it; null when there is none. */
  next(state: LedgerState, after: bigint): bigint | null;
  /** Schedules that wait for an expiry after `after` and not after `upTo` (ns), earliest first. */
  due(state: LedgerState, after: bigint, upTo: bigint): Schedule[];
  /** Runs one of them when everybody has signed. */
  run(ctx: HandleContext, schedule: Schedule): Promise<void>;
}
