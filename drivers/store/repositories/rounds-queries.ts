import { type Clock, fromBase64 } from '@tensornode/kernel';
import { parseAnswer } from '@tensornode/protocol';
import { and, asc, eq, inArray, isNull, lte, or } from '../drizzle.ts';
import { replies } from '../schema/dispatch.ts';
import { rounds } from '../schema/intake.ts';
import type { Database } from './database.ts';
import { insertRound } from './intake-store.ts';
import { parseAsk } from './parse-ask.ts';
import { listRounds, readRound } from './read-rounds.ts';
import type { PipelineRound, RoundsRepository } from './rounds-repository.ts';
import { instanceStatistics } from './statistics.ts';
import { transactionPorts } from './transaction-ports.ts';

/** Rounds and replies on PostgreSQL. */
export function roundsRepository(database: Database, clock: Clock): RoundsRepository {
  return {
    read: (roundId) => readRound(database, roundId),
    list: (query) => listRounds(database, query),
    statistics: (instances) => instanceStatistics(database, instances),
    pipelineRound: (roundId) => pipelineRound(database, roundId),

    async unfinished(now, olderThanMs, limit) {
      const rows = await database
        .select({ roundId: rounds.roundId })
        .from(rounds)
        .where(
          and(
            inArray(rounds.status, ['accepted', 'dispatched']),
            lte(rounds.createdAt, new Date(now - olderThanMs)),
            or(isNull(rounds.dueAt), lte(rounds.dueAt, now - olderThanMs)),
          ),
        )
        .orderBy(asc(rounds.createdAt))
        .limit(limit);
      return rows.map((row) => row.roundId);
    },

    async dueDrawn(now, limit) {
      const rows = await database
        .select({ roundId: rounds.roundId })
        .from(rounds)
        .where(and(eq(rounds.status, 'accepted'), eq(rounds.door, 'drawn'), lte(rounds.dueAt, now)))
        .orderBy(asc(rounds.dueAt))
        .limit(limit);
      return rows.map((row) => row.roundId);
    },

    async begin(roundId, instances) {
      if (instances.length === 0) return;
      await database
        .insert(replies)
        .values(instances.map((instance) => ({ roundId, instance, state: 'waiting' as const })))
        .onConflictDoNothing();
    },

    async waiting(roundId) {
      const rows = await database
        .select({ instance: replies.instance })
        .from(replies)
        .where(and(eq(replies.roundId, roundId), eq(replies.state, 'waiting')))
        .orderBy(asc(replies.instance));
      return rows.map((row) => row.instance);
    },

    async saveReply(roundId, reply) {
      await database
        .update(replies)
        .set({
          state: reply.cause === null ? 'answered' : 'failed',
          answer: reply.answer,
          answerText: storable(reply.text),
          cause: reply.cause,
          receivedAt: reply.receivedAt,
          latencyMs: reply.latencyMs,
          tokens: reply.tokens,
          signatures: reply.signatures,
          statementHash: reply.statementHash,
        })
        // Only the first reply counts: one (round, instance) pair has one leaf.
        .where(and(eq(replies.roundId, roundId), eq(replies.instance, reply.instance), eq(replies.state, 'waiting')));
    },

    async dispatched(roundId) {
      await database
        .update(rounds)
        .set({ status: 'dispatched' })
        .where(and(eq(rounds.roundId, roundId), eq(rounds.status, 'accepted')));
    },

    async unscored(roundId) {
      const rows = await database
        .select({ instance: replies.instance, text: replies.answerText, cause: replies.cause })
        .from(replies)
        .where(and(eq(replies.roundId, roundId), inArray(replies.state, ['answered', 'failed'])))
        .orderBy(asc(replies.instance));
      return rows;
    },

    async saveVerdicts(roundId, verdicts) {
      await database.transaction(async (tx) => {
        const { outbox } = transactionPorts(tx, clock);
        for (const { instance, criteria, card = null, shadow = null, ...verdict } of verdicts) {
          const [row] = await tx
            .update(replies)
            .set({
              ...verdict,
              extracted: storable(verdict.extracted),
              criteria: storableJson(criteria),
              card: storableJson(card),
              shadow,
              state: 'scored',
            })
            .where(
              and(
                eq(replies.roundId, roundId),
                eq(replies.instance, instance),
                inArray(replies.state, ['answered', 'failed']),
              ),
            )
            .returning({ cause: replies.cause, latencyMs: replies.latencyMs });
          if (row === undefined) continue;
          const [round] = await tx
            .select({ subnet: rounds.subnet, kind: rounds.kind, door: rounds.door })
            .from(rounds)
            .where(eq(rounds.roundId, roundId));
          // Drawn rounds stay unnamed until the reveal: their scores leave no event.
          if (round === undefined || round.door === 'drawn') continue;
          await outbox.add({
            type: 'reply.scored',
            key: roundId,
            data: {
              roundId,
              subnet: round.subnet,
              instance,
              kind: round.kind,
              score: verdict.score,
              method: verdict.method,
              cause: row.cause,
              latencyMs: row.latencyMs ?? 0,
            },
          });
        }
      });
    },

    async fail(roundId, reason) {
      await database
        .update(rounds)
        .set({ status: 'failed', reason })
        .where(and(eq(rounds.roundId, roundId), inArray(rounds.status, ['accepted', 'dispatched'])));
    },

    saveChat: (chats, newRound, statementHash) =>
      database.transaction(async (tx) => {
        const { audit, outbox } = transactionPorts(tx, clock);
        const stored: string[] = [];
        for (const chat of chats) {
          const round = newRound(chat);
          if (!(await insertRound(tx, round, fromBase64(chat.dispatch)))) continue;
          const answer = chat.answer === null ? null : fromBase64(chat.answer);
          const parsed = answer === null ? null : parseAnswer(answer);
          await tx.insert(replies).values({
            roundId: chat.roundId,
            instance: chat.instance,
            state: chat.cause === null ? 'answered' : 'failed',
            answer,
            answerText: storable(parsed?.text ?? null),
            cause: chat.cause,
            receivedAt: chat.receivedAt,
            latencyMs: chat.latencyMs,
            tokens: parsed?.tokens ?? 0,
            signatures: chat.signatures,
            statementHash: statementHash(chat),
          });
          await tx.update(rounds).set({ status: 'dispatched' }).where(eq(rounds.roundId, chat.roundId));
          await audit.append({
            action: 'QUERY_ACCEPTED',
            actor: round.account,
            subject: round.roundId,
            facts: { subnet: round.subnet, door: round.door },
            requestId: round.roundId,
          });
          await outbox.add({
            type: 'query.accepted',
            key: round.roundId,
            data: { roundId: round.roundId, subnet: round.subnet, account: round.account, door: 'chat' },
          });
          stored.push(chat.roundId);
        }
        return stored;
      }),

    erase: (roundId) =>
      database.transaction(async (tx) => {
        const [round] = await tx
          .select({ blob: rounds.blob })
          .from(rounds)
          .where(and(eq(rounds.roundId, roundId), eq(rounds.kind, 'organic')))
          .for('update');
        if (round === undefined) return null;
        await tx
          .update(rounds)
          .set({ ask: null, dispatch: null, salt: null, dataKey: null })
          .where(eq(rounds.roundId, roundId));
        await tx
          .update(replies)
          .set({ answer: null, answerText: null, extracted: null, criteria: null, card: null })
          .where(eq(replies.roundId, roundId));
        return round.blob;
      }),
  };
}

/** PostgreSQL's text has no NUL; miners' texts may. */
function storable(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\u0000', '\ufffd');
}

/** Neither has JSON's text in PostgreSQL. */
function storableJson<T>(value: T): T {
  const text = JSON.stringify(value);
  return text.includes('\\u0000') ? (JSON.parse(text.replaceAll('\\u0000', '\\ufffd')) as T) : value;
}

async function pipelineRound(database: Database, roundId: string): Promise<PipelineRound | null> {
  const [row] = await database.select().from(rounds).where(eq(rounds.roundId, roundId));
  if (row === undefined) return null;
  const { subnet, kind, door, status, envelope, dispatch, instances, epoch, dueAt } = row;
  return { roundId, subnet, kind, door, status, envelope, ask: parseAsk(row.ask), dispatch, instances, epoch, dueAt };
}
