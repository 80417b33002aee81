import type { PinnedScorer, ReplyScore } from '@tensornode/scoring';

const PIN = '0'.repeat(64);

/** Says only whether the truth stands in the answer: how answers are judged is tested elsewhere, a thousand times an hour is enough here. */
export const simScorer: PinnedScorer = {
  pin: PIN,
  name: 'simulated',
  version: 1,
  builtin: true,
  score: ({ references, reply }): ReplyScore => {
    const text = reply.cause === null ? (reply.text ?? '') : '';
    const right = references.some((truth) => text === `It is ${truth}`);
    return {
      score: right ? 10_000 : 0,
      method: 'exact',
      cause: reply.cause,
      extracted: text === '' ? null : text,
      criteria: [],
      interval: null,
      trace: [],
      scorer: PIN,
    };
  },
};
