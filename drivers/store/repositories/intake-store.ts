import type { IntakeStore, NewRound } from '@tensornode/intake';
import type { Clock } from '@tensornode/kernel';
import { askBodyBytes, dispatchBodyBytes } from '@tensornode/protocol';
import { and, eq, sql } from '../drizzle.ts';
import { idempotencyKeys, rounds } from '../schema/intake.ts';
import type { Database, Queries } from './database.ts';
import { transactionPorts } from './transaction-ports.ts';

/** Channel on which workers hear of accepted rounds; the payload is the round id. */
export const ROUNDS_CHANNEL = 'tensornode_rounds';

/** Intake's transactions on PostgreSQL. */
export function intakeStore(database: Database, clock: Clock): IntakeStore {
  return {
    inTransaction: (work) =>
      database.transaction((tx) =>
        work({
          ...transactionPorts(tx, clock),
          rounds: {
            insert: (round) => insertRound(tx, round),
            announce: async (roundId) => {
              await tx.execute(sql`SELECT pg_notify(${ROUNDS_CHANNEL}, ${roundId})`);
            },
          },
          idempotency: {
            async claim(account, key, record) {
              const claimed = await tx
                .insert(idempotencyKeys)
                .values({ account, key, ...record })
                .onConflictDoNothing()
                .returning({ key: idempotencyKeys.key });
              if (claimed.length > 0) return null;
              const [earlier] = await tx
                .select({ roundId: idempotencyKeys.roundId, requestDigest: idempotencyKeys.requestDigest })
                .from(idempotencyKeys)
                .where(and(eq(idempotencyKeys.account, account), eq(idempotencyKeys.key, key)));
              return earlier ?? null;
            },
          },
        }),
      ),
  };
}

/** Writes a round that is not there yet; rounds are asked in the streaming form, so that drawn and organic ones look alike to miners. */
export async function insertRound(tx: Queries, round: NewRound, dispatch?: Uint8Array): Promise<boolean> {
  const { ask, ...columns } = round;
  const inserted = await tx
    .insert(rounds)
    .values({
      ...columns,
      status: 'accepted',
      ask: askBodyBytes(ask),
      dispatch: dispatch ?? dispatchBodyBytes(ask, { stream: true }),
    })
    .onConflictDoNothing()
    .returning({ roundId: rounds.roundId });
  return inserted.length > 0;
}
