import type { ChatAdmission } from '@tensornode/intake';
import type { Logger, Meter } from '@tensornode/kernel';
import type {
  CallContext,
  Caller,
  Epoch,
  Instance,
  NetworkInfo,
  Payout,
  PlannedCall,
  Proposal,
  ProposeRequest,
  QueryRequest,
  Receipt,
  Round,
  RoundEvent,
  Subnet,
  ValidationRequest,
  ValidationResult,
} from '@tensornode/protocol';
import type { ServeChatDeps } from './chat/serve-chat.ts';

/** A page of a list in stable order; `next` is the cursor of the page after it, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

/**
 * What the network's record says. Drawn rounds of an epoch that is not revealed do not exist here: whoever could read them live could copy them.
 * Null means: there is no such thing, or not yet.
 */
export interface ReadModel {
  round(roundId: string): Promise<Round | null>;
  /** Newest first. */
  rounds(filter: PageRequest & { readonly subnet: number | null }): Promise<Page<Round>>;
  /** Null until every leaf of the round is anchored. */
  receipt(roundId: string): Promise<Receipt | null>;
  subnets(page: PageRequest): Promise<Page<Subnet>>;
  subnet(subnet: number): Promise<Subnet | null>;
  instances(subnet: number, page: PageRequest): Promise<Page<Instance>>;
  instance(instance: number): Promise<Instance | null>;
  /** Newest first. */
  epochs(subnet: number, page: PageRequest): Promise<Page<Epoch>>;
  epoch(subnet: number, epoch: number | 'latest-paid'): Promise<Epoch | null>;
  payouts(filter: PageRequest & { readonly account: string | null }): Promise<Page<Payout>>;
}

/** One event of a live round with its place in the round's log. */
export interface NumberedRoundEvent {
  readonly id: string;
  readonly event: RoundEvent;
}

/** The log of a round, past and coming; ends after `query-end`. */
export interface RoundFeed {
  follow(roundId: string, afterId: string | null, signal: AbortSignal): AsyncIterable<NumberedRoundEvent>;
}

/** The state-changing and costly doors; each authorises by itself. */
export interface GatewayVerbs {
  /** Accepts a query and starts its round. The same key and body give the same round. */
  submitQuery(
    ctx: CallContext,
    request: QueryRequest,
    idempotencyKey: string | null,
  ): Promise<{ readonly roundId: string }>;
  validateAnswer(ctx: CallContext, request: ValidationRequest): Promise<ValidationResult>;
}

/** Proposals as the ledger knows them, and calls for the caller's wallet; each authorises by itself. */
export interface GovernanceDoor {
  list(): Promise<readonly Proposal[]>;
  show(proposal: string): Promise<Proposal | null>;
  propose(ctx: CallContext, request: ProposeRequest): Promise<PlannedCall>;
  step(ctx: CallContext, request: unknown): Promise<PlannedCall>;
}

export interface EvidenceDoor {
  /** Public bytes by SHA-256: bundles and sealed blobs, as they are stored. */
  read(sha256: string): Promise<Uint8Array | null>;
}

export interface Probe {
  readonly name: string;
  /** False: the gateway works on without it (later anchoring, waiting rounds). */
  readonly required: boolean;
  check(signal: AbortSignal): Promise<{ readonly ok: boolean; readonly detail: string }>;
}

export interface MetricsPage {
  readonly meter: Meter;
  readonly contentType: string;
  render(): Promise<string>;
}

/** Who calls. The local profile knows one operator; sign-in replaces this function, nothing else. */
export type Identify = (headers: Readonly<Record<string, string | string[] | undefined>>) => Promise<Caller>;

/** The chat door's parts: intake, choice of instance, dispatch, recording. */
export interface ChatParts extends ServeChatDeps {
  accept(ctx: CallContext, request: unknown): Promise<ChatAdmission>;
  /** The network as one model and each active instance. `created` in Unix seconds. */
  models(): readonly { readonly id: string; readonly created: number; readonly owner: string }[];
}

/** Everything a server of this gateway is wired with. */
export interface GatewayParts {
  readonly reads: ReadModel;
  readonly feed: RoundFeed;
  readonly verbs: GatewayVerbs;
  readonly chat: ChatParts;
  readonly evidence: EvidenceDoor;
  readonly governance: GovernanceDoor;
  readonly network: () => NetworkInfo;
  readonly probes: readonly Probe[];
  readonly metrics: MetricsPage;
  readonly identify: Identify;
  readonly logger: Logger;
}
