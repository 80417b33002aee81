import { proto, Status } from '../codec/proto.ts';
import { MirrorView } from '../mirror/mirror-view.ts';
import type { Table } from '../state/journal.ts';
import { LedgerState } from '../state/ledger-state.ts';
import { blockHash, type LedgerStore } from '../store/ledger-store.ts';
import type { Block, CommittedTransaction, EntityChange } from './block.ts';
import type { DevnetClock } from './clock.ts';
import { Execution, type ExecutionEnvironment } from './execution.ts';
import { FeeBook } from './fee-book.ts';
import { finishTransaction } from './finish-transaction.ts';
import type { LedgerReader } from './ledger-reader.ts';
import { addAmount } from './move-balance.ts';
import { type AcceptedTransaction, feeInTinybars, PrecheckError, precheck } from './precheck.ts';
import { ReceiptBook } from './receipt-book.ts';
import { RecordDraft } from './record-draft.ts';
import type { Rehearsal } from './rehearsal.ts';
import { StatusError } from './status-error.ts';
import type { Fee, HandleContext, TransactionHandlers } from './transaction-handler.ts';

/** Accounts that fees go to: node, and 80/10/10 of the rest to collection, staking rewards and node rewards. */
const FEE_COLLECTION = 98;
const STAKING_REWARDS = 800;
const NODE_REWARDS = 801;
/** Room between two user transactions for their children, ns. */
const SPACING = 1_000n;
/** Transactions handled before a commit at the latest. */
const MAX_BLOCK_TRANSACTIONS = 512;

export interface LedgerOptions {
  readonly store: LedgerStore;
  readonly clock: DevnetClock;
  readonly rehearsal: Rehearsal;
  readonly chainId: number;
  readonly nodeAccount: number;
  /** Called after each commit and before anybody hears of it. */
  readonly acknowledge: (block: number, hash: Uint8Array) => void;
  /** Called with faults of the node itself and, where wanted, with each handled transaction. */
  readonly log: (line: string, facts: Record<string, unknown>) => void;
}

/** The state machine: takes transactions, handles them one after the other, commits them in blocks. */
export class Ledger implements LedgerReader {
  readonly state = new LedgerState();
  readonly mirror = new MirrorView();
  readonly fees = new FeeBook(this.state);
  readonly handlers: TransactionHandlers = {};
  readonly receipts: ReceiptBook;
  readonly store: LedgerStore;
  readonly clock: DevnetClock;
  readonly chainId: number;
  readonly nodeAccount: number;
  readonly #rehearsal: Rehearsal;
  readonly #log: LedgerOptions['log'];
  readonly #acknowledge: LedgerOptions['acknowledge'];
  readonly #queue: AcceptedTransaction[] = [];
  readonly #listeners = new Set<(block: Block) => void>();
  #open: CommittedTransaction[] = [];
  #lastBlock = -1;
  #lastHash: Uint8Array = new Uint8Array(48);
  #lastTime = 0n;
  #gasUsed = 0n;
  #pumping: Promise<void> | undefined;
  #turn: Promise<void> = Promise.resolve();
  #broken: unknown;

  constructor(options: LedgerOptions) {
    this.store = options.store;
    this.clock = options.clock;
    this.chainId = options.chainId;
    this.nodeAccount = options.nodeAccount;
    this.#rehearsal = options.rehearsal;
    this.#log = options.log;
    this.#acknowledge = options.acknowledge;
    this.receipts = new ReceiptBook(options.store, options.clock);
  }

  get lastBlock(): number {
    return this.#lastBlock;
  }

  /** Consensus time of the last transaction, ns. */
  get lastTime(): bigint {
    return this.#lastTime;
  }

  /** Goes on after the block that the store ends with. */
  resume(block: number, hash: Uint8Array, time: bigint): void {
    this.#lastBlock = block;
    this.#lastHash = hash;
    this.#lastTime = time;
    this.mirror.openAt(time);
  }

  onBlock(listener: (block: Block) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Prechecks a transaction and queues it; the status is the precheck's. */
  submit(bytes: Uint8Array): { readonly precheck: number; readonly cost: bigint } {
    if (this.#broken !== undefined) return { precheck: Status.PLATFORM_NOT_ACTIVE, cost: 0n };
    try {
      const tx = precheck(bytes, {
        state: this.state,
        fees: this.fees,
        handlers: this.handlers,
        nodeAccount: this.nodeAccount,
        now: this.clock.nowNanos(),
        isDuplicate: (id) => this.receipts.isKnown(id.payer, id.validStart),
        throttle: (kind) => this.#rehearsal.precheck(kind),
      });
      this.receipts.accept(tx.id, tx.validDuration);
      const delay = this.#rehearsal.finalityDelayMs();
      if (delay > 0) setTimeout(() => this.#enqueue(tx), delay);
      else this.#enqueue(tx);
      return { precheck: Status.OK, cost: 0n };
    } catch (error) {
      if (error instanceof PrecheckError) return { precheck: error.status, cost: error.cost };
      if (error instanceof StatusError) return { precheck: error.status, cost: 0n };
      this.#log('precheck failed', { error });
      return { precheck: Status.FAIL_INVALID, cost: 0n };
    }
  }

  whenCommitted(payer: number, validStart: bigint): Promise<CommittedTransaction> {
    return this.receipts.whenCommitted(payer, validStart);
  }

  simulate<T>(payer: number, work: (ctx: HandleContext) => Promise<T> | T): Promise<T> {
    return this.#alone(async () => {
      const mark = this.state.mark();
      try {
        const now = this.#nextTime();
        const id = { payer, validStart: now, scheduled: false, nonce: 0 };
        const execution = new Execution(this.#environment(now), id);
        const record = new RecordDraft('contractCall', this.state.journal);
        const frame = { id, payer, authority: () => false, isUserTransaction: true, signatures: null, signed: null };
        const result = await work(
          execution.context('contractCall', proto.TransactionBody.create({ contractCall: {} }), record, frame),
        );
        return result;
      } finally {
        this.state.rollback(mark);
      }
    });
  }

  /** Writes a block that has no transactions: genesis. */
  commitGenesis(at: bigint): void {
    this.#lastTime = at;
    this.#commit([]);
  }

  /** Resolves when everything accepted so far is on disk. */
  async drain(): Promise<void> {
    while (this.#pumping !== undefined) await this.#pumping;
  }

  #enqueue(tx: AcceptedTransaction): void {
    this.#queue.push(tx);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#pumping !== undefined || this.#broken !== undefined) return;
    // The reply to the submitter and everything else of this turn of the loop goes out first; then one block for all.
    this.#pumping = new Promise((resolve) => {
      setImmediate(() => {
        this.#alone(() => this.#pump()).then(resolve, (error: unknown) => {
          this.#broken = error;
          this.#log('the ledger stopped: a block could not be written', { error });
          this.receipts.fail(error);
          resolve();
        });
      });
    });
  }

  async #pump(): Promise<void> {
    try {
      while (this.#open.length < MAX_BLOCK_TRANSACTIONS) {
        const tx = this.#queue.shift();
        if (tx === undefined) break;
        const running = this.#handle(tx);
        if (running !== undefined) await running;
      }
      if (this.#open.length > 0) this.#commit(this.#open);
    } finally {
      this.#pumping = undefined;
    }
    if (this.#queue.length > 0) this.#schedule();
  }

  /** Runs work when nobody else is using the state. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(work);
    this.#turn = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }

  #nextTime(): bigint {
    const now = this.clock.nowNanos();
    const least = this.#lastTime + SPACING;
    return now > least ? now : least;
  }

  /** Handles one transaction; a promise only where its handler is asynchronous. */
  #handle(tx: AcceptedTransaction): Promise<void> | undefined {
    const { state } = this;
    const now = this.#nextTime();
    const record = new RecordDraft(tx.kind, state.journal);
    record.memo = tx.body.memo ?? '';
    const execution = new Execution(this.#environment(now), tx.id);
    const facts = { state, size: tx.signed.length, signatures: tx.signatures.size, now };
    const fee = feeInTinybars(tx.handler.fee(tx.body, facts), tx.id.payer, this.fees, now);
    const total = fee.node + fee.network + fee.service;
    const payer = state.accounts.get(tx.id.payer);
    const upfront = tx.handler.upfront?.(tx.body, { ...facts, toTinybars: (t) => this.fees.toTinybars(t, now) }) ?? 0n;
    if (payer === undefined || payer.deleted || payer.balance < total + upfront) {
      record.status =
        payer === undefined || payer.deleted ? Status.PAYER_ACCOUNT_DELETED : Status.INSUFFICIENT_PAYER_BALANCE;
      this.#finish(tx, execution, record, { node: 0n, network: 0n, service: 0n }, false);
      return undefined;
    }
    addAmount(state, tx.id.payer, -total);
    const mark = state.mark();
    const settle = (error?: unknown): void => {
      if (error !== undefined) {
        state.rollback(mark);
        record.status = error instanceof StatusError ? error.status : Status.FAIL_INVALID;
        record.receipt =
          record.contract?.contract !== null && record.receipt.contractID
            ? { contractID: record.receipt.contractID }
            : {};
        if (!(error instanceof StatusError)) this.#log('a handler failed', { kind: tx.kind, error });
      }
      this.#finish(tx, execution, record, fee, error !== undefined);
    };
    try {
      const forced = this.#rehearsal.handle(tx.kind);
      if (forced !== undefined) throw new StatusError(forced);
      execution.charge(tx.id.payer, upfront);
      const context = execution.context(tx.kind, tx.body, record, {
        id: tx.id,
        payer: tx.id.payer,
        authority: tx.signatures.authority,
        isUserTransaction: true,
        signatures: tx.signatures,
        signed: tx.signed,
      });
      const running = tx.handler.handle(context);
      if (running instanceof Promise) return running.then(() => settle(), settle);
      settle();
    } catch (error) {
      settle(error);
    }
    return undefined;
  }

  #environment(now: bigint): ExecutionEnvironment {
    return {
      state: this.state,
      fees: this.fees,
      handlers: this.handlers,
      block: this.#lastBlock + 1,
      now,
      onFault: (kind, error) => this.#log('a handler failed', { kind, error }),
    };
  }

  #finish(tx: AcceptedTransaction, execution: Execution, record: RecordDraft, fee: Fee, rolledBack: boolean): void {
    execution.settle(rolledBack);
    this.#distribute(tx.id.payer, fee, execution, record);
    this.state.journal.clear();
    const rows = finishTransaction(
      tx,
      execution,
      record,
      this.fees.rates().message,
      this.nodeAccount,
      this.#open.length,
    );
    for (const row of rows) {
      this.#open.push(row);
      if (row.contract !== null) this.#gasUsed += row.contract.gasUsed;
      if (row.consensusAt > this.#lastTime) this.#lastTime = row.consensusAt;
    }
  }

  /** Notes the fee in the record and gives it to the node and the fee accounts. */
  #distribute(payer: number, fee: Fee, execution: Execution, record: RecordDraft): void {
    let others = fee.network + fee.service;
    let paid = others + fee.node;
    record.addHbar(payer, -paid);
    for (const [account, amount] of execution.charges()) {
      others += amount;
      record.addHbar(account, -amount);
      paid += amount;
    }
    record.fee = paid;
    const tenth = others / 10n;
    this.#credit(this.nodeAccount, fee.node, record);
    this.#credit(FEE_COLLECTION, others - 2n * tenth, record);
    this.#credit(STAKING_REWARDS, tenth, record);
    this.#credit(NODE_REWARDS, tenth, record);
  }

  #credit(account: number, amount: bigint, record: RecordDraft): void {
    if (amount === 0n) return;
    addAmount(this.state, account, amount);
    record.addHbar(account, amount);
  }

  #commit(transactions: CommittedTransaction[]): void {
    const number = this.#lastBlock + 1;
    transactions.sort((a, b) => (a.consensusAt < b.consensusAt ? -1 : 1));
    const rows = transactions.map((row, index) => (row.index === index ? row : { ...row, index }));
    const content = {
      number,
      from: rows[0]?.consensusAt ?? this.#lastTime,
      to: this.#lastTime,
      gasUsed: this.#gasUsed,
      previousHash: this.#lastHash,
      transactions: rows,
    };
    const hash = blockHash(content);
    const block: Block = { ...content, hash, changes: this.#takeChanges() };
    this.store.writeBlock(block);
    this.#acknowledge(number, hash);
    this.#open = [];
    this.#gasUsed = 0n;
    this.#lastBlock = number;
    this.#lastHash = hash;
    this.receipts.committed(block);
    for (const listener of this.#listeners) listener(block);
    const lag = this.#rehearsal.mirrorLagMs();
    if (lag > 0) setTimeout(() => this.mirror.apply(block), lag);
    else this.mirror.apply(block);
  }

  #takeChanges(): EntityChange[] {
    const changes: EntityChange[] = [];
    for (const table of this.state.tables) {
      const rows = table as Table<string | number, unknown>;
      for (const key of rows.takeDirty()) changes.push({ table: table.name, key, value: rows.get(key) });
    }
    return changes;
  }
}
