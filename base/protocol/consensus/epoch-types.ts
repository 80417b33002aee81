/** Which bonds and dividends: original Yuma, Yuma 3 (relative bonds), Yuma 3 with one α per pair. */
export type ConsensusRule = 'yuma2' | 'yuma3' | 'yuma3_liquid';

/** Whose details: the chain's, or those of the published simulator where the two differ (`run-epoch.ts` names each place). */
export type RuleBook = 'chain' | 'simulator';

/** Double precision, or the contract's integers (docs/decisions/arithmetic.md). */
export type ConsensusArithmetic = 'double' | 'integer';

export interface ConsensusParameters {
  readonly rule: ConsensusRule;
  readonly rules: RuleBook;
  /** How the rules `chain` keep bonds between epochs: u16 as Subtensor (default), or u32 as this network's contract. */
  readonly storedBonds?: 'u16' | 'u32';
  /** Majority κ, 0 to 1. */
  readonly kappa: number;
  /** Bond penalty β, 0 to 1: how much of a clipped weight's excess is lost for bonds. */
  readonly bondsPenalty: number;
  /** Share of the new bonds in the moving average, 0 to 1. */
  readonly alpha: number;
  /** Bounds of α in `yuma3_liquid`. */
  readonly alphaLow: number;
  readonly alphaHigh: number;
  readonly sigmoidSteepness: number;
}

/** One epoch. Matrices have a row per validator and a column per server. */
export interface ConsensusEpoch {
  /** Non-negative, any unit. */
  readonly stakes: readonly number[];
  /** Non-negative, any unit: rows are normalised. */
  readonly weights: readonly (readonly number[])[];
  /** Bonds after the epoch before; null in the first. */
  readonly bonds: readonly (readonly number[])[] | null;
  /** False: the validator's stake does not count in this epoch; its row and bonds stay. */
  readonly active?: readonly boolean[];
  /** False: neither stake nor weights of the validator count. */
  readonly permitted?: readonly boolean[];
  /** True: this weight is void (self-weight, set before the server's registration). */
  readonly voided?: readonly (readonly boolean[])[];
  /** True: the server was registered after the weights were committed; its column of weights and bonds is void. */
  readonly newServers?: readonly boolean[];
  /** True: the server asked to have its old bonds forgotten. */
  readonly bondReset?: readonly boolean[];
}

export interface ConsensusResult {
  /** Row-normalised weights after all masks. */
  readonly weights: number[][];
  /** Stake shares after all masks; sum 1 unless nothing counts. */
  readonly stakes: number[];
  /** Per server: the weight that a stake majority supports. */
  readonly consensus: number[];
  /** Per server, sum 1, or all 0. */
  readonly incentives: number[];
  /** Per validator: share of its weights inside consensus. */
  readonly validatorTrust: number[];
  readonly bonds: number[][];
  /** Per validator, sum 1, or all 0. */
  readonly dividends: number[];
}
