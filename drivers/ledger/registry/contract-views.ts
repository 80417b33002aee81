import type { Hex } from '@tensornode/protocol';

/** Results of the contracts' views as the ABI decodes them (small integers are numbers, from uint56 on bigints). */

export interface SubnetViewResult {
  readonly subnetId: bigint;
  readonly name: string;
  readonly owner: string;
  readonly topicNum: bigint;
  readonly paused: boolean;
  readonly retired: boolean;
  readonly emissionSharePpm: number;
  readonly createdAt: bigint;
}

export interface ParametersResult {
  readonly epochSeconds: number;
  readonly maxInstances: number;
  readonly maxValidators: number;
  readonly ownerBps: number;
  readonly validatorBps: number;
  readonly minerBps: number;
  readonly kappaBps: number;
  readonly bondPenaltyPpm: number;
  readonly alphaLowPpm: number;
  readonly alphaHighPpm: number;
  readonly alphaSteepness: number;
  readonly forfeitPpm: number;
  readonly immunitySeconds: number;
  readonly shadowEpochs: number;
  readonly minStake: bigint;
  readonly bondTinybar: bigint;
  readonly scorerHash: Hex;
}

export interface InstanceResult {
  readonly instanceId: bigint;
  readonly subnetId: bigint;
  readonly minerAddress: string;
  readonly payee: string;
  readonly state: boolean;
  readonly removed: boolean;
  readonly answerKey: string;
  readonly modelDigest: Hex;
  readonly registeredAt: bigint;
  readonly bondTinybar: bigint;
  readonly url: string;
}

export interface KeyPeriodResult {
  readonly key: string;
  readonly validFrom: bigint;
  readonly validUntil: bigint;
}

export interface NodeResult {
  readonly account: string;
  readonly requestKey: Hex;
  readonly changedAt: bigint;
  readonly gatewayUrl: string;
  readonly evidenceUrl: string;
}

export interface EpochInfoResult {
  readonly start: bigint;
  readonly end: bigint;
  readonly epochSeconds: number;
  readonly instanceCount: number;
  readonly permitCount: number;
  readonly state: number;
  readonly ownerBps: number;
  readonly validatorBps: number;
  readonly minerBps: number;
  readonly owner: string;
  readonly kappaBps: number;
  readonly forfeitPpm: number;
  readonly pot: bigint;
  readonly closerPrice: bigint;
  readonly bondPenaltyPpm: number;
  readonly alphaLowPpm: number;
  readonly alphaHighPpm: number;
  readonly alphaSteepness: number;
  readonly snapshotHash: Hex;
}

export interface ClosingInfoResult {
  readonly begun: boolean;
  readonly voted: boolean;
  readonly columnsDone: number;
}

export interface SettlementInfoResult {
  readonly minted: bigint;
  readonly slotCount: number;
  readonly creditCursor: number;
  readonly amountsRoot: Hex;
}

export interface AmountResult {
  readonly account: string;
  readonly role: number;
  readonly amount: bigint;
}

export interface RowResult {
  readonly commitment: Hex;
  readonly status: number;
  readonly weightSum: number;
}
