import type { Clock } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import type { PayoutLease, PayoutLeases } from '@tensornode/rewards';
import { and, asc, eq, sql } from '../drizzle.ts';
import { payoutLeases } from '../schema/rewards.ts';
import type { Database, Queries } from './database.ts';
import { ledgerJournal } from './ledger-journal.ts';
import { rewardsStore } from './rewards-store.ts';

/** A lease that nobody renews ends after this long: a worker that died is replaced within seconds. */
const LEASE_SECONDS = 10;

/** Leases on PostgreSQL's own clock: workers' clocks need not agree. */
export function leaseRepository(database: Database, clock: Clock): PayoutLeases {
  const until = sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`;
  return {
    async take(subnet, holder, known) {
      const result = await database.execute<{ token: string }>(sql`
        INSERT INTO payout_leases AS lease (subnet, holder, token, held_until) VALUES (${subnet}, ${holder}, 1, ${until})
        ON CONFLICT (subnet) DO UPDATE SET
          holder = excluded.holder,
          token = CASE WHEN lease.holder = excluded.holder AND lease.token = ${(known?.token ?? 0n).toString()}::bigint
                       THEN lease.token ELSE lease.token + 1 END,
          held_until = excluded.held_until
        WHERE lease.holder = excluded.holder OR lease.held_until < clock_timestamp()
        RETURNING token`);
      const token = result.rows[0]?.token;
      return token === undefined ? null : { subnet, holder, token: BigInt(token) };
    },

    async release({ subnet, token }) {
      await database
        .update(payoutLeases)
        .set({ heldUntil: sql`'-infinity'` })
        .where(and(eq(payoutLeases.subnet, subnet), eq(payoutLeases.token, token)));
    },

    guarded(lease) {
      const fence = (tx: Queries): Promise<void> => checkFence(tx, lease);
      return { journal: ledgerJournal(database, fence), store: rewardsStore(database, clock, fence) };
    },

    async list() {
      const rows = await database
        .select({
          subnet: payoutLeases.subnet,
          holder: payoutLeases.holder,
          token: payoutLeases.token,
          secondsLeft: sql<number>`greatest(0, extract(epoch FROM held_until - clock_timestamp()))::float8`,
        })
        .from(payoutLeases)
        .orderBy(asc(payoutLeases.subnet));
      return rows;
    },
  };
}

/** Locks the lease's row until the transaction ends, so that nobody can take it over between this look and the commit. */
async function checkFence(tx: Queries, lease: PayoutLease): Promise<void> {
  const [row] = await tx
    .select({ token: payoutLeases.token, holder: payoutLeases.holder })
    .from(payoutLeases)
    .where(eq(payoutLeases.subnet, lease.subnet))
    .for('share');
  if (row?.token === lease.token) return;
  throw fault('TN-4004', {
    detail: `Subnet ${lease.subnet} is carried on by ${row?.holder ?? 'nobody'} under token ${row?.token ?? 0n}, not ${lease.token}`,
    facts: { subnet: lease.subnet, token: lease.token.toString() },
  });
}
