import type { Clock, Logger } from '@tensornode/kernel';
import type { AddressBook, NetworkProfile } from '@tensornode/protocol';
import type { SubnetParameters } from '@tensornode/registry';
import type { HederaOperator } from '../hedera/ledger-options.ts';

/** What is fixed for ever when a network is deployed. Amounts in smallest units, HBAR in tinybar. */
export interface DeploymentParameters {
  readonly token: { readonly name: string; readonly symbol: string; readonly decimals: number };
  readonly cap: bigint;
  readonly capPerDay: bigint;
  readonly grants: readonly { readonly account: string; readonly amount: bigint; readonly unlockTime: number }[];
  readonly emissionPerDay: bigint;
  readonly halvingSeconds: number;
  readonly closerPrice: bigint;
  readonly depositTinybar: bigint;
  readonly genesisSharePpm: number;
  readonly subnet: { readonly name: string; readonly parameters: SubnetParameters };
  readonly governance: GovernanceParameters;
  /** How a settled query fee is shared, basis points, together 10,000. */
  readonly feeSplit: {
    readonly minerBps: number;
    readonly validatorBps: number;
    readonly ownerBps: number;
    readonly burnBps: number;
  };
}

/** Seconds, votes in smallest token units. */
export interface GovernanceParameters {
  /** Between a proposal and its vote. */
  readonly votingDelaySeconds: number;
  readonly votingPeriodSeconds: number;
  /** Between a successful vote and its execution. */
  readonly timelockDelaySeconds: number;
  /** Votes that a proposer needs. */
  readonly proposalThreshold: bigint;
  /** Share of the active stake that must vote, percent. */
  readonly quorumPercent: number;
  /** May pause the minting of epochs for at most 72 hours. */
  readonly guardian: string;
}

export interface DeployInput {
  readonly profile: NetworkProfile;
  /** Deployer, an ordinary account above 0.0.1000. It owns everything until the last steps, which hand every right to the timelock. */
  readonly operator: HederaOperator;
  readonly parameters: DeploymentParameters;
  /** Journal of the steps; a run that was cut off goes on from it. */
  readonly statePath: string;
  /** Where the address book is written when all is done. */
  readonly addressBookPath: string;
  readonly onStep?: (step: string, done: number, total: number) => void;
  readonly clock?: Clock;
  readonly logger?: Logger;
}

/** The default network's people. Each account exists and has HBAR. */
export interface DefaultNetworkInput {
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
  readonly subnet: number;
  readonly validator: {
    readonly operator: HederaOperator;
    /** Smallest units to stake. */
    readonly stake: bigint;
    /** Ed25519 public key, 64 hex characters. */
    readonly requestKey: string;
    readonly gatewayUrl: string;
    readonly evidenceUrl: string;
  };
  readonly miners: readonly {
    readonly operator: HederaOperator;
    readonly url: string;
    /** Address (0x) of the secp256k1 answer key. */
    readonly answerKey: string;
    /** SHA-256 of the model card, 64 hex characters. */
    readonly modelCardDigest: string;
  }[];
  readonly clock?: Clock;
  readonly logger?: Logger;
}

export interface DefaultNetwork {
  readonly validator: string;
  /** In the order of the input. */
  readonly miners: readonly { readonly account: string; readonly instanceId: number }[];
}
