import { fault, receiptSchema, type SignedAnswer, signedAnswerSchema } from '@tensornode/protocol';
import { z } from 'zod';
import { readDocument } from './read-document.ts';

/** What a file of evidence may hold: one signed statement, two of them, or a receipt with a statement for each reply. */
const evidenceSchema = z.union([
  signedAnswerSchema.transform((answer) => [answer]),
  z.array(signedAnswerSchema).length(2),
  z
    .strictObject({ first: signedAnswerSchema, second: signedAnswerSchema })
    .transform((pair) => [pair.first, pair.second]),
  receiptSchema.transform(({ replies }) => replies.flatMap(({ statement }) => statement ?? [])),
]);

export interface Evidence {
  readonly first: SignedAnswer;
  readonly second: SignedAnswer;
}

/**
 * The pair that the files speak of: of one file its two statements, of two files one from each. Among several the pair that contradicts itself,
 * else the one that comes nearest, so that the refusal says what is missing.
 * @throws TensorNodeError TN-8007 for files of another shape and for fewer than two statements
 */
export async function readEvidence(files: readonly string[]): Promise<Evidence> {
  const what = 'two signed statements ({first, second}), one signed statement or a receipt';
  const lists = await Promise.all(files.map((file) => readDocument(file, evidenceSchema, what)));
  const [own = [], others] = lists;
  const pairs =
    others === undefined
      ? own.flatMap((first, at) => own.slice(at + 1).map((second) => ({ first, second })))
      : own.flatMap((first) => others.map((second) => ({ first, second })));
  const [best] = pairs.toSorted((a, b) => closeness(b) - closeness(a));
  if (best !== undefined) return best;
  throw fault('TN-8007', {
    detail: 'The evidence holds fewer than two signed statements',
    fix: 'Name one file with two statements ({first, second}), or two files: signed statements or receipts',
  });
}

function closeness({ first: { statement: a }, second: { statement: b } }: Evidence): number {
  if (a.instanceId !== b.instanceId) return 0;
  if (a.roundId !== b.roundId || a.nonce !== b.nonce) return 1;
  return a.answerHash === b.answerHash ? 2 : 3;
}
