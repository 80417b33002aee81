import type { Clock, Logger, RandomSource } from '@tensornode/kernel';
import type { Receipt, TaskKind } from '@tensornode/protocol';
import type { EpochReader, RewardsStore, TaskPublisher } from './ports.ts';

/** A gold question on its way, from plan to receipt. */
export interface GoldAsk {
  /** Place in `planGoldAsks`. */
  readonly index: number;
  /** Account of the validator whose gateway is asked. */
  readonly of: string;
  /** Random: names the question to the gateway, so that asking twice after a crash is one round. */
  readonly key: string;
  /** Unix milliseconds. */
  readonly dueAt: number;
  readonly roundId: string | null;
  readonly receipt: Receipt | null;
  /** Calls that failed or came to nothing yet. */
  readonly tries: number;
}

export interface GoldStore {
  /** In the order of `index`. */
  goldAsks(validator: string, subnet: number, epoch: number): Promise<readonly GoldAsk[]>;
  /** Keeps the first plan of an epoch; forgets those of epochs long gone. */
  planGoldAsks(
    validator: string,
    subnet: number,
    epoch: number,
    asks: readonly Pick<GoldAsk, 'index' | 'of' | 'key' | 'dueAt'>[],
  ): Promise<void>;
  updateGoldAsk(
    validator: string,
    subnet: number,
    epoch: number,
    index: number,
    patch: Partial<Pick<GoldAsk, 'roundId' | 'receipt' | 'tries'>>,
  ): Promise<void>;
}

/** A question as any asker sends it. */
export interface GatewayQuery {
  readonly subnet: number;
  readonly kind: TaskKind;
  readonly question: string;
  readonly truth?: string;
}

/** Other validators' gateways, asked without a word of who asks. */
export interface GatewayDoor {
  /** The round's id. @throws TensorNodeError TN-2009 when the gateway is away, has no address or answers what cannot be read; its own error otherwise */
  ask(validator: string, query: GatewayQuery, idempotencyKey: string): Promise<string>;
  /** Null while the round is not recorded. @throws TensorNodeError as `ask` */
  receipt(validator: string, roundId: string): Promise<Receipt | null>;
}

/** What a validator needs to ask its gold questions through the others' gateways. */
export interface GoldPorts {
  readonly reader: Pick<EpochReader, 'snapshot'>;
  readonly epochs: Pick<RewardsStore, 'epoch'>;
  readonly gold: GoldStore;
  readonly gateways: GatewayDoor;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly logger: Logger;
}

/** What publishing the asks needs. */
export interface GoldShelf {
  readonly gold: Pick<GoldStore, 'goldAsks'>;
  readonly evidence: TaskPublisher;
}
