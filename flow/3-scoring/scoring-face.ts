import type { Cause, TaskKind } from '@tensornode/protocol';

/** What a judge sees. `references` are the acceptable truths; empty means that no truth is known. */
export interface JudgeInput {
  readonly kind: TaskKind;
  readonly question: string;
  readonly references: readonly string[];
  /** The miner's text as received: hostile input. */
  readonly answer: string;
}

/** One line of a score card: what was looked at, and what it was worth. Points in hundredths. */
export interface Criterion {
  readonly name: string;
  readonly points: number;
  readonly max: number;
  readonly note: string;
}

/** The verdict of one method. `score` and `interval` in hundredths of a point, 0 to 10,000, whole numbers. */
export interface Judgement {
  readonly score: number;
  /** What the method took for the final answer; null when it found none. */
  readonly extracted: string | null;
  readonly criteria: readonly Criterion[];
  /** Where the true score lies, as the method sees it: lowest and highest. Equal for methods that decide. */
  readonly interval: readonly [low: number, high: number];
  /** Short steps for people; the first says how the answer was found. */
  readonly trace: readonly string[];
}

/** The one face of all methods. Pure, deterministic, no I/O; `judge` may be called only where `canJudge` said yes. */
export interface JudgeMethod {
  readonly name: string;
  readonly version: number;
  canJudge(input: JudgeInput): boolean;
  /** undefined: this method cannot decide after all, and the next one is asked. */
  judge(input: JudgeInput): Judgement | undefined;
}

/** A miner's reply: a text, or the cause why there is none that counts. */
export interface ScorableReply {
  readonly text: string | null;
  readonly cause: Cause | null;
}

export interface ScoreReplyInput {
  readonly kind: TaskKind;
  readonly question: string;
  readonly references: readonly string[];
  readonly reply: ScorableReply;
}

/** A verdict with everything that explains it. `score` is null only with the method `unscored`: nobody could judge, and that is not a 0. */
export interface ReplyVerdict {
  readonly score: number | null;
  readonly method: string;
  readonly cause: Cause | null;
  readonly extracted: string | null;
  readonly criteria: readonly Criterion[];
  readonly interval: readonly [low: number, high: number] | null;
  readonly trace: readonly string[];
}

/** A verdict under the name of the scorer that gave it. */
export interface ReplyScore extends ReplyVerdict {
  /** The pin of the scorer: SHA-256 of its bundle, see `SCORER_ID`. */
  readonly scorer: string;
}

/** A scorer under its pin, whatever runs it: the built-in one natively, any other in a sandbox. */
export interface PinnedScorer {
  /** SHA-256 of its bundle, 64 hex characters. */
  readonly pin: string;
  readonly name: string;
  readonly version: number;
  /** True for a bundle of the project itself, which runs natively. */
  readonly builtin: boolean;
  score(input: ScoreReplyInput): ReplyScore | Promise<ReplyScore>;
}

/** Where scorers come from. */
export interface ScorerHost {
  /** The scorer of a pin. @throws TensorNodeError TN-4104 when nobody has its file, TN-4102 when the file is no scorer */
  scorer(pin: string): Promise<PinnedScorer>;
  close(): Promise<void>;
}
