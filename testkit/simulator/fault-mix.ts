import type { Dice } from './scheduler.ts';

/** What goes wrong in one run, drawn from its seed and printed with it. Probabilities are per call unless the name says otherwise. */
export interface FaultMix {
  /** Milliseconds that a call takes at most one way, and how often it stalls much longer. */
  readonly latencyMs: number;
  readonly stall: number;
  /** The database refuses before doing anything, or does it and the answer is lost. */
  readonly databaseRefuses: number;
  readonly databaseLosesAnswer: number;
  readonly databaseCrashesPerMinute: number;
  /** The transaction never reaches a node, or reaches it and the answer is lost; the node is busy; the answer of another node is taken in too. */
  readonly sendLost: number;
  readonly sendAnswerLost: number;
  readonly nodeBusy: number;
  readonly sentTwice: number;
  /** Nodes that are away, for minutes at a time, and nodes that forget receipts. */
  readonly nodeOutagesPerMinute: number;
  readonly receiptForgotten: number;
  readonly nodeClockSkewMs: number;
  /** The mirror: usual and worst lag in seconds, failing answers, answers out of a cache. */
  readonly mirrorLagSeconds: number;
  readonly mirrorWorstLagSeconds: number;
  readonly mirrorFails: number;
  readonly mirrorCached: number;
  /** Evidence store: a write fails before or after it happened. */
  readonly diskFails: number;
  /** Worker processes: kill -9, being stopped for a while, clock skew. */
  readonly killsPerMinute: number;
  readonly pausesPerMinute: number;
  readonly workerClockSkewMs: number;
  readonly workers: number;
  /** Miners that answer wrongly, late or not at all. */
  readonly minerFails: number;
  /** Others on the ledger: calls of the same contract functions, claims, gifts to the vault. */
  readonly outsidersPerMinute: number;
  readonly claimsPerMinute: number;
  readonly giftsPerMinute: number;
  /** Receivers that cannot take tokens, and contract calls in which the token service fails. */
  readonly badReceivers: number;
  readonly tokenServiceFails: number;
  /** Instances of an epoch, its pot, how much of the cap is left in pots, and the pots that one UTC day allows. */
  readonly instances: readonly number[];
  readonly pot: bigint;
  readonly capPots: number;
  readonly dayPots: number;
}

const POTS = [1n, 7n, 1_000n, 4_861_111n, 2n ** 53n - 1n, 2n ** 53n + 1n, 2n ** 58n];

/** Each seed draws its own mix; about one in eight is calm in one respect or another, so that faults also meet undisturbed code. */
export function drawFaultMix(dice: Dice): FaultMix {
  const upTo = (most: number): number => (dice.chance(0.3) ? 0 : dice.next() * most);
  const counts = [1, 2, 3, 3, 3, 5, 17, 40];
  return {
    latencyMs: dice.between(1, 60),
    stall: upTo(0.01),
    databaseRefuses: upTo(0.015),
    databaseLosesAnswer: upTo(0.02),
    databaseCrashesPerMinute: upTo(1.5),
    sendLost: upTo(0.3),
    sendAnswerLost: upTo(0.3),
    nodeBusy: upTo(0.15),
    sentTwice: upTo(0.3),
    nodeOutagesPerMinute: upTo(1),
    receiptForgotten: upTo(0.5),
    nodeClockSkewMs: dice.between(-2_000, 2_000),
    mirrorLagSeconds: dice.between(0.5, 6),
    mirrorWorstLagSeconds: dice.chance(0.4) ? dice.between(20, 300) : 0,
    mirrorFails: upTo(0.08),
    mirrorCached: upTo(0.2),
    diskFails: upTo(0.05),
    killsPerMinute: upTo(2),
    pausesPerMinute: upTo(1.5),
    workerClockSkewMs: dice.between(-1_500, 1_500),
    workers: dice.chance(0.6) ? 2 : 1,
    minerFails: upTo(0.4),
    outsidersPerMinute: upTo(4),
    claimsPerMinute: upTo(4),
    giftsPerMinute: upTo(1),
    badReceivers: upTo(0.5),
    tokenServiceFails: upTo(0.2),
    instances: Array.from({ length: 6 }, (_, epoch) => (epoch > 0 && dice.chance(0.1) ? 0 : dice.pick(counts))),
    pot: dice.pick(POTS),
    capPots: dice.chance(0.3) ? dice.between(0, 4) : 1_000,
    dayPots: dice.chance(0.2) ? dice.between(2, 2.9) : 1_000,
  };
}

/** The same network with every fault taken away: what is left must come to its end. */
export function calmMix(mix: FaultMix): FaultMix {
  return {
    ...mix,
    latencyMs: 5,
    stall: 0,
    databaseRefuses: 0,
    databaseLosesAnswer: 0,
    databaseCrashesPerMinute: 0,
    sendLost: 0,
    sendAnswerLost: 0,
    nodeBusy: 0,
    sentTwice: 0,
    nodeOutagesPerMinute: 0,
    receiptForgotten: 0,
    mirrorLagSeconds: 1,
    mirrorWorstLagSeconds: 0,
    mirrorFails: 0,
    mirrorCached: 0,
    diskFails: 0,
    killsPerMinute: 0,
    pausesPerMinute: 0,
    minerFails: 0,
    outsidersPerMinute: 0,
    claimsPerMinute: 0,
    giftsPerMinute: 0,
    tokenServiceFails: 0,
  };
}

/** One line a reader can compare runs by. */
export function describeMix(mix: FaultMix): string {
  return Object.entries(mix)
    .map(([name, value]) => {
      if (typeof value === 'number') return `${name} ${Number(value.toFixed(3))}`;
      return `${name} ${Array.isArray(value) ? value.join('/') : String(value)}`;
    })
    .join(', ');
}
