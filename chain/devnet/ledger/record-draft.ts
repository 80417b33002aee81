import type { proto } from '../codec/proto.ts';
import { Status, type TransactionKind } from '../codec/proto.ts';
import type { Journal } from '../state/journal.ts';
import type { CommittedMessage } from './topic-message.ts';

/** One EVM log. `address` is 40 hex digits; topics are 64 hex digits each. */
export interface LogDraft {
  readonly contract: number;
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: Uint8Array;
  /** 256 bytes. */
  readonly bloom: Uint8Array;
}

/** Fields of an EthereumTransaction that the mirror and JSON-RPC show; hex without 0x, amounts in weibar. */
export interface EthereumDetail {
  readonly hash: string;
  readonly type: number;
  readonly chainId: number;
  readonly nonce: bigint;
  readonly gasPrice: bigint | null;
  readonly maxFeePerGas: bigint | null;
  readonly maxPriorityFeePerGas: bigint | null;
  readonly gasLimit: bigint;
  readonly value: bigint;
  readonly to: string | null;
  readonly input: string;
  readonly accessList: string;
  readonly v: bigint;
  readonly r: string;
  readonly s: string;
}

/** What the EVM did in one transaction; becomes `contractCallResult` / `contractCreateResult` and a mirror row. */
export interface ContractOutcome {
  readonly created: boolean;
  /** Called or created contract; null when the target is not a contract. */
  readonly contract: number | null;
  readonly sender: number;
  /** 40 hex digits. */
  readonly from: string;
  readonly to: string | null;
  /** Value sent, tinybars. */
  readonly amount: bigint;
  readonly gasLimit: bigint;
  /** Gas used and charged. */
  readonly gasUsed: bigint;
  readonly gasConsumed: bigint;
  readonly gasPrice: bigint;
  readonly functionParameters: Uint8Array;
  readonly result: Uint8Array;
  /** Null, or e.g. `CONTRACT_REVERT_EXECUTED`, `INSUFFICIENT_GAS`, or 0x-hex of the revert data as the real node gives. */
  readonly error: string | null;
  readonly bloom: Uint8Array;
  readonly logs: readonly LogDraft[];
  readonly createdContracts: readonly number[];
  /** Address of a created contract, 40 hex digits. */
  readonly evmAddress: string | null;
  readonly contractNonces: ReadonlyArray<{ readonly contract: number; readonly nonce: bigint }>;
  readonly stateChanges: ReadonlyArray<{
    readonly contract: number;
    readonly slot: string;
    readonly before: string;
    readonly after: string | null;
  }>;
  /** Call tree for `contracts/results/{id}/actions` and debug_traceTransaction. */
  readonly actions: readonly ActionDraft[];
  readonly ethereum: EthereumDetail | null;
}

/** One frame of the call tree, in order of entry. Hex without 0x. */
/** An instruction that calls. */
export type CallOperation = 'CALL' | 'STATICCALL' | 'DELEGATECALL' | 'CALLCODE';

export interface ActionDraft {
  readonly type: CallOperation | 'CREATE' | 'CREATE2' | 'PRECOMPILE' | 'SYSTEM';
  /** How a precompile or a system contract was called. */
  readonly operation?: CallOperation;
  readonly depth: number;
  readonly from: string;
  readonly to: string | null;
  readonly value: bigint;
  readonly gas: bigint;
  readonly gasUsed: bigint;
  readonly input: string;
  readonly output: string;
  readonly error: string | null;
}

export interface NftTransferDraft {
  readonly token: number;
  readonly serial: bigint;
  /** Null: minted. */
  readonly from: number | null;
  /** Null: burned or wiped. */
  readonly to: number | null;
  readonly approval: boolean;
}

/**
 * The record of one transaction while it is made. Effects are journaled like the state: rolling the state back to a
 * mark takes away what was added to the draft since.
 */
export class RecordDraft {
  readonly kind: TransactionKind;
  readonly #journal: Journal;
  status: Status = Status.SUCCESS;
  /** Entity that the mirror names for this transaction. */
  entity: number | null = null;
  fee = 0n;
  memo = '';
  /** Fields of the receipt besides status and exchange rate. */
  receipt: proto.ITransactionReceipt = {};
  readonly hbarTransfers = new Map<number, bigint>();
  /** token → account → amount */
  readonly tokenTransfers = new Map<number, Map<number, bigint>>();
  nftTransfers: readonly NftTransferDraft[] = [];
  automaticAssociations: ReadonlyArray<{ readonly account: number; readonly token: number }> = [];
  pendingAirdrops: readonly proto.IPendingAirdropRecord[] = [];
  assessedCustomFees: readonly proto.IAssessedCustomFee[] = [];
  /** `account` (hbar) or `account:token` of debits made by allowance. */
  readonly approvedDebits = new Set<string>();
  contract: ContractOutcome | null = null;
  /** Message taken by a topic (its consensus time is the record's). */
  message: Omit<CommittedMessage, 'consensusAt'> | null = null;
  alias: Uint8Array | null = null;
  evmAddress: string | null = null;
  ethereumHash: Uint8Array | null = null;
  scheduleRef: number | null = null;
  prng: { readonly bytes: Uint8Array } | { readonly number: number } | null = null;

  constructor(kind: TransactionKind, journal: Journal) {
    this.kind = kind;
    this.#journal = journal;
  }

  addHbar(account: number, amount: bigint): void {
    addTo(this.hbarTransfers, account, amount);
    this.#journal.onRollback(() => addTo(this.hbarTransfers, account, -amount));
  }

  addToken(token: number, account: number, amount: bigint): void {
    this.#addToken(token, account, amount);
    this.#journal.onRollback(() => this.#addToken(token, account, -amount));
  }

  addNft(transfer: NftTransferDraft): void {
    const before = this.nftTransfers;
    this.nftTransfers = [...before, transfer];
    this.#journal.onRollback(() => {
      this.nftTransfers = before;
    });
  }

  addAutomaticAssociation(account: number, token: number): void {
    const before = this.automaticAssociations;
    this.automaticAssociations = [...before, { account, token }];
    this.#journal.onRollback(() => {
      this.automaticAssociations = before;
    });
  }

  addAssessedFee(fee: proto.IAssessedCustomFee): void {
    const before = this.assessedCustomFees;
    this.assessedCustomFees = [...before, fee];
    this.#journal.onRollback(() => {
      this.assessedCustomFees = before;
    });
  }

  addPendingAirdrop(airdrop: proto.IPendingAirdropRecord): void {
    const before = this.pendingAirdrops;
    this.pendingAirdrops = [...before, airdrop];
    this.#journal.onRollback(() => {
      this.pendingAirdrops = before;
    });
  }

  #addToken(token: number, account: number, amount: bigint): void {
    let amounts = this.tokenTransfers.get(token);
    if (amounts === undefined) {
      amounts = new Map();
      this.tokenTransfers.set(token, amounts);
    }
    addTo(amounts, account, amount);
    if (amounts.size === 0) this.tokenTransfers.delete(token);
  }
}

function addTo(map: Map<number, bigint>, key: number, amount: bigint): void {
  const sum = (map.get(key) ?? 0n) + amount;
  if (sum === 0n) map.delete(key);
  else map.set(key, sum);
}
