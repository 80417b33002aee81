import type { PipelineRounds } from '@tensornode/app-worker';
import { fromUtf8 } from '@tensornode/kernel';
import { askBodySchema } from '@tensornode/protocol';
import type { ReplyRow, Tables } from './memory-database.ts';
import { type MemoryAccess, memoryPorts } from './memory-ports.ts';

/** What the pipeline and the worker's sweeps read and write of rounds. */
export interface MemoryRounds extends PipelineRounds {
  unfinished(now: number, olderThanMs: number): Promise<readonly string[]>;
  dueDrawn(now: number): Promise<readonly string[]>;
}

const EMPTY = {
  answer: null,
  text: null,
  cause: null,
  receivedAt: 0,
  latencyMs: 0,
  tokens: 0,
  signatures: { request: null, answer: null },
  statementHash: null,
  score: null,
  method: 'unscored',
  scorer: 'none',
} as const;

/** Rounds and replies in memory: the part of the repository on PostgreSQL that the pipeline uses. */
export function memoryRounds(access: MemoryAccess): MemoryRounds {
  const { database, owner } = access;
  const read = <T>(look: (tables: Tables) => T): Promise<T> =>
    database.transaction(owner, ({ tables }) => look(tables));
  const repliesOf = ({ replies }: Tables, roundId: string, ...states: readonly ReplyRow['state'][]): ReplyRow[] =>
    [...replies.values()]
      .filter((row) => row.roundId === roundId && states.includes(row.state))
      .sort((a, b) => a.instance - b.instance);
  const setStatus = (roundId: string, from: readonly string[], status: 'dispatched' | 'failed'): Promise<void> =>
    database.transaction(owner, ({ tables, set }) => {
      const row = tables.rounds.get(roundId);
      if (row !== undefined && from.includes(row.status)) set(tables.rounds, roundId, { ...row, status });
    });
  return {
    pipelineRound: (roundId) =>
      read(({ rounds }) => {
        const row = rounds.get(roundId);
        if (row === undefined) return null;
        const { subnet, kind, door, status, envelope, dispatch, instances, epoch, dueAt } = row;
        const ask = askBodySchema.parse(JSON.parse(fromUtf8(row.ask)));
        return { roundId, subnet, kind, door, status, envelope, ask, dispatch, instances, epoch, dueAt };
      }),
    unfinished: (now, olderThanMs) =>
      read(({ rounds }) =>
        [...rounds.values()]
          .filter(
            ({ status, createdAt, dueAt }) =>
              (status === 'accepted' || status === 'dispatched') &&
              createdAt <= now - olderThanMs &&
              (dueAt === null || dueAt <= now - olderThanMs),
          )
          .map(({ roundId }) => roundId),
      ),
    dueDrawn: (now) =>
      read(({ rounds }) =>
        [...rounds.values()]
          .filter(
            ({ status, door, dueAt }) => status === 'accepted' && door === 'drawn' && dueAt !== null && dueAt <= now,
          )
          .map(({ roundId }) => roundId),
      ),
    begin: (roundId, instances) =>
      database.transaction(owner, ({ tables, set }) => {
        for (const instance of instances) {
          const key = `${roundId}/${instance}`;
          if (!tables.replies.has(key)) set(tables.replies, key, { roundId, instance, state: 'waiting', ...EMPTY });
        }
      }),
    waiting: (roundId) => read((tables) => repliesOf(tables, roundId, 'waiting').map(({ instance }) => instance)),
    saveReply: (roundId, reply) =>
      database.transaction(owner, ({ tables, set }) => {
        const key = `${roundId}/${reply.instance}`;
        const row = tables.replies.get(key);
        if (row?.state === 'waiting')
          set(tables.replies, key, { ...row, ...reply, state: reply.cause === null ? 'answered' : 'failed' });
      }),
    dispatched: (roundId) => setStatus(roundId, ['accepted'], 'dispatched'),
    fail: (roundId) => setStatus(roundId, ['accepted', 'dispatched'], 'failed'),
    unscored: (roundId) =>
      read((tables) =>
        repliesOf(tables, roundId, 'answered', 'failed').map(({ instance, text, cause }) => ({
          instance,
          text,
          cause,
        })),
      ),
    saveVerdicts: (roundId, verdicts) =>
      database.transaction(owner, async (transaction) => {
        const { tables } = transaction;
        const { outbox } = memoryPorts(transaction, access.now);
        for (const { instance, score, method, scorer } of verdicts) {
          const key = `${roundId}/${instance}`;
          const row = tables.replies.get(key);
          if (row?.state !== 'answered' && row?.state !== 'failed') continue;
          transaction.set(tables.replies, key, { ...row, score, method, scorer, state: 'scored' });
          const round = tables.rounds.get(roundId);
          if (round === undefined || round.door === 'drawn') continue;
          const { subnet, kind } = round;
          const { cause, latencyMs } = row;
          await outbox.add({
            type: 'reply.scored',
            key: roundId,
            data: { roundId, subnet, instance, kind, score, method, cause, latencyMs },
          });
        }
      }),
  };
}
