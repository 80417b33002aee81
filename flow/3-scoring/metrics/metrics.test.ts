import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusBleu, sentenceBleu, tokenise13a } from './bleu.ts';
import { corpusChrf, sentenceChrf } from './chrf.ts';
import { characterErrorRate, wordErrorRate } from './error-rates.ts';
import { porterStem } from './porter-stem.ts';
import { type RougeScores, rouge } from './rouge.ts';
import { corpusTer, sentenceTer } from './ter.ts';

type Triple = readonly [precision: number, recall: number, f: number];
interface Segment {
  readonly hypothesis: string;
  readonly references: readonly string[];
  readonly bleu: number;
  readonly chrf: number;
  readonly chrfpp: number;
  readonly ter: number;
  readonly wer: number;
  readonly cer: number;
  readonly rouge: Readonly<Record<keyof RougeScores, Triple>>;
  readonly rougeStem: Readonly<Record<keyof RougeScores, Triple>>;
}

/** Values that the published implementations gave for sentences of this project; `origin` names them with their versions. */
const VALUES = JSON.parse(readFileSync(new URL('reference-values.json', import.meta.url), 'utf8')) as {
  readonly segments: readonly Segment[];
  readonly corpus: { readonly bleu: number; readonly chrf: number; readonly chrfpp: number; readonly ter: number };
  readonly stems: Readonly<Record<string, string>>;
};
const DIGITS = 6;

describe('metrics against their published implementations', () => {
  it.each(VALUES.segments.map((segment, index) => [index, segment] as const))('segment %i', (_, segment) => {
    const { hypothesis, references } = segment;
    const [reference = ''] = references;
    expect(sentenceBleu(hypothesis, references)).toBeCloseTo(segment.bleu, DIGITS);
    expect(sentenceChrf(hypothesis, references)).toBeCloseTo(segment.chrf, DIGITS);
    expect(sentenceChrf(hypothesis, references, { wordOrder: 2 })).toBeCloseTo(segment.chrfpp, DIGITS);
    expect(sentenceTer(hypothesis, references)).toBeCloseTo(segment.ter, DIGITS);
    expect(wordErrorRate(reference, hypothesis).rate).toBeCloseTo(segment.wer, DIGITS);
    expect(characterErrorRate(reference, hypothesis).rate).toBeCloseTo(segment.cer, DIGITS);
    for (const [stem, wanted] of [
      [false, segment.rouge],
      [true, segment.rougeStem],
    ] as const) {
      const scores = rouge(reference, hypothesis, stem);
      for (const name of Object.keys(wanted) as (keyof RougeScores)[]) {
        expect(scores[name].precision).toBeCloseTo(wanted[name][0], DIGITS);
        expect(scores[name].recall).toBeCloseTo(wanted[name][1], DIGITS);
        expect(scores[name].f).toBeCloseTo(wanted[name][2], DIGITS);
      }
    }
  });

  it('corpus', () => {
    const segments = VALUES.segments.map(({ hypothesis, references }) => ({
      hypothesis,
      references: references.slice(0, 1),
    }));
    expect(corpusBleu(segments)).toBeCloseTo(VALUES.corpus.bleu, DIGITS);
    expect(corpusChrf(segments)).toBeCloseTo(VALUES.corpus.chrf, DIGITS);
    expect(corpusChrf(segments, { wordOrder: 2 })).toBeCloseTo(VALUES.corpus.chrfpp, DIGITS);
    expect(corpusTer(segments)).toBeCloseTo(VALUES.corpus.ter, DIGITS);
  });

  it('stems', () => {
    for (const [word, stem] of Object.entries(VALUES.stems)) expect(porterStem(word), word).toBe(stem);
  });

  it('cases of the documents of sacrebleu, jiwer and TER', () => {
    expect(tokenise13a('Hello, world! (2.5%)')).toEqual(['Hello', ',', 'world', '!', '(', '2.5', '%', ')']);
    expect(wordErrorRate('This is a test', 'This is a test').rate).toBe(0);
    expect(wordErrorRate('hello world', 'hello duck').rate).toBe(0.5);
    expect(wordErrorRate('X', 'X X Y Y').rate).toBe(3);
    expect(characterErrorRate('hello', 'hell').rate).toBeCloseTo(0.2, 12);
    expect(sentenceTer('d e f g h a b c', ['a b c d e f g h'])).toBeCloseTo(12.5, 12);
    expect(sentenceTer('aaaa bbbb cccc dddd', ['aaaa bbbb cccc dddd'])).toBe(0);
    expect(sentenceBleu('', ['something'])).toBe(0);
  });
});
