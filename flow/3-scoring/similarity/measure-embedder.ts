import { cosine } from '../metrics/rank-metrics.ts';
import type { TextEmbedder } from './text-embedder.ts';

/** Where a model puts texts that mean the same, and texts that have nothing to do with each other: cosines. */
export interface EmbedderScale {
  readonly unrelated: number;
  readonly same: number;
}

/** Sentence, the same in other words, something else. Written for this purpose. */
const TRIPLES = [
  ['The meeting starts at noon.', 'The meeting begins at twelve.', 'Owls hunt in the dark.'],
  ['He repaired the broken chair.', 'The damaged chair was fixed by him.', 'Copper conducts electricity.'],
  ['The city has grown quickly.', 'The town became larger in a short time.', 'She boiled two eggs.'],
  [
    'Many people were late because of the storm.',
    'The storm made lots of people come late.',
    'A violin has four strings.',
  ],
  ['Please close the window.', 'Shut the window, please.', 'The treaty was signed in spring.'],
  ['The doctor told her to rest.', 'Her physician advised her to take it easy.', 'The desert is very dry.'],
] as const;
/** A model that hardly tells the two apart is no judge. */
const MIN_GAP = 0.08;

/** Measures a model on six known pairs of each sort, so that no threshold depends on whose model it is. Null for one that cannot tell them apart. */
export async function measureEmbedder(embedder: TextEmbedder): Promise<EmbedderScale | null> {
  const vectors = await embedder.embed(TRIPLES.flat());
  const near: number[] = [];
  const far: number[] = [];
  for (let at = 0; at < vectors.length; at += 3) {
    const [one = [], other = [], third = []] = vectors.slice(at, at + 3);
    near.push(cosine(one, other));
    far.push(cosine(one, third), cosine(other, third));
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [unrelated, same] = [mean(far), mean(near)];
  return same - unrelated < MIN_GAP ? null : { unrelated, same };
}
