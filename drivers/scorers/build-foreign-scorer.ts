import { fault } from '@tensornode/protocol';
import type { BuiltinScorer } from '@tensornode/scoring';
import { z } from 'zod';
import { bundleScorer, type ScorerBundle } from './bundle-scorer.ts';
import { createSandbox } from './sandbox/create-sandbox.ts';

const describedSchema = z.object({
  name: z
    .string({ error: 'export const name = "my-scorer" is missing' })
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'its name has other characters than a-z, 0-9 and -'),
  version: z.int({ error: 'export const version = 1 is missing' }).min(1).max(1_000_000),
  score: z.literal('function', { error: 'it exports no function score' }),
});

export interface ForeignScorer extends ScorerBundle {
  readonly name: string;
  readonly version: number;
  /** Pin of the built-in scorer that it may call. */
  readonly builtin: string;
}

/**
 * Makes the bundle of a subnet owner's scorer from its module: a JavaScript or TypeScript file that exports `name`, `version` and `score(input)`.
 * @param root folder that paths in the bundle are relative to: the scorer's own
 * @throws TensorNodeError TN-4102 when it does not compile, imports what a scorer cannot have, or lacks an export
 */
export async function buildForeignScorer(entry: string, root: string, builtin: BuiltinScorer): Promise<ForeignScorer> {
  const draft = { format: 1 as const, name: 'draft', version: 1, builtin: builtin.pin };
  const { code } = await bundleScorer({ entry, root, header: draft });
  const sandbox = createSandbox({ code, builtinUrl: builtin.url });
  try {
    const outcome = await sandbox.run('describe', null);
    if (outcome.kind !== 'value') {
      const reason =
        outcome.kind === 'fault' ? outcome.message : `it passes the limit of ${outcome.limit} while it loads`;
      throw fault('TN-4102', { detail: `The scorer cannot be loaded: ${reason}` });
    }
    const described = describedSchema.safeParse(JSON.parse(outcome.json));
    if (!described.success)
      throw fault('TN-4102', { detail: `The module is no scorer: ${described.error.issues[0]?.message ?? ''}` });
    const { name, version } = described.data;
    const header = { ...draft, name, version };
    const bundle = await bundleScorer({ entry, root, header });
    return { ...bundle, name, version, builtin: builtin.pin };
  } finally {
    await sandbox.close();
  }
}
