import { type BuiltinVariant, createBuiltinEngine } from '@tensornode/driver-models';
import { utf8 } from '@tensornode/kernel';
import { taskPoolRoot } from '@tensornode/protocol';
import { scoreReply } from '@tensornode/scoring';
import { describe, expect, it } from 'vitest';
import { generateTaskPool, TASK_POOL_SIZE } from './generate-task-pool.ts';

describe('task pool', () => {
  it('is fixed by its seed and different for another one', () => {
    const pool = generateTaskPool(utf8('one'));
    expect(pool).toHaveLength(TASK_POOL_SIZE);
    expect(taskPoolRoot(generateTaskPool(utf8('one')))).toBe(taskPoolRoot(pool));
    expect(taskPoolRoot(generateTaskPool(utf8('two')))).not.toBe(taskPoolRoot(pool));
    expect(new Set(pool.map((task) => task.question)).size).toBe(TASK_POOL_SIZE);
  });

  it('tells the three default engines apart: all right, about half, none', async () => {
    const tasks = Array.from({ length: 10 }, (_, i) => generateTaskPool(utf8(`seed ${i}`))).flat();
    const mean = async (variant: BuiltinVariant): Promise<number> => {
      let sum = 0;
      for (const { question, truth, kind } of tasks) {
        const text = await answer(question, variant);
        sum += scoreReply({ kind, question, references: [truth], reply: { text, cause: null } }).score ?? 0;
      }
      return sum / tasks.length / 100;
    };
    expect(await mean('full')).toBe(100);
    expect(await mean('integers')).toBeGreaterThan(35);
    expect(await mean('integers')).toBeLessThan(65);
    expect(await mean('parrot')).toBeLessThanOrEqual(5);
  });
});

async function answer(question: string, variant: BuiltinVariant): Promise<string> {
  const pieces: string[] = [];
  const request = {
    turns: [{ role: 'user' as const, content: question }],
    body: {},
    stream: false,
    maxAnswerBytes: 10_000,
    signal: AbortSignal.timeout(10_000),
  };
  await createBuiltinEngine({ variant }).run(request, {
    text: (piece) => void pieces.push(piece),
    raw: () => undefined,
  });
  return pieces.join('');
}
