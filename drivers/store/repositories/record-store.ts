import type { Clock } from '@tensornode/kernel';
import { NO_PREVIOUS_ROOT } from '@tensornode/protocol';
import type { Batch, RecordRound, RecordStore, RecordTransaction } from '@tensornode/record';
import { and, asc, eq, inArray, isNull, sql } from '../drizzle.ts';
import { replies } from '../schema/dispatch.ts';
import { rounds } from '../schema/intake.ts';
import { batches, batchHeads, leaves } from '../schema/record.ts';
import { validatorEpochs } from '../schema/rewards.ts';
import type { Database, Queries } from './database.ts';
import { insertRoundEvents } from './insert-round-events.ts';
import { transactionPorts } from './transaction-ports.ts';

/** Leaves, batches and receipts on PostgreSQL. */
export function recordStore(database: Database, clock: Clock): RecordStore {
  return {
    inTransaction: (work) => database.transaction((tx) => work(recordTransaction(tx, clock))),

    async openGroups() {
      const rows = await database
        .select({
          subnet: leaves.subnet,
          epoch: leaves.epoch,
          drawn: leaves.drawn,
          leaves: sql<number>`count(*)::int`,
          since: sql<number>`floor(extract(epoch FROM min(${leaves.createdAt})) * 1000)::float8`,
        })
        .from(leaves)
        .where(isNull(leaves.batchSeq))
        .groupBy(leaves.subnet, leaves.epoch, leaves.drawn)
        .orderBy(asc(leaves.subnet), asc(leaves.epoch));
      return rows;
    },

    async unanchored(validator, subnet) {
      const rows = await database
        .select()
        .from(batches)
        .where(and(eq(batches.validator, validator), eq(batches.subnet, subnet), isNull(batches.sequenceNumber)))
        .orderBy(asc(batches.seq));
      return rows.map(batchOf);
    },

    async subnetsWithUnanchored(validator) {
      const rows = await database
        .selectDistinct({ subnet: batches.subnet })
        .from(batches)
        .where(and(eq(batches.validator, validator), isNull(batches.sequenceNumber)));
      return rows.map(({ subnet }) => subnet);
    },

    round: (roundId) => loadRound(database, roundId),

    async receiptLeaves(roundId) {
      const rows = await database
        .select({ leaf: leaves, batch: batches, signatures: replies.signatures, answer: replies.answer })
        .from(leaves)
        .innerJoin(
          batches,
          and(
            eq(batches.validator, leaves.batchValidator),
            eq(batches.subnet, leaves.subnet),
            eq(batches.seq, leaves.batchSeq),
          ),
        )
        .innerJoin(replies, and(eq(replies.roundId, leaves.roundId), eq(replies.instance, leaves.instance)))
        .where(eq(leaves.roundId, roundId))
        .orderBy(asc(leaves.instance));
      return rows.map(({ leaf, batch, signatures, answer }) => ({
        leaf: leaf.leaf,
        signatures: signatures ?? { request: null, answer: null },
        answer,
        position: leaf.position ?? 0,
        batch: {
          ...batchOf(batch),
          anchor:
            batch.sequenceNumber === null || batch.consensusTimestamp === null
              ? null
              : { sequenceNumber: batch.sequenceNumber, consensusTimestamp: batch.consensusTimestamp },
        },
      }));
    },

    async batchLeaves(validator, subnet, seq) {
      const rows = await database
        .select({ leaf: leaves.leaf })
        .from(leaves)
        .where(and(eq(leaves.batchValidator, validator), eq(leaves.subnet, subnet), eq(leaves.batchSeq, seq)))
        .orderBy(asc(leaves.position));
      return rows.map(({ leaf }) => leaf);
    },
  };
}

function recordTransaction(tx: Queries, clock: Clock): RecordTransaction {
  return {
    ...transactionPorts(tx, clock),
    round: (roundId) => loadRound(tx, roundId),

    async scoredReplies(roundId) {
      const rows = await tx
        .select()
        .from(replies)
        .where(and(eq(replies.roundId, roundId), eq(replies.state, 'scored')))
        .orderBy(asc(replies.instance));
      return rows.map((row) => ({
        instance: row.instance,
        answer: row.answer,
        cause: row.cause,
        receivedAt: row.receivedAt ?? 0,
        latencyMs: row.latencyMs ?? 0,
        tokens: row.tokens,
        signatures: row.signatures ?? { request: null, answer: null },
        statementHash: row.statementHash,
        score: row.score,
        method: row.method ?? 'unscored',
        scorer: row.scorer ?? 'none',
        card: row.card,
        shadow: row.shadow,
      }));
    },

    async addLeaves(roundId, epoch, blob, added) {
      if (await voteIsFixed(tx, roundId)) {
        const late = 'The weights of its epoch were fixed before it was recorded';
        await tx
          .update(rounds)
          .set({ status: 'failed', reason: late })
          .where(and(eq(rounds.roundId, roundId), inArray(rounds.status, ['accepted', 'dispatched'])));
        return;
      }
      const [round] = await tx
        .update(rounds)
        .set({ status: 'scored', blob, epoch })
        .where(and(eq(rounds.roundId, roundId), inArray(rounds.status, ['accepted', 'dispatched'])))
        .returning({ kind: rounds.kind });
      // Recorded before, or failed meanwhile: what stands, stands.
      if (round === undefined) return;
      if (added.length === 0) return;
      await tx
        .insert(leaves)
        .values(
          added.map((leaf) => ({
            roundId,
            instance: leaf.instance,
            subnet: leaf.subnet,
            epoch,
            drawn: round.kind === 'gold' || round.kind === 'twin',
            leaf,
          })),
        )
        .onConflictDoNothing();
    },

    async lockHead(validator, subnet) {
      await tx.insert(batchHeads).values({ validator, subnet, seq: 0, root: NO_PREVIOUS_ROOT }).onConflictDoNothing();
      const [head] = await tx
        .select({ seq: batchHeads.seq, root: batchHeads.root })
        .from(batchHeads)
        .where(and(eq(batchHeads.validator, validator), eq(batchHeads.subnet, subnet)))
        .for('update');
      return head ?? { seq: 0, root: NO_PREVIOUS_ROOT };
    },

    async pendingLeaves(group, limit) {
      const rows = await tx
        .select({ id: leaves.id, leaf: leaves.leaf, signatures: replies.signatures })
        .from(leaves)
        .innerJoin(replies, and(eq(replies.roundId, leaves.roundId), eq(replies.instance, leaves.instance)))
        .where(
          and(
            eq(leaves.subnet, group.subnet),
            eq(leaves.epoch, group.epoch),
            eq(leaves.drawn, group.drawn),
            isNull(leaves.batchSeq),
          ),
        )
        .orderBy(asc(leaves.id))
        .limit(limit);
      return rows.map(({ id, leaf, signatures }) => ({
        id: String(id),
        leaf,
        signatures: signatures ?? { request: null, answer: null },
      }));
    },

    async bundleRounds(roundIds) {
      const rows = await tx
        .select()
        .from(rounds)
        .where(inArray(rounds.roundId, [...roundIds]));
      const byId = new Map(rows.map((row) => [row.roundId, row]));
      return roundIds.map((roundId) => {
        const row = byId.get(roundId);
        if (row?.blob == null) throw new RangeError(`round ${roundId} has no body blob`);
        const drawn = row.door === 'drawn';
        return {
          roundId,
          envelope: row.envelope,
          drawIndex: drawn ? row.drawIndex : null,
          blob: row.blob,
          key: drawn ? row.dataKey : null,
        };
      });
    },

    async addBatch(validator, batch, leafIds) {
      await tx.insert(batches).values({ validator, ...batch });
      await tx
        .update(batchHeads)
        .set({ seq: batch.seq, root: batch.root })
        .where(and(eq(batchHeads.validator, validator), eq(batchHeads.subnet, batch.subnet)));
      const ids = sql.param(leafIds.map(String));
      await tx.execute(sql`
        UPDATE leaves SET batch_validator = ${validator}, batch_seq = ${batch.seq}, position = listed.position - 1
        FROM unnest(${ids}::bigint[]) WITH ORDINALITY AS listed (id, position) WHERE leaves.id = listed.id`);
    },

    async anchored(validator, subnet, seq, anchor) {
      await tx
        .update(batches)
        .set(anchor)
        .where(and(eq(batches.validator, validator), eq(batches.subnet, subnet), eq(batches.seq, seq)));
      const rows = await tx
        .update(rounds)
        .set({ status: 'anchored' })
        .where(
          and(
            eq(rounds.status, 'scored'),
            sql`${rounds.roundId} IN (SELECT round_id FROM leaves WHERE batch_validator = ${validator} AND subnet = ${subnet} AND batch_seq = ${seq})`,
          ),
        )
        .returning({ roundId: rounds.roundId, door: rounds.door });
      return rows.filter(({ door }) => door !== 'drawn').map(({ roundId }) => roundId);
    },

    addRoundEvents: (roundId, events) => insertRoundEvents(tx, roundId, events),
  };
}

/**
 * Whether the weights of a drawn round's epoch are fixed. The epoch's row stays locked until the transaction ends, so that `fixVote` counts either with
 * these leaves or before them, never between.
 */
async function voteIsFixed(tx: Queries, roundId: string): Promise<boolean> {
  const [epoch] = await tx
    .select({ commitment: validatorEpochs.commitment })
    .from(validatorEpochs)
    .innerJoin(
      rounds,
      and(
        eq(rounds.account, validatorEpochs.validator),
        eq(rounds.subnet, validatorEpochs.subnet),
        eq(rounds.epoch, validatorEpochs.epoch),
      ),
    )
    .where(and(eq(rounds.roundId, roundId), eq(rounds.door, 'drawn')))
    .for('share', { of: validatorEpochs });
  return epoch?.commitment != null;
}

async function loadRound(tx: Queries, roundId: string): Promise<RecordRound | null> {
  const [row] = await tx.select().from(rounds).where(eq(rounds.roundId, roundId));
  if (row === undefined) return null;
  const { subnet, kind, envelope, ask, dispatch, salt, dataKey, epoch, drawIndex, blob } = row;
  return { roundId, subnet, kind, envelope, ask, dispatch, salt, dataKey, epoch, drawIndex, blob };
}

function batchOf(row: typeof batches.$inferSelect): Batch {
  const { subnet, epoch, drawn, seq, prev, root, count, bundle, topicId } = row;
  return { subnet, epoch, drawn, seq, prev, root, count, bundle, topicId };
}
