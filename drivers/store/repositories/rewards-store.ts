import type { Clock } from '@tensornode/kernel';
import { askBodyBytes, dispatchBodyBytes } from '@tensornode/protocol';
import type { RewardsStore, RewardsTransaction, ValidatorEpoch } from '@tensornode/rewards';
import { and, asc, eq, sql } from '../drizzle.ts';
import { rounds } from '../schema/intake.ts';
import { leaves, ledgerCalls } from '../schema/record.ts';
import { epochCredits, payoutState, postings, settledEpochs, validatorEpochs } from '../schema/rewards.ts';
import type { Database, Queries } from './database.ts';
import type { Fence } from './ledger-journal.ts';
import { readAbandoned, readOwnChecks, readUnproven } from './own-checks.ts';
import { transactionPorts } from './transaction-ports.ts';

const unfenced: Fence = async () => undefined;

/** Epochs, drawn rounds and the double-entry book on PostgreSQL; every write passes the fence first. */
export function rewardsStore(database: Database, clock: Clock, fence: Fence = unfenced): RewardsStore {
  const write = <T>(work: (tx: Queries) => Promise<T>): Promise<T> =>
    database.transaction(async (tx) => {
      await fence(tx);
      return work(tx);
    });
  const of = (validator: string, subnet: number, epoch: number) =>
    and(eq(validatorEpochs.validator, validator), eq(validatorEpochs.subnet, subnet), eq(validatorEpochs.epoch, epoch));
  const load = async (validator: string, subnet: number, epoch: number): Promise<ValidatorEpoch | null> => {
    const [row] = await database
      .select()
      .from(validatorEpochs)
      .where(of(validator, subnet, epoch));
    if (row === undefined) return null;
    const { validator: _validator, subnet: _subnet, ...rest } = row;
    return rest;
  };
  return {
    inTransaction: (work) => write((tx) => work(rewardsTransaction(tx, clock))),
    epoch: load,

    async prepare(validator, subnet, epoch) {
      await write((tx) =>
        tx
          .insert(validatorEpochs)
          .values({ validator, subnet, ...epoch })
          .onConflictDoNothing(),
      );
      const kept = await load(validator, subnet, epoch.epoch);
      if (kept === null) throw new RangeError(`epoch ${epoch.epoch} was not kept`);
      return kept;
    },

    async update(validator, subnet, epoch, patch) {
      await write((tx) =>
        tx
          .update(validatorEpochs)
          .set(patch)
          .where(of(validator, subnet, epoch)),
      );
    },

    fixVote: (validator, subnet, epoch, vote, counted) =>
      write(async (tx) => {
        const [row] = await tx
          .select({ commitment: validatorEpochs.commitment })
          .from(validatorEpochs)
          .where(of(validator, subnet, epoch))
          .for('update');
        if (row === undefined || row.commitment !== null) return false;
        // Its own statement, so that it sees the leaves of whoever held the row until now.
        const result = await tx.execute<{ leaves: string }>(sql`
          SELECT count(*) AS leaves FROM leaves l JOIN rounds r USING (round_id)
          WHERE r.door = 'drawn' AND r.account = ${validator} AND r.subnet = ${subnet} AND r.epoch = ${epoch}`);
        if (Number(result.rows[0]?.leaves ?? 0) !== counted) return false;
        await tx
          .update(validatorEpochs)
          .set(vote)
          .where(of(validator, subnet, epoch));
        return true;
      }),

    async drawnProgress(validator, subnet, epoch) {
      const result = await database.execute<Record<string, string>>(sql`
        SELECT count(DISTINCT r.round_id) AS rounds,
               count(DISTINCT r.round_id) FILTER (WHERE r.status IN ('accepted', 'dispatched')) AS unfinished,
               count(l.id) AS leaves, count(DISTINCT l.batch_seq) AS batches,
               count(l.id) FILTER (WHERE b.sequence_number IS NULL) AS unanchored
        FROM rounds r LEFT JOIN leaves l USING (round_id)
        LEFT JOIN batches b ON b.validator = l.batch_validator AND b.subnet = l.subnet AND b.seq = l.batch_seq
        WHERE r.door = 'drawn' AND r.account = ${validator} AND r.subnet = ${subnet} AND r.epoch = ${epoch}`);
      const row = result.rows[0] ?? {};
      const count = (name: string): number => Number(row[name] ?? 0);
      return {
        rounds: count('rounds'),
        unfinished: count('unfinished'),
        leaves: count('leaves'),
        batches: count('batches'),
        unanchored: count('unanchored'),
      };
    },

    async drawnLeaves(validator, subnet, epoch) {
      const rows = await database
        .select({ leaf: leaves.leaf })
        .from(leaves)
        .innerJoin(rounds, eq(rounds.roundId, leaves.roundId))
        .where(
          and(
            eq(leaves.subnet, subnet),
            eq(leaves.epoch, epoch),
            eq(leaves.drawn, true),
            eq(rounds.account, validator),
          ),
        )
        .orderBy(asc(leaves.id));
      return rows.map(({ leaf }) => leaf);
    },

    async settled(subnet, epoch) {
      const [row] = await database
        .select()
        .from(settledEpochs)
        .where(and(eq(settledEpochs.subnet, subnet), eq(settledEpochs.epoch, epoch)));
      return row ?? null;
    },

    async markPushed(subnet, epoch) {
      await write((tx) =>
        tx
          .update(settledEpochs)
          .set({ pushed: true })
          .where(and(eq(settledEpochs.subnet, subnet), eq(settledEpochs.epoch, epoch))),
      );
    },

    async markReconciled() {
      const rows = await write((tx) =>
        tx
          .update(settledEpochs)
          .set({ state: 'RECONCILED' })
          .where(eq(settledEpochs.state, 'CLAIMABLE'))
          .returning({ epoch: settledEpochs.epoch }),
      );
      return rows.length;
    },

    async credits(subnet, epoch) {
      const rows = await database
        .select()
        .from(epochCredits)
        .where(and(eq(epochCredits.subnet, subnet), eq(epochCredits.epoch, epoch)))
        .orderBy(asc(epochCredits.slot));
      return rows;
    },

    async balances() {
      const rows = await database
        .select({ account: postings.account, amount: sql<string>`sum(${postings.amount})` })
        .from(postings)
        .groupBy(postings.account);
      return new Map(rows.map(({ account, amount }) => [account, BigInt(amount)]));
    },

    ownChecks: () => readOwnChecks(database),

    unproven: (before, limit) => readUnproven(database, before, limit),
    abandoned: (before, limit) => readAbandoned(database, before, limit),

    async markProven(key) {
      await write((tx) => tx.update(ledgerCalls).set({ proven: true }).where(eq(ledgerCalls.key, key)));
    },

    async paused() {
      const [row] = await database.select().from(payoutState);
      return row?.paused === true ? (row.reason ?? 'the books differ') : null;
    },
  };
}

function rewardsTransaction(tx: Queries, clock: Clock): RewardsTransaction {
  return {
    ...transactionPorts(tx, clock),

    async addDrawnRounds(validator, drawn) {
      if (drawn.length === 0) return;
      await tx
        .insert(rounds)
        .values(
          drawn.map(({ ask, ...row }) => ({
            ...row,
            door: 'drawn' as const,
            account: validator,
            status: 'accepted' as const,
            ask: askBodyBytes(ask),
            dispatch: dispatchBodyBytes(ask, { stream: false }),
          })),
        )
        .onConflictDoNothing();
    },

    async settle(subnet, settled, credits) {
      const added = await tx
        .insert(settledEpochs)
        .values({ subnet, ...settled })
        .onConflictDoNothing()
        .returning({ epoch: settledEpochs.epoch });
      if (added.length === 0) return false;
      if (credits.length > 0)
        await tx.insert(epochCredits).values(
          credits.map(({ slot, account, address, role, amount }) => ({
            subnet,
            epoch: settled.epoch,
            slot,
            account,
            address,
            role,
            amount,
          })),
        );
      return true;
    },

    async post(transfer, sides) {
      const [known] = await tx
        .select({ id: postings.id })
        .from(postings)
        .where(eq(postings.transfer, transfer))
        .limit(1);
      if (known !== undefined || sides.length === 0) return;
      await tx.insert(postings).values(sides.map((side) => ({ transfer, ...side })));
    },

    async setPaused(reason) {
      const state = { paused: reason !== null, reason, checkedAt: new Date(clock.now()) };
      await tx
        .insert(payoutState)
        .values({ singleton: true, ...state })
        .onConflictDoUpdate({ target: payoutState.singleton, set: state });
    },
  };
}
