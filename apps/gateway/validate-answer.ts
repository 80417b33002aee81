import {
  authorize,
  type CallContext,
  scoreToPoints,
  type ValidationRequest,
  type ValidationResult,
} from '@tensornode/protocol';
import { type PinnedScorer, scoreCard } from '@tensornode/scoring';
import { ACCESS } from './access-rules.ts';

export interface ValidateAnswerDeps {
  /** The scorer whose scores count in the subnet now. @throws TensorNodeError TN-4104, TN-4102 */
  scorer(subnet: number): Promise<PinnedScorer>;
}

/** What the subnet's scorer says of a given answer: nothing is stored and nobody is paid. @throws TensorNodeError TN-1005, TN-1006, TN-4104 */
export async function validateAnswer(
  ctx: CallContext,
  request: ValidationRequest,
  deps: ValidateAnswerDeps,
): Promise<ValidationResult> {
  authorize(ctx.caller, ACCESS.validate);
  const { subnet, kind, question, truth, answer } = request;
  const scorer = await deps.scorer(subnet);
  const verdict = await scorer.score({
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
    card: scoreCard(verdict),
  };
}
