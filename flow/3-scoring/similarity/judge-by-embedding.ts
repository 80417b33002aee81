import { MAX_SCORE } from '@tensornode/protocol';
import { cosine } from '../metrics/rank-metrics.ts';
import type { ReplyScore, ScoreReplyInput } from '../scoring-face.ts';
import { type EmbedderScale, measureEmbedder } from './measure-embedder.ts';
import type { TextEmbedder } from './text-embedder.ts';

/** A model that was measured once and judges from then on. */
export interface EmbeddingJudge {
  /**
   * The score by the model, where the built-in lexical model gave the scorer's own: texts that should mean the same. Everything else, and every answer while
   * the model is away or cannot tell meanings apart, keeps its score. Models are not replayed: never for what moves weights.
   */
  judge(own: ReplyScore, input: ScoreReplyInput): Promise<ReplyScore>;
  /** One vector per text, for telling copies; undefined while the model is away or cannot tell meanings apart. */
  vectors(texts: readonly string[]): Promise<readonly (readonly number[])[] | undefined>;
}

const MAX_CHARACTERS = 4_000;
const MAX_REFERENCES = 8;
/** Place between unrelated (0) and meaning the same (1), and points: half of them where people begin to accept. */
const CURVE: readonly (readonly [place: number, points: number])[] = [
  [0.15, 0],
  [0.6, 5_000],
  [1, 9_000],
  [1.25, MAX_SCORE],
];
/** A model puts opposites near each other: what the lexical model found to contradict the truth cannot earn more than this. */
const MAX_CONTRADICTING = 3_000;
const UNCERTAINTY = 2_000;

/** @param told hears why the model was left out, once each time */
export function createEmbeddingJudge(embedder: TextEmbedder, told: (error: unknown) => void): EmbeddingJudge {
  let measuring: Promise<EmbedderScale | null> | undefined;
  const scaleOf = async (): Promise<EmbedderScale | null> => {
    measuring ??= measureEmbedder(embedder);
    try {
      return await measuring;
    } catch (error) {
      // It was away: the next answer tries again.
      measuring = undefined;
      throw error;
    }
  };
  return {
    async vectors(texts) {
      if (texts.length === 0) return undefined;
      try {
        return (await scaleOf()) === null
          ? undefined
          : await embedder.embed(texts.map((text) => text.slice(0, MAX_CHARACTERS)));
      } catch (error) {
        told(error);
        return undefined;
      }
    },

    async judge(own, input) {
      if (own.method !== 'lexical' || input.reply.text === null || input.references.length === 0) return own;
      try {
        const scale = await scaleOf();
        if (scale === null) return own;
        const texts = [input.reply.text, ...input.references.slice(0, MAX_REFERENCES)];
        const [answer = [], ...truths] = await embedder.embed(texts.map((text) => text.slice(0, MAX_CHARACTERS)));
        const likeness = Math.max(...truths.map((truth) => cosine(answer, truth)));
        return scored(own, likeness, scale, embedder.name);
      } catch (error) {
        told(error);
        return own;
      }
    },
  };
}

function scored(own: ReplyScore, likeness: number, { unrelated, same }: EmbedderScale, model: string): ReplyScore {
  const place = (likeness - unrelated) / (same - unrelated);
  const contradicts = own.criteria.find(({ name }) => name === 'agreement');
  const points = Math.min(pointsFor(place), contradicts === undefined ? MAX_SCORE : MAX_CONTRADICTING);
  const shown = (value: number): string => value.toFixed(4);
  return {
    ...own,
    score: points,
    method: 'embedding-similarity',
    criteria: [
      {
        name: 'similarity',
        points: Math.round(MAX_SCORE * Math.min(1, Math.max(0, place))),
        max: MAX_SCORE,
        note: `cosine ${shown(likeness)} by ${model}`,
      },
      ...(contradicts === undefined ? [] : [contradicts]),
    ],
    interval: [Math.max(0, points - UNCERTAINTY), Math.min(MAX_SCORE, points + UNCERTAINTY)],
    trace: [
      `compared by the embedding model ${model}: cosine ${shown(likeness)}`,
      `of that model texts of one meaning have ${shown(same)}, unrelated ones ${shown(unrelated)}`,
      `the built-in lexical model gave ${((own.score ?? 0) / 100).toFixed(1)}`,
    ],
  };
}

function pointsFor(place: number): number {
  if (!(place > (CURVE[0]?.[0] ?? 0))) return 0;
  for (let at = 1; at < CURVE.length; at += 1) {
    const [[low, from], [high, to]] = [CURVE[at - 1] ?? [0, 0], CURVE[at] ?? [1, MAX_SCORE]];
    if (place <= high) return Math.round(from + ((place - low) / (high - low)) * (to - from));
  }
  return MAX_SCORE;
}
