import { fault } from '@tensornode/protocol';
import { z } from 'zod';

const common = {
  id: z.union([z.string(), z.number()]),
  kind: z.string().max(40).optional(),
  question: z.string().default(''),
  references: z.array(z.string()).default([]),
};
const singleSchema = z.looseObject({ ...common, answer: z.string(), correct: z.boolean() });
const pairSchema = z.looseObject({
  ...common,
  answers: z.tuple([z.string(), z.string()]),
  better: z.union([z.literal(0), z.literal(1)]),
});
const rowSchema = z.union([singleSchema, pairSchema]);

/** One judged answer, or two of which one is better. */
export type BenchRow = z.infer<typeof rowSchema>;

const MAX_ROWS = 1_000_000;

/** Reads JSONL. Throws TN-1001 naming the line that is no row. */
export function readBenchRows(jsonl: string): BenchRow[] {
  const rows: BenchRow[] = [];
  for (const [index, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = rowSchema.safeParse(parseLine(line));
    if (!parsed.success || rows.length >= MAX_ROWS) {
      throw fault('TN-1001', {
        detail: `Line ${index + 1} is no row of a scorer benchmark`,
        fix: 'A row has id, question, references, and answer with correct (true or false), or answers (two) with better (0 or 1)',
      });
    }
    rows.push(parsed.data);
  }
  return rows;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
