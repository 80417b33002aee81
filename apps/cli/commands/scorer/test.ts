import {
  ATTACK_TASKS,
  attackScorer,
  createBench,
  type PinnedScorer,
  type ReplyScore,
  type ScoreReplyInput,
} from '@tensornode/scoring';
import type { Command, CommandContext } from '../../command.ts';
import { EXIT } from '../../exit-codes.ts';
import { openScorer } from './open-scorer.ts';
import { readBenchFile } from './read-bench-file.ts';

export interface TestOptions {
  readonly scorer: string;
  /** Labelled answers of the subnet's own task. */
  readonly rows?: string;
}

interface Finding {
  readonly check: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** What a hostile miner may send; a scorer judges it or leaves it, and does not fail. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['an empty answer', ''],
  ['a long answer', 'word '.repeat(20_000)],
  ['one long word', 'a'.repeat(100_000)],
  ['broken characters', '\ud800\u0000\ufffe\u202e'],
  ['nested brackets', '(['.repeat(20_000)],
  ['backtracking bait', `${'a'.repeat(5_000)}!`],
  ['JSON that is none', '{"score": 100, "answer": '],
];
/** Each call of a sandboxed scorer has an interpreter of its own: the kit tries some of the tasks, `scorer attack` all. */
const KIT_TASKS = ATTACK_TASKS.filter((_, at) => at % 5 === 3);
/** Of labelled answers a scorer must tell at least this share rightly. */
const MIN_ACCURACY = 0.8;

/**
 * The test kit of a scorer: does it judge, always the same, within its limits, unmoved by tricks; with `--rows` also: as people do. Exits 1 when a
 * check fails. @throws TensorNodeError TN-4102, TN-4104, TN-4101
 */
export const test: Command<TestOptions> = async (options, context) => {
  const { scorer, close } = await openScorer(options.scorer, options);
  try {
    const findings = [
      await judges(scorer),
      await repeats(scorer),
      ...(await withstands(scorer)),
      await holdsAgainstTricks(scorer),
      ...(options.rows === undefined ? [] : [await agrees(scorer, options.rows, context)]),
    ];
    const passed = findings.every((finding) => finding.passed);
    const { name, version, pin, builtin } = scorer;
    context.output.result({ scorer: { name, version, pin, builtin }, passed, findings }, (paint) =>
      [
        '',
        ...findings.map(
          (finding) =>
            `  ${finding.passed ? paint('good', '✓') : paint('bad', '✗')} ${finding.check}${finding.detail === '' ? '' : `: ${finding.detail}`}`,
        ),
        '',
        `  ${name} ${version}  pin ${pin}`,
        ...(passed && !builtin
          ? [
              `  Next      tensornode scorer ${/\.scorer\.mjs$/.test(options.scorer) ? 'pin' : 'build'} ${options.scorer}`,
            ]
          : []),
        '',
      ].join('\n'),
    );
    return passed ? EXIT.ok : EXIT.failed;
  } finally {
    await close();
  }
};

const inputsOf = (): ScoreReplyInput[] =>
  ATTACK_TASKS.flatMap(({ kind, question, truth, honest }) =>
    [truth, ...honest].map((text) => ({ kind, question, references: [truth], reply: { text, cause: null } })),
  );

async function judges(scorer: PinnedScorer): Promise<Finding> {
  const verdicts: ReplyScore[] = [];
  for (const input of inputsOf()) verdicts.push(await scorer.score(input));
  const failed = verdicts.find(({ trace }) => /^the scorer (failed|gave)/.test(trace[0] ?? ''));
  const judged = verdicts.filter(({ score }) => score !== null).length;
  const detail = failed?.trace[0] ?? `${judged} of ${verdicts.length} sample answers judged`;
  return { check: 'judges answers', passed: failed === undefined, detail };
}

async function repeats(scorer: PinnedScorer): Promise<Finding> {
  for (const input of inputsOf()) {
    const [first, second] = [await scorer.score(input), await scorer.score(input)];
    if (JSON.stringify(first) !== JSON.stringify(second))
      return { check: 'the same answer gets the same verdict', passed: false, detail: input.reply.text ?? '' };
  }
  return { check: 'the same answer gets the same verdict', passed: true, detail: '' };
}

async function withstands(scorer: PinnedScorer): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, text] of HOSTILE) {
    const { score, method, trace } = await scorer.score({
      kind: 'chat',
      question: 'What is the capital of France?',
      references: ['Paris'],
      reply: { text, cause: null },
    });
    const broke = method === 'limit' || /^the scorer/.test(trace[0] ?? '');
    const fooled = (score ?? 0) > 500;
    const detail = broke ? (trace[0] ?? '') : fooled ? `it earns ${(score ?? 0) / 100} of 100` : '';
    findings.push({ check: `withstands ${name}`, passed: !broke && !fooled, detail });
  }
  return findings;
}

async function holdsAgainstTricks(scorer: PinnedScorer): Promise<Finding> {
  const { broken, lifted, tries } = await attackScorer([(input) => scorer.score(input)], KIT_TASKS);
  const worst = broken[0] ?? lifted[0];
  return {
    check: `holds against ${tries} tries of the gaming gallery`,
    passed: worst === undefined,
    detail: worst === undefined ? '' : `"${worst.trick}" fools it; tensornode scorer attack shows all`,
  };
}

async function agrees(scorer: PinnedScorer, rows: string, { signal }: CommandContext): Promise<Finding> {
  const bench = createBench((input) => scorer.score(input));
  for await (const row of readBenchFile(rows)) {
    signal.throwIfAborted();
    await bench.add(row);
  }
  const { accuracy, auc } = bench.figures();
  return {
    check: `judges at least ${MIN_ACCURACY * 100} % of the labelled answers as people do`,
    passed: accuracy !== null && accuracy >= MIN_ACCURACY,
    detail:
      accuracy === null ? 'no row has a label' : `${(accuracy * 100).toFixed(1)} %, AUC ${auc?.toFixed(3) ?? '-'}`,
  };
}
