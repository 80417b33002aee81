import { fault } from '@tensornode/protocol';
import type { z } from 'zod';

/** The parsed input. @throws TensorNodeError TN-1001 that names the first wrong field */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw fault('TN-1001', {
    detail: `${field === '' ? 'The input' : field}: ${issue?.message ?? 'is wrong'}`,
    facts: { field },
  });
}
