import { toHex, utf8 } from '@tensornode/kernel';
import { hmacSha256 } from '@tensornode/protocol';
import type { CodeOutcome, CodeSandbox } from '@tensornode/scoring';
import { z } from 'zod';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import type { SandboxLimits } from '../sandbox/limits.ts';
import type { SandboxOutcome } from '../sandbox/messages.ts';
import { CODE_RUNNER } from './code-runner.ts';

/** Small programs: a quarter of what a scorer may take, so that the last resort, time, is far away on slow machines too. */
const CODE_LIMITS = { steps: 500, memoryBytes: 8 * 1_048_576 } as const;
/** Longer programs answer no task of this size. */
const MAX_PROGRAM_CHARACTERS = 100_000;
const LIMIT_NOTES = {
  steps: 'the program takes more steps than it may',
  memory: 'the program takes more memory than it may',
  stack: 'the program goes deeper than it may',
  output: 'the program writes more than it may',
  // The other limits come long before on any machine; where they do not, the program was made for that.
  time: 'the program takes longer than it may',
} as const;
const resultSchema = z.object({ verdict: z.string() });

/**
 * Runs JavaScript programs against tests in QuickJS, which has no I/O, no clock and no randomness here: the same program and tests end the same on every
 * machine, limits included.
 */
export function createCodeSandbox(limits: Partial<SandboxLimits> = {}): CodeSandbox {
  const sandbox = createSandbox({ code: CODE_RUNNER, builtinUrl: null, limits: { ...CODE_LIMITS, ...limits } });
  return {
    languages: ['javascript'],
    async run(program, tests) {
      if (program.length > MAX_PROGRAM_CHARACTERS) return { kind: 'limit', note: 'the program is too long' };
      const mark = `$${toHex(hmacSha256(utf8(tests.join('\n')), utf8(program))).slice(0, 40)}`;
      const question = JSON.stringify({ tests, mark });
      const reply = { text: program, cause: null };
      return read(await sandbox.run('score', { kind: 'code', question, references: [], reply }), tests);
    },
    close: () => sandbox.close(),
  };
}

function read(outcome: SandboxOutcome, tests: readonly string[]): CodeOutcome {
  if (outcome.kind === 'limit') return { kind: 'limit', note: LIMIT_NOTES[outcome.limit] };
  // Whatever breaks the runner itself was done by the program: it ran in the same place.
  if (outcome.kind === 'fault') return { kind: 'broken', note: outcome.message };
  const parsed = resultSchema.safeParse(JSON.parse(outcome.json));
  const [, kind, rest = ''] = /^(\w+) ([\s\S]*)$/.exec(parsed.data?.verdict ?? '') ?? [];
  if (kind === 'undecided') return { kind, note: `the tests are no JavaScript: ${rest.slice(0, 100)}` };
  if (kind === 'broken') return { kind, note: rest };
  const [, bits = '', note = ''] = /^([01]+) ([\s\S]*)$/.exec(rest) ?? [];
  if (kind !== 'ran' || bits.length !== tests.length)
    return { kind: 'broken', note: 'the program ends before the tests' };
  return { kind, passed: [...bits].map((bit) => bit === '1'), note: note === '' ? null : note };
}
