import { MAX_SCORE } from '@tensornode/protocol';
import type { PinnedScorer, ReplyScore, ReplyVerdict, ScoreReplyInput } from '../scoring-face.ts';
import type { CodeSandbox } from './code-sandbox.ts';
import { readCodeTests, readProgram } from './read-code-tests.ts';

/** A program that fails a test is wrong (pass@1); how many it passes only orders those. */
const PART = 0.4;
const MAX_NOTE = 200;
const METHOD = 'code-tests';

/**
 * A scorer that judges code too: what it leaves unscored of that kind is run against the truth's tests. Other kinds, and code in a language that the sandbox
 * does not have, stay as the scorer judged them.
 */
export function withCodeSandbox(scorer: PinnedScorer, sandbox: CodeSandbox): PinnedScorer {
  const { pin, name, version, builtin } = scorer;
  return {
    pin,
    name,
    version,
    builtin,
    async score(input) {
      const own = await scorer.score(input);
      if (input.kind !== 'code' || own.method !== 'unscored' || input.reply.text === null) return own;
      return { ...(await judgeCode(input, input.reply.text, sandbox)), scorer: own.scorer };
    },
  };
}

/** The verdict of the tests; `unscored`, never 0, where they say nothing about the program. */
async function judgeCode(
  { references }: ScoreReplyInput,
  answer: string,
  sandbox: CodeSandbox,
): Promise<Omit<ReplyScore, 'scorer'>> {
  const known = readCodeTests(references[0] ?? '');
  if (known === null) return unscored('the truth has no tests');
  const { language, tests } = known;
  if (!sandbox.languages.includes(language))
    return unscored(`there is no sandbox for ${language}; code is judged by its tests, and by nothing else`);
  const program = readProgram(answer, language);
  const outcome = await sandbox.run(program, tests);
  if (outcome.kind === 'undecided') return unscored(outcome.note);
  const passed = outcome.kind === 'ran' ? outcome.passed.filter((one) => one).length : 0;
  const all = passed === tests.length;
  const note = outcome.note === null ? '' : outcome.note.slice(0, MAX_NOTE);
  const score = all ? MAX_SCORE : Math.floor((PART * MAX_SCORE * passed) / tests.length);
  return {
    score,
    method: METHOD,
    cause: null,
    extracted: program.slice(0, 2_000),
    criteria: [
      {
        name: 'tests',
        points: Math.floor((MAX_SCORE * passed) / tests.length),
        max: MAX_SCORE,
        note: `${passed} of ${tests.length} passed${all || note === '' ? '' : `: ${note}`}`,
      },
    ],
    interval: [score, score],
    trace: [
      `run in a sandbox for ${language}: ${passed} of ${tests.length} tests passed`,
      ...(note === '' ? [] : [note]),
    ],
  };
}

function unscored(reason: string): ReplyVerdict {
  return {
    score: null,
    method: 'unscored',
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: [reason],
  };
}
