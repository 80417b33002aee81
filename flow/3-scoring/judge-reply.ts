import { METHODS } from './methods/builtin-methods.ts';
import { rejectWithoutContent } from './reject-without-content.ts';
import type { JudgeInput, JudgeMethod, ReplyVerdict, ScoreReplyInput } from './scoring-face.ts';
import { shortTruth } from './short-truth.ts';
import { stripOrders } from './strip-orders.ts';

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
  // Code is right when its tests pass, and nothing else shows that: without a sandbox nobody judges it.
  if (input.kind === 'code') return unscored('code is judged by its tests in a sandbox, and there is none here');
  const references = truthsOf(input);
  const answer = STRUCTURED.has(input.kind) ? reply.text : stripOrders(reply.text, input.question, references);
  const judged: JudgeInput = { kind: input.kind, question: input.question, references, answer };
  const rejected = input.kind === 'embedding' ? undefined : rejectWithoutContent(judged);
  if (rejected !== undefined) return settled('rejected', null, rejected);
  return judgeByGroups(judged) ?? unscored('no truth is known and no method applies');
}

/** Aliases of one answer differ in kind ("2007", "June 29, 2007"): each truth is judged by the strongest method for it, and the best verdict counts. */
function judgeByGroups(input: JudgeInput): ReplyVerdict | undefined {
  const together = verdictOf(input, METHODS);
  if (input.references.length < 2 || WHOLE.has(input.kind)) return together;
  const groups = new Map<JudgeMethod, string[]>();
  for (const reference of input.references) {
    const method = METHODS.find((one) => one.canJudge({ ...input, references: [reference] }));
    if (method !== undefined) groups.set(method, [...(groups.get(method) ?? []), reference]);
  }
  if (groups.size < 2) return together;
  const verdicts = [...groups].map(([method, references]) =>
    verdictOf({ ...input, references }, METHODS.slice(METHODS.indexOf(method))),
  );
  return [together, ...verdicts]
    .filter((verdict) => verdict !== undefined)
    .reduce<ReplyVerdict | undefined>(
      (best, verdict) => ((verdict.score ?? -1) > (best?.score ?? -1) ? verdict : best),
      undefined,
    );
}

function verdictOf(input: JudgeInput, methods: readonly JudgeMethod[]): ReplyVerdict | undefined {
  for (const method of methods) {
    const judgement = method.canJudge(input) ? method.judge(input) : undefined;
    if (judgement !== undefined) return { ...judgement, method: method.name, cause: null };
  }
  return undefined;
}

/** Kinds whose references are judged together, and never shortened to a final answer. */
const WHOLE: ReadonlySet<string> = new Set(['translation', 'summary', 'similarity', 'speech', 'vision', 'embedding']);
/** Kinds whose answers may be JSON with scores of their own. */
const STRUCTURED: ReadonlySet<string> = new Set(['vision', 'embedding', 'instruction', 'speech']);
/** More aliases than this are not looked at. */
const MAX_REFERENCES = 64;

function truthsOf({ kind, references }: ScoreReplyInput): string[] {
  const given = references.filter((reference) => reference.trim() !== '');
  return [...new Set(WHOLE.has(kind) ? given : given.map(shortTruth))].slice(0, MAX_REFERENCES);
}

function unscored(reason: string): ReplyVerdict {
  return {
    score: null,
    method: 'unscored',
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: [reason],
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
