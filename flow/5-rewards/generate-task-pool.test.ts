import { utf8 } from '@tensornode/kernel';
import { taskPoolRoot } from '@tensornode/protocol';
import { scoreReply } from '@tensornode/scoring';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../drivers/models/builtin/answer-question.ts';
import { generateTaskPool, TASK_POOL_SIZE } from './generate-task-pool.ts';

describe('task pool', () => {
  it('is fixed by its seed and different for another one', () => {
    const pool = generateTaskPool(utf8('one'));
    expect(pool).toHaveLength(TASK_POOL_SIZE);
    expect(taskPoolRoot(generateTaskPool(utf8('one')))).toBe(taskPoolRoot(pool));
    expect(taskPoolRoot(generateTaskPool(utf8('two')))).not.toBe(taskPoolRoot(pool));
    expect(new Set(pool.map((task) => task.question)).size).toBe(TASK_POOL_SIZE);
  });

  it('tells the three default engines apart: all right, about half, none', () => {
    const tasks = Array.from({ length: 10 }, (_, i) => generateTaskPool(utf8(`seed ${i}`))).flat();
    const mean = (variant: 'full' | 'integers' | 'parrot'): number => {
      const scores = tasks.map(({ question, truth, kind }) => {
        const result = scoreReply({
          kind,
          question,
          references: [truth],
          reply: { text: answerQuestion(question, variant), cause: null },
        });
        return result.score ?? 0;
      });
      return scores.reduce((sum, score) => sum + score, 0) / scores.length / 100;
    };
    expect(mean('full')).toBe(100);
    expect(mean('integers')).toBeGreaterThan(35);
    expect(mean('integers')).toBeLessThan(65);
    expect(mean('parrot')).toBeLessThanOrEqual(5);
  });
});
