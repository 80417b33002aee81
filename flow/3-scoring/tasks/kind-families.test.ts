import { poolTaskSchema, type TaskKind } from '@tensornode/protocol';
import { expect, it } from 'vitest';
import { scoreReply } from '../score-reply.ts';
import { generateKindTasks } from './generate-kind-tasks.ts';
import { KIND_FAMILIES } from './kind-families.ts';

const SEED = new Uint8Array(32).fill(5);
const KINDS = (Object.keys(KIND_FAMILIES) as TaskKind[]).filter((kind) => kind !== 'code');

it.each([...KINDS, 'chat' as const])(
  '%s: the seed fixes the pool, each task fits the protocol, and no question comes twice',
  (kind) => {
    const pool = generateKindTasks(kind, SEED, 64);
    expect(generateKindTasks(kind, SEED, 64)).toEqual(pool);
    expect(pool).toHaveLength(64);
    for (const task of pool) expect(poolTaskSchema.parse(task)).toEqual(task);
    expect(new Set(pool.map(({ question }) => question)).size).toBe(64);
  },
);

/** What a perfect model answers where the truth itself is no answer. */
const ideal = (kind: TaskKind, truth: string): string => (kind === 'embedding' ? '[[1,0],[1,0],[0,1],[0,1]]' : truth);

it.each(KINDS)('%s: a perfect answer earns 90 or more, an unrelated one next to nothing', (kind) => {
  for (const { question, truth } of generateKindTasks(kind, SEED, 24)) {
    const points = (text: string) =>
      (scoreReply({ kind, question, references: [truth], reply: { text, cause: null } }).score ?? -1) / 100;
    expect(points(ideal(kind, truth)), question).toBeGreaterThanOrEqual(90);
    expect(points('Paris is worth a visit in spring.'), question).toBeLessThanOrEqual(20);
  }
});
