import type { Clock, Logger, Meter } from '@tensornode/kernel';

/** What an operator must look at. `books-differ` and `day-limit` stop payments, the others say that something takes too long. */
export type AlarmName = 'books-differ' | 'day-limit' | 'payout-late' | 'reconciler-late';

export interface Alarm {
  readonly name: AlarmName;
  readonly detail: string;
  /** Unix milliseconds. */
  readonly since: number;
}

/** Alarms that stand now. Raising one that stands, or clearing one that does not, changes nothing. */
export interface AlarmBoard {
  raise(name: AlarmName, detail: string): Promise<void>;
  clear(name: AlarmName): Promise<void>;
  standing(): readonly Alarm[];
}

export interface AlarmDeps {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly meter: Meter;
  /** Makes the change an event of the node (outbox, audit log). */
  announce(alarm: Alarm, raised: boolean): Promise<void>;
}

/** Each change is a log line, a metric and an event; `standing` is what the doctor shows. */
export function createAlarmBoard({ clock, logger, meter, announce }: AlarmDeps): AlarmBoard {
  const standing = new Map<AlarmName, Alarm>();
  const gauge = meter.gauge('tensornode_alarm', '1 while the alarm stands', ['alarm']);
  const raisedTotal = meter.counter('tensornode_alarms_raised_total', 'Alarms raised', ['alarm']);
  return {
    async raise(name, detail) {
      const known = standing.get(name);
      const alarm = { name, detail, since: known?.since ?? clock.now() };
      standing.set(name, alarm);
      if (known !== undefined) return;
      gauge.set(1, { alarm: name });
      raisedTotal.add(1, { alarm: name });
      logger.error('ALARM_RAISED', { alarm: name, detail });
      await announce(alarm, true);
    },
    async clear(name) {
      const known = standing.get(name);
      if (known === undefined) return;
      standing.delete(name);
      gauge.set(0, { alarm: name });
      logger.info('ALARM_CLEARED', { alarm: name, afterMs: clock.now() - known.since });
      await announce(known, false);
    },
    standing: () => [...standing.values()],
  };
}
