import type { InstanceReply } from '@tensornode/dispatch';
import type { NewRound } from '@tensornode/intake';
import type {
  AskBody,
  Cause,
  ChatReply,
  LeafKind,
  QueryEnvelope,
  Round,
  RoundStatus,
  ScoreCard,
} from '@tensornode/protocol';
import type { ShadowVerdict } from '@tensornode/record';

/** A round as the pipeline works on it. */
export interface PipelineRound {
  readonly roundId: string;
  readonly subnet: number;
  readonly kind: LeafKind;
  readonly door: 'round' | 'chat' | 'drawn';
  readonly status: RoundStatus;
  readonly envelope: QueryEnvelope;
  /** Null after erasure. */
  readonly ask: AskBody | null;
  readonly dispatch: Uint8Array | null;
  readonly instances: readonly number[] | null;
  readonly epoch: number | null;
  /** Unix milliseconds; null: at once. */
  readonly dueAt: number | null;
}

/** A reply that waits for its verdict. */
export interface UnscoredReply {
  readonly instance: number;
  readonly text: string | null;
  readonly cause: Cause | null;
}

/** The verdict on one reply; `score` in hundredths. */
export interface ReplyVerdict {
  readonly instance: number;
  readonly score: number | null;
  readonly method: string;
  readonly scorer: string;
  readonly extracted: string | null;
  readonly criteria: readonly unknown[];
  /** The score explained. */
  readonly card?: ScoreCard | null;
  /** What a scorer in shadow said; null where none runs. */
  readonly shadow?: ShadowVerdict | null;
}

export interface RoundPage {
  readonly items: readonly Round[];
  /** Cursor of the following page; null at the end. */
  readonly next: string | null;
}

export interface InstanceStatistics {
  readonly instance: number;
  /** 0-100 over the last 100 scored organic or released leaves; null below 5. */
  readonly meanScore: number | null;
  readonly scoredReplies: number;
  readonly failedReplies: number;
  readonly medianLatencyMs: number | null;
}

/** Rounds and replies: what the pipeline writes and what edges show. Scores, texts and answers of drawn rounds are shown only after their epoch's reveal. */
export interface RoundsRepository {
  /** As an edge shows it; null when there is none. */
  read(roundId: string): Promise<Round | null>;
  /** Newest first. */
  list(query: { readonly subnet?: number; readonly cursor?: string; readonly limit: number }): Promise<RoundPage>;
  statistics(instances: readonly number[]): Promise<readonly InstanceStatistics[]>;

  pipelineRound(roundId: string): Promise<PipelineRound | null>;
  /** Ids of rounds that nobody finished: accepted or dispatched and due, older than `olderThanMs`. */
  unfinished(now: number, olderThanMs: number, limit: number): Promise<readonly string[]>;
  /** Drawn rounds that are due. */
  dueDrawn(now: number, limit: number): Promise<readonly string[]>;
  /** Marks instances as asked; keeps what is there already. */
  begin(roundId: string, instances: readonly number[]): Promise<void>;
  /** Instances of a begun round without a reply. */
  waiting(roundId: string): Promise<readonly number[]>;
  saveReply(roundId: string, reply: InstanceReply): Promise<void>;
  dispatched(roundId: string): Promise<void>;
  unscored(roundId: string): Promise<readonly UnscoredReply[]>;
  /** Writes verdicts with `reply.scored` events in one transaction. */
  saveVerdicts(roundId: string, verdicts: readonly ReplyVerdict[]): Promise<void>;
  fail(roundId: string, reason: string): Promise<void>;
  /** Stores chat rounds with their one reply; rounds that are there already are left out. Resolves with the ids to score. */
  saveChat(
    replies: readonly ChatReply[],
    newRound: (reply: ChatReply) => NewRound,
    statementHash: (reply: ChatReply) => string | null,
  ): Promise<readonly string[]>;
  /** Erases the bodies of an organic round; its digests and leaves stay true. Resolves with the blob to delete, or null. */
  erase(roundId: string): Promise<string | null>;
}
