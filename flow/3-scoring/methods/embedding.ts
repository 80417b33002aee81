import { cosine, kendall, ndcg, recallAt, reciprocalRank, spearman } from '../metrics/rank-metrics.ts';
import { readJsonAnswer } from '../read-json-answer.ts';
import { fieldsOf, listOf, nameIn, numberIn, vectorIn } from '../read-structures.ts';
import type { JudgeInput, JudgeMethod, Judgement } from '../scoring-face.ts';
import { criterionOf, judgementOf } from '../verdict-of.ts';

/** What a truth may be: graded pairs of the texts asked for, one vector, or graded documents. */
type Truth =
  | { readonly pairs: readonly (readonly [one: number, other: number, grade: number])[] }
  | { readonly vector: readonly number[] }
  | { readonly relevant: ReadonlyMap<string, number> };

const MAX_PAIRS = 10_000;
const MAX_VECTORS = 512;
const MAX_DOCUMENTS = 10_000;
const MAX_GRADE = 10;
/** Vectors of one model for texts of one language are alike to begin with; a cosine counts from here on. */
const ALIKE_BY_CHANCE = 0.7;
const TOP = 10;

/** Embeddings: vectors whose nearness must follow graded pairs (rank correlation), one vector against its truth (cosine), or a ranking of documents (nDCG, MRR, recall). */
export const embeddingMethod: JudgeMethod = {
  name: 'embedding-metrics',
  version: 1,
  canJudge: (input) =>
    input.kind === 'embedding' && input.references.some((reference) => readTruth(reference) !== undefined),
  judge,
};

function readTruth(reference: string): Truth | undefined {
  const fields = fieldsOf(readJsonAnswer(reference));
  const pairs = listOf(fields?.['pairs'], MAX_PAIRS, (entry) => listOf(entry, 3, numberIn, 3), 3);
  if (pairs !== undefined) return { pairs: pairs as [number, number, number][] };
  const vector = vectorIn(fields?.['vector']);
  if (vector !== undefined) return { vector };
  const relevant = Object.entries(fieldsOf(fields?.['relevant']) ?? {});
  const graded = relevant.every(([, grade]) => typeof grade === 'number' && grade >= 0 && grade <= MAX_GRADE);
  return relevant.length > 0 && graded ? { relevant: new Map(relevant as [string, number][]) } : undefined;
}

function judge(input: JudgeInput): Judgement {
  const given = readJsonAnswer(input.answer);
  const judged = input.references.flatMap((reference) => {
    const truth = readTruth(reference);
    return truth === undefined ? [] : [compare(truth, given, input.answer)];
  });
  return judged.sort((one, other) => other.score - one.score)[0] ?? failed(input.answer, 'no truth can be read');
}

function compare(truth: Truth, given: unknown, shown: string): Judgement {
  if ('pairs' in truth) {
    const vectors = listOf(given, MAX_VECTORS, vectorIn, 2);
    if (vectors === undefined || new Set(vectors.map((vector) => vector.length)).size !== 1)
      return failed(shown, 'not a list of vectors of one length');
    if (truth.pairs.some(([one, other]) => vectors[one] === undefined || vectors[other] === undefined))
      return failed(shown, 'vectors are missing');
    const near = truth.pairs.map(([one, other]) => cosine(vectors[one] ?? [], vectors[other] ?? []));
    const grades = truth.pairs.map(([, , grade]) => grade);
    const [rho, tau] = [spearman(near, grades), kendall(near, grades)];
    return judgementOf(
      rho,
      shown,
      [
        criterionOf('Spearman', rho, `rank correlation ${rho.toFixed(4)} with the graded pairs`),
        criterionOf('Kendall', tau, `tau ${tau.toFixed(4)}`),
      ],
      ['nearness of the vectors against graded pairs'],
    );
  }
  if ('vector' in truth) {
    const vector = vectorIn(given);
    if (vector === undefined || vector.length !== truth.vector.length)
      return failed(shown, `not a vector of ${truth.vector.length} numbers`);
    const near = cosine(vector, truth.vector);
    return judgementOf(
      (near - ALIKE_BY_CHANCE) / (1 - ALIKE_BY_CHANCE),
      shown,
      [criterionOf('cosine', near, `cosine ${near.toFixed(4)} to the expected vector`)],
      ['cosine to the expected vector'],
    );
  }
  const ranking = listOf(given, MAX_DOCUMENTS, (entry) => nameIn(typeof entry === 'number' ? String(entry) : entry));
  if (ranking === undefined) return failed(shown, 'not a list of document names');
  const grades = truth.relevant;
  const relevant = new Set([...grades].filter(([, grade]) => grade > 0).map(([id]) => id));
  const gain = ndcg(ranking, grades, TOP);
  const [first, found] = [reciprocalRank(ranking, relevant), recallAt(ranking, relevant, TOP)];
  return judgementOf(
    gain,
    shown,
    [
      criterionOf('nDCG@10', gain, 'order of the relevant documents'),
      criterionOf('MRR', first, 'place of the first relevant document'),
      criterionOf('recall@10', found, 'relevant documents among the first ten'),
    ],
    ['ranking against graded documents'],
  );
}

function failed(shown: string, note: string): Judgement {
  return judgementOf(0, shown, [criterionOf('format', 0, note)], [note]);
}
