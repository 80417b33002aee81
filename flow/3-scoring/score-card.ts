import type { ScoreCard } from '@tensornode/protocol';
import type { Criterion, ReplyScore } from './scoring-face.ts';

const GOOD = 9_000;
const CAUSE_ADVICE: Readonly<Record<string, string>> = {
  timeout: 'Answer before the deadline: a smaller model, a shorter answer, or more machines.',
  unreachable: 'Be reachable at the registered URL; `tensornode doctor` on the miner shows why it is not.',
  'http-error': 'Answer with status 200; the miner log has the fault.',
  busy: 'Raise the concurrency of the instance, or add another.',
  malformed: 'Answer in the OpenAI shape, without compression.',
  oversized: 'Stay below the size limit of an answer.',
  unsigned: 'Send the signed statement with every answer.',
  'bad-signature': 'Sign with the answer key that is registered; after a change of key call `rotateKey`.',
  'wrong-statement': 'Sign the statement for this very request: instance, round, nonce, request and answer must fit.',
  empty: 'Answer with text.',
};
/** What a note of a method means for the next try; the first that fits. */
const NOTE_ADVICE: readonly (readonly [note: RegExp, advice: string])[] = [
  [
    /different final answers|numbers, none of them marked|several answers|chooses .* and|different (?:dates|times)/,
    'Give one final answer, marked as such ("Answer: …"), and no others.',
  ],
  [/no number|no formula|no date|no time|no choice/, 'End with the result itself ("Answer: …").'],
  [/without the unit/, 'Write the unit behind the value.'],
  [/another kind of unit|another currency/, 'Give the value in the unit that was asked for.'],
  [/rounded to two digits/, 'Give at least three significant digits.'],
  [/beside \d+ other words|drowns in other words/, 'State the answer alone, or behind "Answer:".'],
  [/last part of the expected name/, 'Give the full name.'],
  [/of \d+ items/, 'Name all items that were asked for, and no others.'],
  [/neither yes nor no/, 'Begin with yes or no.'],
  [/repeats (?:the|a) /, 'Answer the question instead of repeating it.'],
  [/(?:takes|goes|writes) .* than it may/, 'Use less time and memory: the sandbox is small, and so are the inputs.'],
  [
    /^\d+ of \d+ passed/,
    'Give one program that defines exactly what was asked for, and try it on the edges: nothing, one, negative.',
  ],
  [/no letters or digits|repeats the same words/, 'Answer in words or numbers.'],
];

/** What a card shows of a hostile text at most, in characters. */
const MAX_SHOWN = 500;
const MAX_STEPS = 20;

/** Explains a score from the score alone: pure, and the same wherever it is shown. The truth is not in it. */
export function scoreCard(score: ReplyScore): ScoreCard {
  return {
    headline: shown(headlineOf(score)),
    points: score.score === null ? null : score.score / 100,
    method: score.method,
    scorer: score.scorer,
    extracted: score.extracted === null ? null : shown(score.extracted),
    criteria: score.criteria.slice(0, MAX_STEPS).map(({ name, points, max, note }) => ({
      name: shown(name),
      points: points / 100,
      max: max / 100,
      note: shown(note),
    })),
    interval: score.interval === null ? null : [score.interval[0] / 100, score.interval[1] / 100],
    trace: score.trace.slice(0, MAX_STEPS).map(shown),
    toReach90: score.score === null || score.score >= GOOD ? [] : adviceFor(score),
  };
}

/** Cut, and without halves of characters, which neither canonical JSON nor a database takes. */
function shown(text: string): string {
  const whole = text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
  return whole.toWellFormed();
}

function headlineOf(score: ReplyScore): string {
  if (score.score === null) return `Not scored: ${score.trace[0] ?? 'no method can judge this answer'}.`;
  if (score.cause !== null) return `0 of 100: the reply failed (${score.cause}).`;
  const reason = score.criteria[0]?.note ?? score.trace.at(-1) ?? '';
  const why = score.method === 'lexical' ? 'by what it says of the reference' : reason;
  return `${score.score / 100} of 100 (${score.method})${why === '' ? '.' : `: ${why}.`}`;
}

function adviceFor(score: ReplyScore): string[] {
  if (score.cause !== null) return [CAUSE_ADVICE[score.cause] ?? 'Answer completely and signed.'];
  if (score.method === 'lexical') return overlapAdvice(score.criteria);
  const said = [...score.criteria.map((criterion) => criterion.note), ...score.trace].join(' | ');
  const advice = NOTE_ADVICE.filter(([note]) => note.test(said)).map(([, text]) => text);
  return advice.length > 0 ? advice.slice(0, 2) : ['The right answer; the final answer that was read is shown above.'];
}

function overlapAdvice(criteria: readonly Criterion[]): string[] {
  const share = (name: string): number => criteria.find((criterion) => criterion.name === name)?.points ?? 0;
  const advice: string[] = [];
  if (share('coverage') < GOOD) advice.push('Cover more of what the reference says.');
  if (share('precision') < GOOD) advice.push('Leave out what does not answer the question.');
  return advice;
}
