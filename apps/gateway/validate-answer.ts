import {
  authorize,
  type CallContext,
  scoreToPoints,
  type ValidationRequest,
  type ValidationResult,
} from '@tensornode/protocol';
import { scoreReply } from '@tensornode/scoring';
import { ACCESS } from './access-rules.ts';

/** What the scorer says of a given answer: pure, nothing is stored and nobody is paid. @throws TensorNodeError TN-1005, TN-1006 */
export async function validateAnswer(ctx: CallContext, request: ValidationRequest): Promise<ValidationResult> {
  authorize(ctx.caller, ACCESS.validate);
  const { kind, question, truth, answer } = request;
  const verdict = scoreReply({
    kind,
    question,
    references: truth === undefined ? [] : [truth],
    reply: { text: answer, cause: null },
  });
  return {
    score: verdict.score === null ? null : scoreToPoints(verdict.score),
    method: verdict.method,
    extracted: verdict.extracted,
    criteria: verdict.criteria.map(({ name, points, max, note }) => ({ name, passed: points === max, detail: note })),
    scorer: verdict.scorer,
  };
}
