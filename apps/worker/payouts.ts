import { type Clock, isTensorNodeError, type Logger, type Meter } from '@tensornode/kernel';
import {
  type AdvancedEpoch,
  type Alarm,
  advanceEpoch,
  bookForeignEpochs,
  createAlarmBoard,
  createLeaseKeeper,
  type EpochLifePorts,
  type EpochLifeTerms,
  INVARIANTS,
  type PayoutLeases,
  payEpoch,
  RECONCILER_SUBNET,
  type RewardsStore,
  type RunPayoutStep,
  reconcileBooks,
} from '@tensornode/rewards';

/** What the money side of this worker shows to doctor and metrics. */
export interface PayoutStatus {
  /** Why payouts are paused; null while they go on. */
  readonly paused: string | null;
  readonly alarms: readonly Alarm[];
  readonly leases: readonly { readonly subnet: number; readonly holder: string; readonly token: string }[];
  /** Unix milliseconds of the last comparison that could be made; null before the first. */
  readonly reconciledAt: number | null;
}

export interface Payouts {
  /** One look at a subnet where this node has a permit; does nothing while another worker holds it. */
  advance(terms: EpochLifeTerms, signal: AbortSignal): Promise<AdvancedEpoch>;
  /** Books what others closed in a subnet where this node has no permit. */
  follow(terms: EpochLifeTerms): Promise<void>;
  /** The steps of one payout, as a workflow runs them. Does nothing while another worker holds the subnet. */
  pay(terms: EpochLifeTerms, epoch: number, step: RunPayoutStep): Promise<void>;
  /** One comparison of ledger and books; false when money moved meanwhile and it could not be made. */
  reconcile(subnets: readonly number[]): Promise<boolean>;
  status(): Promise<PayoutStatus>;
  /** Gives the leases back, so that another worker need not wait for their end. */
  close(): Promise<void>;
}

export interface PayoutsOptions {
  /** Everything but what comes under a lease. */
  readonly ports: Omit<EpochLifePorts, 'store' | 'journal' | 'alarms' | 'signal'>;
  readonly store: RewardsStore;
  readonly leases: PayoutLeases;
  /** The worker's stable name. */
  readonly holder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly meter: Meter;
}

/** Money may move under every comparison for a while; after this long without one (milliseconds) somebody should look. */
const RECONCILER_LATE_MS = 30 * 60_000;
/** An epoch whose payout could go on for so long and did not come to its end: many times what the slowest network takes. */
const PAYOUT_LATE_MS = 15 * 60_000;

/** The payout machine of one worker: epochs under leases with fencing tokens, the reconciler, alarms and their metrics. */
export function composePayouts(options: PayoutsOptions): Payouts {
  const { ports, store, leases, clock, logger, meter } = options;
  const keeper = createLeaseKeeper(leases, options.holder);
  const holds = meter.gauge('tensornode_invariant_holds', '1 while the invariant of the books holds', ['invariant']);
  const pausedGauge = meter.gauge('tensornode_payouts_paused', '1 while payouts are paused');
  const compared = meter.gauge('tensornode_reconciled_timestamp_seconds', 'When ledger and books were last compared');
  for (const invariant of INVARIANTS) holds.set(1, { invariant });
  const running = new Set<string>();
  const payableSince = new Map<number, { readonly epoch: number; readonly since: number }>();
  const began = clock.now();
  let reconciledAt: number | null = null;

  const alarms = createAlarmBoard({
    clock,
    logger,
    meter,
    announce: (alarm, raised) =>
      store.inTransaction(async (transaction) => {
        const { name, detail } = alarm;
        await transaction.outbox.add({
          type: 'alarm.changed',
          key: `alarm/${name}`,
          data: { alarm: name, raised, detail: detail.slice(0, 2_000) },
        });
        await transaction.audit.append({
          action: raised ? 'ALARM_RAISED' : 'ALARM_CLEARED',
          actor: 'system',
          subject: `alarm/${name}`,
          facts: { detail: detail.slice(0, 500) },
          requestId: `alarm/${name}/${alarm.since}`,
        });
      }),
  });

  const under = async (subnet: number, signal?: AbortSignal): Promise<EpochLifePorts | null> => {
    const books = await keeper.guard(subnet);
    return books === null ? null : { ...ports, ...books, alarms, ...(signal === undefined ? {} : { signal }) };
  };

  async function watch(): Promise<void> {
    const paused = await store.paused();
    pausedGauge.set(paused === null ? 0 : 1);
    const late = clock.now() - (reconciledAt ?? began);
    if (late > RECONCILER_LATE_MS)
      await alarms.raise('reconciler-late', `ledger and books were not compared for ${Math.round(late / 60_000)} min`);
    else await alarms.clear('reconciler-late');
  }

  /** An epoch that stays payable is one whose payout does not get on. */
  async function watchPayout(subnet: number, payable: number | null): Promise<void> {
    const known = payableSince.get(subnet);
    if (payable === null) payableSince.delete(subnet);
    else if (known?.epoch !== payable) payableSince.set(subnet, { epoch: payable, since: clock.now() });
    const late = [...payableSince].filter(([, { since }]) => clock.now() - since > PAYOUT_LATE_MS);
    if (late.length === 0) return alarms.clear('payout-late');
    const names = late.map(([of, { epoch }]) => `epoch ${epoch} of subnet ${of}`).join(', ');
    await alarms.raise('payout-late', `${names} could be paid for ${PAYOUT_LATE_MS / 60_000} minutes and is not`);
  }

  return {
    async advance(terms, signal) {
      const guarded = await under(terms.subnet, signal);
      const advanced = guarded === null ? { payable: null, failures: [] } : await advanceEpoch(guarded, terms);
      await watchPayout(terms.subnet, advanced.payable);
      return advanced;
    },

    async follow(terms) {
      const guarded = await under(terms.subnet);
      if (guarded !== null) await bookForeignEpochs(guarded, terms);
    },

    async pay(terms, epoch, step) {
      const name = `${terms.subnet}/${epoch}`;
      // A workflow taken up from an earlier life and a fresh one may meet: one of them is enough.
      if (running.has(name)) return;
      running.add(name);
      try {
        const guarded = await under(terms.subnet);
        if (guarded !== null) await payEpoch(guarded, terms, epoch, unlessReplaced(step, logger));
      } finally {
        running.delete(name);
      }
    },

    async reconcile(subnets) {
      const guarded = await under(RECONCILER_SUBNET);
      const made = guarded === null || (await reconcileBooks({ ...guarded, holds }, subnets)).differences !== null;
      if (made) {
        reconciledAt = clock.now();
        compared.set(reconciledAt / 1_000);
      }
      await watch();
      return made;
    },

    async status() {
      return {
        paused: await store.paused(),
        alarms: alarms.standing(),
        leases: (await leases.list()).map(({ subnet, holder, token }) => ({ subnet, holder, token: String(token) })),
        reconciledAt,
      };
    },

    close: () => keeper.releaseAll(),
  };
}

/** Trying again is vain once another worker carries the subnet on: the step ends, and so do those behind it. */
function unlessReplaced(step: RunPayoutStep, logger: Logger): RunPayoutStep {
  let replaced = false;
  return (name, work) =>
    step(name, async () => {
      if (replaced) return;
      try {
        await work();
      } catch (error) {
        if (!isTensorNodeError(error) || error.code !== 'TN-4004') throw error;
        replaced = true;
        logger.info('PAYOUT_TAKEN_OVER', { reason: error.publicMessage });
      }
    });
}
