import { readFile } from 'node:fs/promises';
import { fault } from '@tensornode/protocol';
import type { z } from 'zod';

/** A JSON file that the user named. @throws TensorNodeError TN-8007 when it cannot be read or has another shape */
export async function readDocument<T extends z.ZodType>(path: string, schema: T, what: string): Promise<z.output<T>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw fault('TN-8007', {
      detail: `${path} cannot be read (${error.code ?? 'error'})`,
      fix: `Name a file that holds ${what}`,
      cause: error,
    });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fault('TN-8007', { detail: `${path} is not JSON`, fix: `Name a file that holds ${what}`, cause: error });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fault('TN-8007', {
    detail: `${path} is not ${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    fix: `Name a file that holds ${what}`,
  });
}
