import { judgeReply } from './judge-reply.ts';
import { METHODS, SCORER_NAME, SCORER_VERSION } from './methods/builtin-methods.ts';
import type { JudgeInput, Judgement, ReplyVerdict, ScoreReplyInput } from './scoring-face.ts';

/** What the bundle of the built-in scorer offers: to rounds, to audits, and to foreign scorers that build on it (docs/guides/custom-scorer.md). */
export const name: string = SCORER_NAME;
export const version: number = SCORER_VERSION;

/** The whole scorer. */
export function scoreReply(input: ScoreReplyInput): ReplyVerdict {
  return judgeReply(input);
}

/** One method alone; null where it cannot judge. @throws RangeError for a method that this scorer does not have */
export function judge(method: string, input: JudgeInput): Judgement | null {
  const found = METHODS.find((one) => one.name === method);
  if (found === undefined) throw new RangeError(`there is no method ${method}`);
  return found.canJudge(input) ? (found.judge(input) ?? null) : null;
}

export const methods: readonly string[] = METHODS.map((method) => method.name);
