import { z } from 'zod';
import { type Finding, finding } from './finding.ts';

/** What the worker tells under `/status`. */
const statusSchema = z.object({
  paused: z.string().nullable(),
  alarms: z.array(z.object({ name: z.string(), detail: z.string(), since: z.number() })),
  leases: z.array(z.object({ subnet: z.number(), holder: z.string(), token: z.string() })),
  reconciledAt: z.number().nullable(),
  breakers: z.array(z.object({ name: z.string(), state: z.string(), lastFailure: z.string().nullable() })),
});

const FIXES: Readonly<Record<string, string>> = {
  'books-differ': 'Run `tensornode audit`, then `tensornode explain TN-4003`; payouts go on when the books agree again',
  'day-limit': 'Wait for the next UTC day; see `tensornode explain TN-4005`',
  'payout-late': "See the worker's log; the payout is tried again by itself",
  'reconciler-late': "See the worker's log: ledger and database must both answer",
};

/** Payouts, standing alarms and the breakers of ledger nodes, mirror and relay; nothing when the worker does not tell. */
export function examinePayouts(body: unknown): Finding[] {
  const status = statusSchema.safeParse(body).data;
  if (status === undefined) return [];
  const { paused, alarms, leases, reconciledAt, breakers } = status;
  const holders = leases
    .filter(({ subnet }) => subnet > 0)
    .map(({ subnet, holder, token }) => `subnet ${subnet} by ${holder} (token ${token})`);
  const compared =
    reconciledAt === null
      ? 'books not compared yet'
      : `books agreed with the ledger ${Math.round((Date.now() - reconciledAt) / 1_000)} s ago`;
  return [
    finding(
      'payouts',
      paused === null ? 'ok' : 'fail',
      paused === null ? [compared, ...holders].join(', ') : `paused: ${paused}`,
      FIXES['books-differ'] ?? null,
    ),
    ...alarms
      .filter(({ name }) => name !== 'books-differ' || paused === null)
      .map(({ name, detail }) => finding(`alarm ${name}`, 'warn', detail, FIXES[name] ?? null)),
    ...breakers.map(({ name, state, lastFailure }) =>
      finding(
        name,
        state === 'closed' ? 'ok' : 'warn',
        state === 'closed' ? 'breaker closed' : `breaker ${state}: ${lastFailure ?? 'no answer'}`,
        'It is tried again by itself; see whether that part runs',
      ),
    ),
  ];
}
