import type { AnswerDomain, LedgerCall, SignedAnswer } from '@tensornode/protocol';
import type { InstanceState } from '../registry-state.ts';

/** A proven equivocation as the ledger tells it. */
export interface CourtCase {
  readonly instance: number;
  readonly roundId: string;
  readonly nonce: string;
  /** Account that proved it. */
  readonly by: string;
  /** Bond that was taken. */
  readonly slashedTinybar: bigint;
  /** Part of it that went to whoever proved it; the rest went to the treasury. */
  readonly bountyTinybar: bigint;
  readonly consensusTimestamp: string;
  /** Null where the mirror does not say. */
  readonly transactionHash: string | null;
}

/** Cases of `EvidenceCourt`. Every method may throw TN-3001 or TN-3004. */
export interface CourtReader {
  /** Newest first. */
  cases(): Promise<readonly CourtCase[]>;
  /** Unix seconds of the newest transaction that the mirror knows. */
  ledgerTime(): Promise<number>;
  /** What miners sign in: chain and instance registry. */
  readonly domain: AnswerDomain;
}

/** Encodes the court's call; signs and sends nothing. */
export interface CourtPlanner {
  submit(first: SignedAnswer, second: SignedAnswer): LedgerCall;
}

export interface CourtVerbPorts {
  readonly court: CourtReader;
  readonly planner: CourtPlanner;
  readonly reader: {
    instance(id: number): Promise<InstanceState | null>;
    answerKeys(id: number, unixSeconds: number): Promise<readonly string[]>;
  };
}
