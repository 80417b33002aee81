import type { LedgerCall, ScorerChoice, TopicEntry } from '@tensornode/protocol';
import type {
  AccountCredit,
  EpochBonds,
  EpochClosing,
  EpochCredit,
  EpochEmission,
  EpochHead,
  EpochOpening,
  EpochSnapshot,
  EpochStatus,
  EpochVote,
  InstanceState,
  KeyPeriod,
  MoneyState,
  NodeState,
  PermitState,
  SubnetState,
} from './registry-state.ts';

/** Account ids and the addresses under which contracts know them. An account with an alias has its alias address as `msg.sender`. */
export interface AccountDirectory {
  /** `0.0.N` of an address, long-zero or alias. @throws TensorNodeError TN-3004 when the mirror must be asked and is away, TN-1004 when nobody has the address. */
  accountOf(address: string): Promise<string>;
  /** The lower-case address that the account has as `msg.sender`. @throws as `accountOf` */
  addressOf(account: string): Promise<string>;
}

/** State of the contracts, read when asked. Every method may throw TN-3001 (JSON-RPC away) or TN-3004 (mirror away). */
export interface RegistryReader extends AccountDirectory {
  subnets(): Promise<readonly SubnetState[]>;
  subnet(subnet: number): Promise<SubnetState | null>;
  /** Every scorer that the subnet chose, oldest first; see `scorersOfEpoch`. */
  scorerHistory(subnet: number): Promise<readonly ScorerChoice[]>;
  /** All instances ever registered in the subnet, ascending by id. */
  instances(subnet: number): Promise<readonly InstanceState[]>;
  instance(instanceId: number): Promise<InstanceState | null>;
  /** Ids of all instances that are not removed and that the account registered in the subnet, oldest first. */
  instancesOf(account: string, subnet: number): Promise<readonly number[]>;
  answerKeyHistory(instanceId: number): Promise<readonly KeyPeriod[]>;
  /** Addresses (lower case) of the answer keys that were valid at the time. */
  answerKeys(instanceId: number, unixSeconds: number): Promise<readonly string[]>;
  nodes(): Promise<readonly NodeState[]>;
  node(account: string): Promise<NodeState | null>;
  requestKeyHistory(account: string): Promise<readonly KeyPeriod[]>;
  permits(subnet: number): Promise<readonly PermitState[]>;
  stakeOf(account: string): Promise<bigint>;
  /** Null before the first epoch. */
  currentEpoch(subnet: number): Promise<EpochHead | null>;
  /** The epoch that is closed next; null before the first epoch. */
  nextToClose(subnet: number): Promise<number | null>;
  /** Null for an epoch that was never opened. */
  epochState(subnet: number, epoch: number): Promise<EpochStatus | null>;
  epochOpening(subnet: number, epoch: number): Promise<EpochOpening | null>;
  snapshot(subnet: number, epoch: number): Promise<EpochSnapshot | null>;
  votes(subnet: number, epoch: number): Promise<readonly EpochVote[]>;
  /** What a finalized epoch pays, booked already or not; empty for an epoch that minted nothing or is not minted yet. */
  credits(subnet: number, epoch: number): Promise<readonly EpochCredit[]>;
  /** What the distributor's `Credited` events say was booked so far, in consensus order. */
  bookedCredits(subnet: number, epoch: number): Promise<readonly EpochCredit[]>;
  /** Null until the epoch is finalized. */
  closing(subnet: number, epoch: number): Promise<EpochClosing | null>;
  /** What the epoch's pot follows from; null for an epoch that was never opened. */
  epochEmission(subnet: number, epoch: number): Promise<EpochEmission | null>;
  /** What the consensus of this epoch started from; null when the epoch had none (not closed, or too little stake revealed). */
  bondsBefore(subnet: number, epoch: number): Promise<EpochBonds | null>;
  /** What it left, by `bondKey`; null as `bondsBefore`. */
  bondsAfter(subnet: number, epoch: number): Promise<ReadonlyMap<string, number> | null>;
  creditOf(account: string): Promise<AccountCredit>;
  money(): Promise<MoneyState>;
  /** Topic `0.0.N` of a subnet; null when there is no such subnet. */
  subnetTopic(subnet: number): Promise<string | null>;
}

/** Topic messages as the mirror shows them: ordered by sequence number, each once, chunks joined under their last number. */
export interface TopicReader {
  /** Pages from `fromSequence` (≥ 1, inclusive) up to the newest message at the time of the call. */
  messages(topicId: string, fromSequence: number): AsyncIterable<readonly TopicEntry[]>;
  /** The message, or null when the mirror has none at that number. */
  message(topicId: string, sequenceNumber: number): Promise<TopicEntry | null>;
  newest(topicId: string): Promise<TopicEntry | null>;
}

export interface RegisterInstanceCall {
  readonly subnet: number;
  /** `msg.sender` form of the miner, from `AccountDirectory.addressOf`. */
  readonly minerAddress: string;
  readonly payeeAddress: string;
  readonly active: boolean;
  readonly url: string;
  readonly answerKey: string;
  /** 64 hex characters. */
  readonly modelCardDigest: string;
  readonly bondTinybar: bigint;
}

export interface CreateSubnetCall {
  readonly name: string;
  readonly topicId: string;
  readonly depositTinybar: bigint;
  readonly parameters: SubnetState['parameters'];
}

export interface RevealCall {
  readonly subnet: number;
  readonly epoch: number;
  /** 64 hex characters each, with or without 0x. */
  readonly secret: string;
  readonly salt: string;
  readonly weights: readonly number[];
  readonly reliability: readonly number[];
}

/** Encodes contract calls with the gas of `chain/contracts/DEPLOY.md`. Pure: signs and sends nothing. */
export interface CallPlanner {
  openEpoch(subnet: number, size: { readonly instances: number; readonly permits: number }): LedgerCall;
  sealEpoch(subnet: number): LedgerCall;
  commit(subnet: number, epoch: number, commitment: string): LedgerCall;
  reveal(input: RevealCall): LedgerCall;
  /** One closing call of at most 7 million gas: with many permits the first only reads the rows. `begun`: the rows were read. */
  closeEpoch(
    subnet: number,
    size: {
      readonly instances: number;
      readonly permits: number;
      readonly begun?: boolean;
      /** The epoch that is closed: a replaced controller closes its own. */
      readonly epoch?: number;
    },
  ): LedgerCall;
  finalize(subnet: number, epoch: number, slots: number): LedgerCall;
  credit(subnet: number, epoch: number, maxSlots: number): LedgerCall;
  claim(): LedgerCall;
  /** At most 40 receivers. */
  batchTransfer(payments: readonly { readonly address: string; readonly amount: bigint }[]): LedgerCall;
  /** Lets `StakeVault` take tokens from the caller (the token's ERC-20 facade). */
  approveStake(amount: bigint): LedgerCall;
  /** Associates the caller with the network's token (facade). */
  associate(): LedgerCall;
  transferToken(toAddress: string, amount: bigint): LedgerCall;
  stake(amount: bigint): LedgerCall;
  unstake(amount: bigint): LedgerCall;
  withdrawStake(): LedgerCall;
  requestPermit(subnet: number): LedgerCall;
  releasePermit(subnet: number): LedgerCall;
  setNode(node: { readonly requestKey: string; readonly gatewayUrl: string; readonly evidenceUrl: string }): LedgerCall;
  registerInstance(input: RegisterInstanceCall): LedgerCall;
  updateInstance(instanceId: number, url: string, modelCardDigest: string): LedgerCall;
  setInstanceState(instanceId: number, active: boolean): LedgerCall;
  setPayee(instanceId: number, payeeAddress: string): LedgerCall;
  rotateAnswerKey(instanceId: number, answerKey: string): LedgerCall;
  deregister(instanceId: number): LedgerCall;
  withdrawBond(instanceId: number): LedgerCall;
  acceptPayment(minerAddress: string, accepted: boolean): LedgerCall;
  createSubnet(input: CreateSubnetCall): LedgerCall;
  updateParameters(subnet: number, parameters: SubnetState['parameters']): LedgerCall;
  pauseSubnet(subnet: number, paused: boolean): LedgerCall;
  releaseGenesis(index: number): LedgerCall;
}
