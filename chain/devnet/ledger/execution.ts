import { proto, Status, type TransactionKind } from '../codec/proto.ts';
import { isKeySatisfied, type Key, type LeafAuthority } from '../state/key.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import { toProtoTransactionId } from './encode-record.ts';
import type { FeeBook } from './fee-book.ts';
import { addAmount } from './move-balance.ts';
import { RecordDraft } from './record-draft.ts';
import type { SignatureMap } from './signature-map.ts';
import { ensure, StatusError } from './status-error.ts';
import type {
  ChildInput,
  ChildOutcome,
  HandleContext,
  TransactionHandler,
  TransactionHandlers,
  TransactionId,
} from './transaction-handler.ts';

/** A child with its place in time. */
export interface ChildRecord {
  readonly record: RecordDraft;
  readonly body: proto.TransactionBody;
  readonly kind: TransactionKind;
  readonly signed: Uint8Array | null;
  readonly position: 'preceding' | 'following';
  readonly scheduled: { readonly id: TransactionId; readonly ref: number } | null;
}

export interface ExecutionEnvironment {
  readonly state: LedgerState;
  readonly fees: FeeBook;
  readonly handlers: TransactionHandlers;
  readonly block: number;
  readonly now: bigint;
  /** Reports a fault of a handler that is not a StatusError. */
  onFault(kind: TransactionKind, error: unknown): void;
}

/** Most children of one transaction: 3 before, 50 after on the real node; scheduled and batch ones count too. */
const MAX_CHILDREN = 100;

/** One user transaction being handled, with its children and what was charged for it. */
export class Execution {
  readonly env: ExecutionEnvironment;
  readonly id: TransactionId;
  readonly children: ChildRecord[] = [];
  /** Charged beyond the fee, by account; survives a failure. */
  readonly #charges = new Map<number, bigint>();
  readonly #refunds = new Map<number, bigint>();

  constructor(env: ExecutionEnvironment, id: TransactionId) {
    this.env = env;
    this.id = id;
  }

  /** What was charged beyond the fee less refunds, by account. */
  charges(): ReadonlyMap<number, bigint> {
    const net = new Map(this.#charges);
    for (const [account, amount] of this.#refunds) net.set(account, (net.get(account) ?? 0n) - amount);
    return net;
  }

  charge(account: number, tinybars: bigint): void {
    if (tinybars === 0n) return;
    const row = this.env.state.accounts.get(account);
    ensure(row !== undefined && row.balance >= tinybars, Status.INSUFFICIENT_PAYER_BALANCE);
    addAmount(this.env.state, account, -tinybars);
    this.#charges.set(account, (this.#charges.get(account) ?? 0n) + tinybars);
  }

  refund(account: number, tinybars: bigint): void {
    this.#refunds.set(account, (this.#refunds.get(account) ?? 0n) + tinybars);
  }

  /** Puts the debits back that a rollback of the effects took away, then gives refunds. */
  settle(rolledBack: boolean): void {
    const { state } = this.env;
    if (rolledBack) for (const [account, amount] of this.#charges) addAmount(state, account, -amount);
    for (const [account, amount] of this.#refunds) addAmount(state, account, amount);
  }

  context(kind: TransactionKind, body: proto.TransactionBody, record: RecordDraft, frame: ContextFrame): HandleContext {
    const { env } = this;
    const { state } = env;
    const context: HandleContext = {
      state,
      body,
      kind,
      id: frame.id,
      payer: frame.payer,
      now: env.now,
      record,
      authority: frame.authority,
      isUserTransaction: frame.isUserTransaction,
      signatures: frame.signatures,
      signed: frame.signed,
      block: env.block,
      toTinybars: (t) => env.fees.toTinybars(t, env.now),
      isSatisfied: (key: Key) => isKeySatisfied(key, frame.authority),
      requireKey: (key, status = Status.INVALID_SIGNATURE) => ensure(isKeySatisfied(key, frame.authority), status),
      moveHbar: (from, to, tinybars) => {
        if (tinybars === 0n || from === to) return;
        const sender = state.accounts.get(from);
        ensure(sender !== undefined && sender.balance >= tinybars, Status.INSUFFICIENT_ACCOUNT_BALANCE);
        addAmount(state, from, -tinybars);
        addAmount(state, to, tinybars);
        record.addHbar(from, -tinybars);
        record.addHbar(to, tinybars);
      },
      dispatch: (child) => this.#dispatch(child, frame),
      dispatchAsync: (child) => this.#dispatchAsync(child, frame),
      chargeExtra: (tinybars) => this.charge(this.id.payer, tinybars),
      charge: (account, tinybars) => this.charge(account, tinybars),
      refund: (tinybars, account = this.id.payer) => this.refund(account, tinybars),
    };
    return context;
  }

  #dispatch(input: ChildInput, parent: ContextFrame): ChildOutcome {
    const run = this.#openChild(input, parent);
    try {
      const result = run.handle(run.context);
      if (result instanceof Promise) throw new Error(`${run.kind} is asynchronous: use dispatchAsync`);
    } catch (error) {
      this.#failChild(run, error);
    }
    return this.#closeChild(run);
  }

  async #dispatchAsync(input: ChildInput, parent: ContextFrame): Promise<ChildOutcome> {
    const run = this.#openChild(input, parent);
    try {
      await run.handle(run.context);
    } catch (error) {
      this.#failChild(run, error);
    }
    return this.#closeChild(run);
  }

  #openChild(input: ChildInput, parent: ContextFrame): ChildRun {
    ensure(this.children.length < MAX_CHILDREN, Status.MAX_CHILD_RECORDS_EXCEEDED);
    const id = input.scheduled?.id ?? this.id;
    const body = proto.TransactionBody.create({ ...input.body, transactionID: toProtoTransactionId(id) });
    const kind = body.data;
    ensure(kind !== undefined, Status.NOT_SUPPORTED);
    const handle = input.handle ?? this.#registered(kind, body);
    const record = new RecordDraft(kind, this.env.state.journal);
    record.memo = body.memo ?? '';
    const child: ChildRecord = {
      record,
      body,
      kind,
      signed: input.signed ?? null,
      position: input.position ?? 'following',
      scheduled: input.scheduled ?? null,
    };
    // The place is taken before the child runs, so that children of the child come after it.
    this.children.push(child);
    const frame: ContextFrame = {
      id,
      payer: input.payer ?? parent.payer,
      authority: input.authority ?? parent.authority,
      isUserTransaction: false,
      signatures: null,
      signed: input.signed ?? null,
    };
    return { kind, handle, record, mark: this.env.state.mark(), context: this.context(kind, body, record, frame) };
  }

  #registered(kind: TransactionKind, body: proto.TransactionBody): TransactionHandler['handle'] {
    return (ctx) => {
      const handler = this.env.handlers[kind];
      ensure(handler, Status.NOT_SUPPORTED);
      handler.check?.(body);
      return handler.handle(ctx);
    };
  }

  #failChild(run: ChildRun, error: unknown): void {
    this.env.state.rollback(run.mark);
    if (!(error instanceof StatusError)) this.env.onFault(run.kind, error);
    run.record.status = error instanceof StatusError ? error.status : Status.FAIL_INVALID;
    run.record.receipt = {};
  }

  #closeChild(run: ChildRun): ChildOutcome {
    const { record } = run;
    const status = record.status;
    if (status === Status.SUCCESS) {
      this.env.state.journal.onRollback(() => {
        record.status = Status.REVERTED_SUCCESS;
        record.receipt = {};
        // A preceding child (auto-creation) leaves no trace when what needed it fails, as on the real node.
        const at = this.children.findIndex((c) => c.record === record && c.position === 'preceding');
        if (at >= 0) this.children.splice(at, 1);
      });
    }
    return { status, record };
  }
}

interface ContextFrame {
  readonly id: TransactionId;
  readonly payer: number;
  readonly authority: LeafAuthority;
  readonly isUserTransaction: boolean;
  readonly signatures: SignatureMap | null;
  readonly signed: Uint8Array | null;
}

interface ChildRun {
  readonly kind: TransactionKind;
  readonly handle: TransactionHandler['handle'];
  readonly record: RecordDraft;
  readonly mark: number;
  readonly context: HandleContext;
}
