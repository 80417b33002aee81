import { METHODS } from './methods/builtin-methods.ts';
import { rejectWithoutContent } from './reject-without-content.ts';
import type { JudgeInput, ReplyVerdict, ScoreReplyInput } from './scoring-face.ts';
import { shortTruth } from './short-truth.ts';

/**
 * Judges one reply, 0 to 10,000 hundredths of a point, with the strongest method that applies to the task and its truth.
 * A reply with a cause earns 0 with the method `cause`; an answer without content earns 0 with the method `rejected`;
 * without a truth, or where no method applies, the score is null with the method `unscored`.
 * Pure and deterministic: an audit gets the same result from the same input. Never throws, whatever the answer is.
 */
export function judgeReply(input: ScoreReplyInput): ReplyVerdict {
  const { reply } = input;
  if (reply.cause !== null) return settled('cause', reply.cause, `the reply failed: ${reply.cause}`);
  if (reply.text === null) return settled('cause', 'empty', 'the reply has no text');
  const judged: JudgeInput = {
    kind: input.kind,
    question: input.question,
    references: input.references.filter((reference) => reference.trim() !== '').map(shortTruth),
    answer: reply.text,
  };
  const rejected = rejectWithoutContent(judged);
  if (rejected !== undefined) return settled('rejected', null, rejected);
  for (const method of METHODS) {
    const judgement = method.canJudge(judged) ? method.judge(judged) : undefined;
    if (judgement !== undefined) return { ...judgement, method: method.name, cause: null };
  }
  return {
    score: null,
    method: 'unscored',
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: ['no truth is known and no method applies'],
  };
}

function settled(method: 'cause' | 'rejected', cause: ReplyVerdict['cause'], reason: string): ReplyVerdict {
  return {
    score: 0,
    method,
    cause,
    extracted: null,
    criteria: [],
    interval: [0, 0],
    trace: [reason],
  };
}
