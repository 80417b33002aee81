import { fault } from '@tensornode/protocol';
import type { z } from 'zod';

/** Parses what came from outside. @throws TensorNodeError TN-1001 naming the first wrong field. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw fault('TN-1001', {
    detail: `${field === '' ? 'The body' : field}: ${issue?.message ?? 'is not valid'}`,
    facts: { field },
    cause: parsed.error,
  });
}
