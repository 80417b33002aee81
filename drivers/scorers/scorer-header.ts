import { z } from 'zod';

const headerSchema = z.strictObject({
  format: z.literal(1),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  version: z.number().int().min(1).max(1_000_000),
  /** SHA-256 of the built-in bundle that it calls; null where it calls none (and in the built-in ones themselves). */
  builtin: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

/** The first line of a scorer's file: what it is and which built-in bundle it builds on. It is part of what the pin covers. */
export type ScorerHeader = z.infer<typeof headerSchema>;

const MARK = '// tensornode-scorer ';

/** The header as a line. */
export function writeHeader({ format, name, version, builtin }: ScorerHeader): string {
  return `${MARK}${JSON.stringify({ format, name, version, builtin })}`;
}

/** The header of a scorer's file; null where the file is none. */
export function readHeader(code: string): ScorerHeader | null {
  const line = code.slice(0, code.indexOf('\n'));
  if (!line.startsWith(MARK)) return null;
  try {
    return headerSchema.safeParse(JSON.parse(line.slice(MARK.length))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
