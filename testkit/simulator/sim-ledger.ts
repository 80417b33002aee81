import { fault, type SendResult, type SignedCall } from '@tensornode/protocol';
import type { Operation, SimChain } from './sim-chain.ts';
import type { World } from './sim-process.ts';

/** What a transaction does: a contract call, or a message to the topic. */
export type Payload =
  | { readonly kind: 'call'; readonly operation: Operation }
  | { readonly kind: 'message'; readonly base64: string };

export interface SimTransaction {
  readonly transactionId: string;
  readonly payer: string;
  readonly validUntil: number;
  readonly payload: Payload;
}

/** One row of the record stream, as a mirror shows it. */
export interface LedgerRow {
  readonly transactionId: string;
  readonly timestamp: string;
  readonly nonce: number;
  readonly scheduled: boolean;
  readonly result: string;
  readonly name: string;
  readonly message: string | null;
}

/** A transaction that reached consensus, with what a replica needs to come to the same end. */
export interface Reached {
  readonly transaction: SimTransaction;
  readonly at: number;
  readonly timestamp: string;
  readonly codes: ReadonlyMap<string, number>;
  readonly cut: boolean;
  readonly duplicate: boolean;
  readonly expired: boolean;
}

const NODES = 3;
const RECEIPT_MS = 180_000;
/** Codes of the token service that the money code must outlive: each way in which it says no. */
const FAILURES = [7, 9, 10, 23, 33, 167, 178, 180, 182, 184, 198, 236, 262, 292, 326, 366];

/** Nodes and consensus: what is true. Mirrors follow behind. */
export class SimLedger {
  readonly reached: Reached[] = [];
  /** Called for each transaction that reached consensus, in order. */
  onReached: (reached: Reached, revert: string | null) => void = () => undefined;
  /** Called before a node takes signed bytes in. */
  onSubmit: (transactionId: string) => void = () => undefined;
  private readonly signed = new Map<string, SimTransaction>();
  private readonly executed = new Map<string, { readonly at: number; readonly result: string }>();
  private readonly awayUntil = new Float64Array(NODES);
  private readonly badReceivers = new Map<string, number>();
  private sequence = 0n;

  readonly chain: SimChain;
  private readonly world: World;

  constructor(world: World, chain: SimChain) {
    this.world = world;
    this.chain = chain;
  }

  keep(transaction: SimTransaction): void {
    this.signed.set(transaction.transactionId, transaction);
  }

  outage(): void {
    const { dice, scheduler } = this.world;
    this.awayUntil[dice.below(NODES)] = scheduler.now + dice.between(1_000, 90_000);
  }

  /** What a node says to the bytes. @throws TensorNodeError TN-3001: they may have arrived or not */
  async send({ transactionId }: SignedCall): Promise<SendResult> {
    const { dice, mix } = this.world;
    const node = this.liveNode();
    if (node === null || dice.chance(mix.sendLost)) throw fault('TN-3001');
    if (dice.chance(mix.nodeBusy)) return { state: 'refused', code: 'BUSY', retryable: true };
    const transaction = this.signed.get(transactionId);
    if (transaction === undefined) throw new RangeError(`${transactionId} was never signed`);
    const result = this.precheck(transaction);
    if (result.state === 'accepted') {
      this.submit(transaction);
      // Another node that has not heard of it takes it in too: consensus sorts that out.
      if (dice.chance(mix.sentTwice)) this.submit(transaction);
    }
    if (dice.chance(mix.sendAnswerLost)) throw fault('TN-3001');
    return result;
  }

  /** A receipt's status; null when this node knows none. @throws TensorNodeError TN-3001 when no node is up */
  async receipt(transactionId: string): Promise<string | null> {
    const { dice, mix, scheduler } = this.world;
    if (this.liveNode() === null) throw fault('TN-3001');
    const known = this.executed.get(transactionId);
    if (known === undefined || scheduler.now - known.at > RECEIPT_MS || dice.chance(mix.receiptForgotten)) return null;
    return known.result;
  }

  /** Brings a call of somebody else straight to consensus. */
  callAs(payer: string, operation: Operation): void {
    const transaction: SimTransaction = {
      transactionId: `${payer}@${Math.floor(this.world.scheduler.now / 1_000)}.${this.nextSequence()}`,
      payer,
      validUntil: Number.POSITIVE_INFINITY,
      payload: { kind: 'call', operation },
    };
    this.submit(transaction);
  }

  private precheck(transaction: SimTransaction): SendResult {
    const now = this.world.scheduler.now + this.world.mix.nodeClockSkewMs;
    const known = this.executed.get(transaction.transactionId);
    if (known !== undefined && this.world.scheduler.now - known.at < RECEIPT_MS) return { state: 'duplicate' };
    if (now / 1_000 > transaction.validUntil)
      return { state: 'refused', code: 'TRANSACTION_EXPIRED', retryable: false };
    return { state: 'accepted' };
  }

  private submit(transaction: SimTransaction): void {
    const { scheduler, dice } = this.world;
    if (transaction.validUntil !== Number.POSITIVE_INFINITY) this.onSubmit(transaction.transactionId);
    scheduler.at(scheduler.now + dice.between(300, 3_500), () => this.reach(transaction));
  }

  private reach(transaction: SimTransaction): void {
    const { scheduler, dice, mix } = this.world;
    const duplicate = this.executed.has(transaction.transactionId);
    const expired = scheduler.now / 1_000 > transaction.validUntil;
    const codes = new Map<string, number>();
    if (dice.chance(mix.tokenServiceFails)) codes.set('mint', dice.pick(FAILURES));
    for (const account of receivers(transaction.payload)) codes.set(account, this.codeOf(account));
    const reached: Reached = {
      transaction,
      at: scheduler.now,
      timestamp: `${Math.floor(scheduler.now / 1_000)}.${this.nextSequence().toString().padStart(9, '0')}`,
      codes,
      cut: dice.chance(0.2),
      duplicate,
      expired,
    };
    this.reached.push(reached);
    const revert = applyReached(this.chain, reached);
    if (!duplicate)
      this.executed.set(transaction.transactionId, { at: scheduler.now, result: resultOf(reached, revert) });
    this.onReached(reached, revert);
  }

  /** A receiver that cannot take tokens stays so. */
  private codeOf(account: string): number {
    const { dice, mix } = this.world;
    const known = this.badReceivers.get(account);
    if (known !== undefined) return known;
    const code = dice.chance(mix.badReceivers) ? dice.pick(FAILURES) : 22;
    this.badReceivers.set(account, code);
    return code;
  }

  private liveNode(): number | null {
    const { scheduler, dice } = this.world;
    const first = dice.below(NODES);
    for (let step = 0; step < NODES; step += 1) {
      const node = (first + step) % NODES;
      if ((this.awayUntil[node] ?? 0) <= scheduler.now) return node;
    }
    return null;
  }

  /** Nanoseconds within the second: rising, so that consensus times are unique and ordered. */
  private nextSequence(): bigint {
    this.sequence += 1n;
    return this.sequence;
  }
}

function receivers(payload: Payload): readonly string[] {
  if (payload.kind === 'message') return [];
  const { operation } = payload;
  if (operation.op === 'push') return operation.payments.map(({ account }) => account);
  return operation.op === 'claim' ? [operation.account] : [];
}

/** Applies a transaction to a chain, the true one or a replica. @returns the revert, or null */
export function applyReached(
  chain: SimChain,
  { transaction, timestamp, at, codes, cut, duplicate, expired }: Reached,
): string | null {
  if (duplicate || expired || transaction.payload.kind === 'message') return null;
  return chain.apply(transaction.payload.operation, {
    transactionId: transaction.transactionId,
    payer: transaction.payer,
    timestamp,
    seconds: at / 1_000,
    code: (account) => codes.get(account) ?? 22,
    cut,
  });
}

export function resultOf({ duplicate, expired }: Reached, revert: string | null): string {
  if (duplicate) return 'DUPLICATE_TRANSACTION';
  if (expired) return 'TRANSACTION_EXPIRED';
  return revert === null ? 'SUCCESS' : 'CONTRACT_REVERT_EXECUTED';
}
