import { contractConsensus } from '../consensus/integer/contract-consensus.ts';
import { ONE } from '../consensus/integer/fixed-point.ts';
import type { BondTerms } from '../consensus/integer/relative-bonds.ts';

/** FORMULAS.md §3; u16 fractions have 65535 = 1. */
const RELIABILITY_FLOOR = 16_383;
const RELIABILITY_NEWCOMER = 32_767;
const PPM = 1_000_000;

/** A subnet's terms of the consensus (`SubnetRegistry.Parameters`). */
export interface BondRules {
  readonly kappaBps: number;
  readonly bondPenaltyPpm: number;
  readonly alphaLowPpm: number;
  readonly alphaHighPpm: number;
  /** Hundredths. */
  readonly alphaSteepness: number;
}

/** What a validator revealed: u16 per column, and u16 per row about the others. */
export interface RevealedVote {
  readonly weights: readonly number[];
  readonly reliability: readonly number[];
}

/** u32 by `bondKey`; a pair that is missing has none. */
export type BondTable = ReadonlyMap<string, number>;

export interface EpochVotes {
  readonly permits: readonly { readonly validator: string; readonly stake: bigint }[];
  readonly instances: readonly { readonly instanceId: bigint }[];
  /** One entry per permit, in their order; undefined for a validator that did not reveal. */
  readonly votes: readonly (RevealedVote | undefined)[];
  /** As the subnet's consensus before this one left them. */
  readonly bonds: BondTable;
}

export interface EpochConsensus {
  /** False when less than half of the permitted stake revealed. */
  readonly voted: boolean;
  /** u16 per row; 0 for a row that does not count. */
  readonly reliability: readonly number[];
  /** stake × reliability per row; 0 for a row that does not count. */
  readonly effective: readonly bigint[];
  /** Consensus score per column. */
  readonly scores: readonly bigint[];
  /** What a row's part of the validators' pool is measured by. */
  readonly claims: readonly bigint[];
  /** After the epoch; those of before when there was no consensus. */
  readonly bonds: BondTable;
}

/** A bond belongs to a validator (address) and an instance, whatever their places in a snapshot are. */
export function bondKey(validator: string, instanceId: bigint): string {
  return `${validator.toLowerCase()}/${instanceId}`;
}

/**
 * Effective stakes, scores, dividends and bonds of an epoch, to the last bit as `ConsensusEngine` computes them (FORMULAS.md §3 and §4).
 * @throws RangeError when a revealed row has the wrong number of entries
 */
export function epochConsensus(input: EpochVotes & BondRules): EpochConsensus {
  const { permits, instances, votes, bonds: before } = input;
  const { voted, reliability, effective } = countVotes(input);
  if (!voted) {
    const none = { scores: instances.map(() => 0n), claims: permits.map(() => 0n) };
    return { voted, reliability, effective, ...none, bonds: before };
  }
  const keys = permits.map(({ validator }) => instances.map(({ instanceId }) => bondKey(validator, instanceId)));
  const outcome = contractConsensus({
    effective,
    weights: votes.map((vote) => vote?.weights ?? instances.map(() => 0)),
    bonds: keys.map((row) => row.map((key) => before.get(key) ?? 0)),
    kappaBps: input.kappaBps,
    terms: bondTerms(input),
  });
  const bonds = new Map(
    keys.flatMap((row, i) => row.map((key, j): [string, number] => [key, outcome.bonds[i]?.[j] ?? 0])),
  );
  return { voted, reliability, effective, scores: outcome.scores, claims: outcome.claims, bonds };
}

/** A subnet's terms in the numbers of the arithmetic: Q32, and steepness in 1/65536. */
export function bondTerms(rules: Omit<BondRules, 'kappaBps'>): BondTerms {
  const q32 = (ppm: number): number => Math.floor((ppm * ONE) / PPM);
  return {
    penalty: q32(rules.bondPenaltyPpm),
    alphaLow: q32(rules.alphaLowPpm),
    alphaHigh: q32(rules.alphaHighPpm),
    steepness: Math.floor((rules.alphaSteepness * 65_536) / 100),
  };
}

function countVotes({ permits, instances, votes }: EpochVotes) {
  for (const vote of votes) {
    if (vote && (vote.weights.length !== instances.length || vote.reliability.length !== permits.length)) {
      throw new RangeError('a revealed row must have one weight per instance and one reliability per permit');
    }
  }
  const revealed = permits.map(({ stake }, i) => (votes[i] === undefined ? 0n : stake));
  const revealedStake = sum(revealed);
  const voted = revealedStake !== 0n && 2n * revealedStake >= sum(permits.map(({ stake }) => stake));
  const reliability = permits.map((_, i) => {
    const counts = voted && revealed[i] !== 0n && votes[i]?.weights.some((weight) => weight > 0);
    return counts ? reliabilityOf(i, revealed, votes) : 0;
  });
  return { voted, reliability, effective: reliability.map((share, i) => (revealed[i] ?? 0n) * BigInt(share)) };
}

/** Stake-weighted median of the others' votes: the greatest vote v with 2 × (stake of votes ≥ v) ≥ stake of all votes. */
function reliabilityOf(about: number, stakes: readonly bigint[], votes: readonly (RevealedVote | undefined)[]): number {
  const opinions = votes
    .map((vote, voter) => ({
      value: voter === about ? 0 : (vote?.reliability[about] ?? 0),
      stake: stakes[voter] ?? 0n,
    }))
    .filter(({ value, stake }) => value !== 0 && stake !== 0n)
    .sort((a, b) => b.value - a.value);
  const total = sum(opinions.map(({ stake }) => stake));
  let above = 0n;
  for (const { value, stake } of opinions) {
    above += stake;
    if (2n * above >= total) return Math.max(value, RELIABILITY_FLOOR);
  }
  return RELIABILITY_NEWCOMER;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
