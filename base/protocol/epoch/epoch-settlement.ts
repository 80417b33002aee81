import { concatBytes } from '@tensornode/kernel';
import { keccak256 } from '../digests.ts';
import type { Hex } from './commit-hash.ts';
import { addressWord, hexOf, word } from './commit-hash.ts';
import {
  type BondRules,
  type BondTable,
  type EpochConsensus,
  type EpochVotes,
  epochConsensus,
  type RevealedVote,
} from './epoch-consensus.ts';
import { splitPot } from './split-pot.ts';

/** The numbers of `EpochController`'s formulas (chain/contracts/FORMULAS.md); u16 fractions have 65535 = 1. */
const PPM = 1_000_000n;
const SECONDS_PER_DAY = 86_400n;
const NO_ROOT: Hex = `0x${'0'.repeat(64)}`;

/** The roles of `Credited`, in the contract's order. */
export const SETTLEMENT_ROLES = ['owner', 'validator', 'miner', 'closer'] as const;
export type SettlementRole = (typeof SETTLEMENT_ROLES)[number];

export interface SettlementInstance {
  readonly instanceId: bigint;
  readonly miner: string;
  readonly payee: string;
}

export interface SettlementPermit {
  readonly validator: string;
  /** Smallest token units. */
  readonly stake: bigint;
}

export interface EpochTerms extends BondRules {
  readonly owner: string;
  readonly ownerBps: number;
  readonly validatorBps: number;
  readonly minerBps: number;
  readonly pot: bigint;
  readonly closerPrice: bigint;
}

export interface SettlementInput extends EpochTerms, EpochVotes {
  readonly permits: readonly SettlementPermit[];
  readonly instances: readonly SettlementInstance[];
  /** One entry per permit, in their order; undefined for a validator that did not reveal. */
  readonly votes: readonly (RevealedVote | undefined)[];
  /** As the subnet's consensus before this one left them; empty before the first. */
  readonly bonds: BondTable;
  /** Closing calls in their order. */
  readonly closers: readonly { readonly account: string; readonly columns: number }[];
  /** `TokenVault.remainingCap()` right before `finalize`. */
  readonly remainingCap: bigint;
}

export interface SettledAmount {
  readonly slot: number;
  /** Lower case. */
  readonly account: string;
  readonly role: SettlementRole;
  readonly amount: bigint;
}

export interface EpochSettlement extends EpochConsensus {
  /** Every slot, amounts of 0 included; empty when nothing is minted. */
  readonly amounts: readonly SettledAmount[];
  readonly minted: bigint;
  readonly amountsRoot: Hex;
  /** Set when the remaining cap was smaller than the sum of all amounts. */
  readonly potReduced?: { readonly wanted: bigint; readonly left: bigint };
}

export interface EmissionSchedule {
  /** Smallest units a day in the first era. */
  readonly emissionPerDay: bigint;
  readonly halvingSeconds: bigint;
  /** Seconds since the epoch. */
  readonly scheduleStart: bigint;
}

/** What the schedule grants one epoch (FORMULAS.md §1), smallest units, floored. */
export function epochPot(
  schedule: EmissionSchedule,
  epoch: { start: bigint; epochSeconds: bigint; sharePpm: bigint },
): bigint {
  const age = epoch.start - schedule.scheduleStart;
  const era = age > 0n ? age / schedule.halvingSeconds : 0n;
  const daily = era > 63n ? 0n : schedule.emissionPerDay >> era;
  return (daily * epoch.epochSeconds * epoch.sharePpm) / (SECONDS_PER_DAY * PPM);
}

export interface SnapshotInput extends EpochTerms {
  readonly chainId: bigint;
  /** Address of the `EpochController`. */
  readonly controller: string;
  readonly subnet: bigint;
  readonly epoch: bigint;
  readonly start: bigint;
  readonly epochSeconds: bigint;
  readonly forfeitPpm: number;
  readonly permits: readonly SettlementPermit[];
  readonly instances: readonly SettlementInstance[];
}

/** The snapshot's digest in `EpochOpened` (FORMULAS.md §1). */
export function snapshotHash(input: SnapshotInput): Hex {
  const permits = input.permits.flatMap(({ validator, stake }) => [addressWord(validator), word(stake)]);
  const instances = input.instances.flatMap(({ instanceId, miner, payee }) => [
    word(instanceId),
    addressWord(miner),
    addressWord(payee),
  ]);
  const terms = [
    input.ownerBps,
    input.validatorBps,
    input.minerBps,
    input.kappaBps,
    input.forfeitPpm,
    input.pot,
    input.closerPrice,
    input.bondPenaltyPpm,
    input.alphaLowPpm,
    input.alphaHighPpm,
    input.alphaSteepness,
  ].map((value) => word(BigInt(value)));
  return hexOf(
    keccak256(
      concatBytes(
        word(input.chainId),
        addressWord(input.controller),
        word(input.subnet),
        word(input.epoch),
        word(input.start),
        word(input.epochSeconds),
        addressWord(input.owner),
        ...terms,
        keccak256(concatBytes(...instances)),
        keccak256(concatBytes(...permits)),
      ),
    ),
  );
}

/**
 * Everything an epoch pays, exactly as the contract computes it (FORMULAS.md §3-5).
 * @throws RangeError when a revealed row has the wrong number of entries
 */
export function settleEpoch(input: SettlementInput): EpochSettlement {
  const outcome = epochConsensus(input);
  const { voted, scores, claims } = outcome;
  const scoreTotal = sum(scores);
  const empty: EpochSettlement = { ...outcome, amounts: [], minted: 0n, amountsRoot: NO_ROOT };
  if (!voted || scoreTotal === 0n || input.pot === 0n) return empty;

  const parts = splitPot({ ...input, closers: input.closers.map(({ columns }) => columns), claims, scores });
  const { minted, potReduced } = parts;
  const reduction = potReduced === undefined ? {} : { potReduced };
  if (minted === 0n) return { ...empty, ...reduction };
  const amounts = [
    { account: input.owner, role: 'owner' as const, amount: parts.owner },
    ...input.permits.map(({ validator }, i) => ({
      account: validator,
      role: 'validator' as const,
      amount: parts.validators[i] ?? 0n,
    })),
    ...input.instances.map(({ payee }, j) => ({
      account: payee,
      role: 'miner' as const,
      amount: parts.miners[j] ?? 0n,
    })),
    ...input.closers.map(({ account }, k) => ({ account, role: 'closer' as const, amount: parts.closers[k] ?? 0n })),
  ].map((entry, slot) => ({ slot, ...entry, account: entry.account.toLowerCase() }));
  return { ...outcome, amounts, minted, amountsRoot: amountsRoot(amounts), ...reduction };
}

/** Merkle root over the amounts in slot order (FORMULAS.md §5); 32 zero bytes for none. */
export function amountsRoot(amounts: readonly SettledAmount[]): Hex {
  let level = amounts.map(({ slot, account, role, amount }) =>
    keccak256(
      keccak256(
        concatBytes(
          word(BigInt(slot)),
          addressWord(account),
          word(BigInt(SETTLEMENT_ROLES.indexOf(role))),
          word(amount),
        ),
      ),
    ),
  );
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) next.push(right === undefined ? left : hashSorted(left, right));
    }
    level = next;
  }
  return level[0] === undefined ? NO_ROOT : hexOf(level[0]);
}

function hashSorted(a: Uint8Array, b: Uint8Array): Uint8Array {
  const aFirst = hexOf(a) < hexOf(b);
  return keccak256(aFirst ? concatBytes(a, b) : concatBytes(b, a));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
