import type { ScheduleRunner } from '../../ledger/schedule-runner.ts';
import type { Schedule } from '../../state/entities.ts';
import type { LedgerState } from '../../state/ledger-state.ts';
import { isReady, requiredKeys, runSchedule } from './run-schedule.ts';

const NANOS = 1_000_000_000n;

/** Finds and runs schedules that wait for their expiry. */
export const scheduleRunner: ScheduleRunner = {
  next(state, after) {
    let earliest: bigint | null = null;
    for (const schedule of waiting(state)) {
      const at = schedule.expiry * NANOS;
      if (at > after && (earliest === null || at < earliest)) earliest = at;
    }
    return earliest;
  },
  due(state, after, upTo) {
    const found = [...waiting(state)].filter((s) => s.expiry * NANOS > after && s.expiry * NANOS <= upTo);
    return found.sort((a, b) => Number(a.expiry - b.expiry) || a.num - b.num);
  },
  async run(ctx, schedule) {
    if (isReady(requiredKeys(ctx, schedule), schedule.signatories)) await runSchedule(ctx, schedule);
  },
};

function* waiting(state: LedgerState): Iterable<Schedule> {
  for (const s of state.schedules.values())
    if (s.waitForExpiry && s.executedAt === null && s.deletedAt === null) yield s;
}
