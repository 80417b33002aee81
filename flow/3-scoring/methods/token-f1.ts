import { MAX_SCORE } from '@tensornode/protocol';
import { FILLER } from '../compare-words.ts';
import { extractFinalAnswer } from '../extract-final-answer.ts';
import { cleanText, tokensOf } from '../normalise-text.ts';
import type { JudgeInput, JudgeMethod, Judgement } from '../scoring-face.ts';

/** So many different words of the reference must remain to compare by. */
const MIN_CONTENT_TOKENS = 3;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'and or but of to in is that for with on by at from be are not if than then also there which who what when where how all can do does more most some such into about between so'.split(
    ' ',
  ),
);
/** More tokens of an answer are not compared. */
const MAX_TOKENS = 4_000;

/**
 * Overlap of an answer's words with the closest reference: the harmonic mean of precision and recall over the bags of words
 * (the F1 of SQuAD, Rajpurkar et al. 2016), of the whole answer or of its final part, whichever is higher. Function words and words of the
 * question say nothing about knowledge and are left out, as long as the reference has enough others.
 */
export const tokenF1Method: JudgeMethod = {
  name: 'token-f1',
  version: 1,
  canJudge: (input) =>
    input.references.length > 0 && input.references.some((reference) => tokensOf(reference).length > 0),
  judge,
};

function judge(input: JudgeInput): Judgement {
  const text = cleanText(input.answer);
  const candidates = [
    { how: 'whole answer', shown: text },
    { how: 'final part', shown: extractFinalAnswer(text).text },
  ];
  let best = { points: 0, precision: 0, recall: 0, how: 'whole answer', shown: text };
  for (const reference of input.references) {
    const known = ignoredFor(reference, input.question);
    const contentOf = (part: string): string[] =>
      tokensOf(part)
        .filter((token) => !known.has(token))
        .slice(0, MAX_TOKENS);
    const expected = contentOf(reference);
    for (const candidate of candidates) {
      const tokens = contentOf(candidate.shown);
      const overlap = countOverlap(tokens, expected);
      const points = f1Points(overlap, tokens.length, expected.length);
      if (points > best.points)
        best = {
          points,
          precision: share(overlap, tokens.length),
          recall: share(overlap, expected.length),
          how: candidate.how,
          shown: candidate.shown,
        };
    }
  }
  return {
    score: best.points,
    extracted: best.shown.trim().slice(0, 400),
    criteria: [
      {
        name: 'precision',
        points: best.precision,
        max: MAX_SCORE,
        note: 'share of the answer that is in the reference',
      },
      { name: 'recall', points: best.recall, max: MAX_SCORE, note: 'share of the reference that is in the answer' },
    ],
    interval: [Math.max(0, best.points - 2_500), Math.min(MAX_SCORE, best.points + 2_500)],
    trace: [`compared: ${best.how}`, `precision ${best.precision}, recall ${best.recall} of 10000`],
  };
}

/** Words that do not count: function words and those of the question, unless too little of the reference would be left. */
function ignoredFor(reference: string, question: string): ReadonlySet<string> {
  const ignored = new Set([...FILLER, ...FUNCTION_WORDS, ...tokensOf(question)]);
  const left = new Set(tokensOf(reference).filter((token) => !ignored.has(token)));
  return left.size >= MIN_CONTENT_TOKENS ? ignored : FUNCTION_WORDS;
}

/** 2 · overlap / (|answer| + |reference|) in hundredths of a point, rounded down; integers only. */
function f1Points(overlap: number, answer: number, reference: number): number {
  return answer + reference === 0 ? 0 : Math.floor((2 * overlap * MAX_SCORE) / (answer + reference));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * MAX_SCORE) / whole);
}

function countOverlap(answer: readonly string[], reference: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of reference) left.set(token, (left.get(token) ?? 0) + 1);
  let overlap = 0;
  for (const token of answer) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    overlap += 1;
  }
  return overlap;
}
