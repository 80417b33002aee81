import type {
  Account,
  Allowance,
  BurnedNft,
  Contract,
  File,
  Nft,
  Node,
  OperatorApproval,
  PendingAirdrop,
  RegisteredNode,
  Schedule,
  Token,
  TokenRelation,
  Topic,
} from './entities.ts';
import { GroupIndex, Journal, type Mark, type ReadTable, Table } from './journal.ts';

/** Key of a relation. */
export const relationKey = (account: number, token: number): string => `${account}:${token}`;
/** Key of an NFT. */
export const nftKey = (token: number, serial: bigint): string => `${token}:${serial}`;
/** Key of an allowance; `token` null for hbar. */
export const allowanceKey = (owner: number, spender: number, token: number | null): string =>
  `${owner}:${spender}:${token ?? 'hbar'}`;
/** Key of a pending airdrop. */
export const airdropKey = (a: Pick<PendingAirdrop, 'sender' | 'receiver' | 'token' | 'serial'>): string =>
  `${a.sender}:${a.receiver}:${a.token}:${a.serial ?? ''}`;
/** Key of a storage slot: contract number and 32-byte slot as 64 hex digits. */
export const slotKey = (contract: number, slot: string): string => `${contract}:${slot}`;

/** Read side of the ledger's state: what queries and the mirror use. */
export interface ReadState {
  readonly accounts: ReadTable<number, Account>;
  /** Hex of an alias (protobuf key bytes) or of a 20-byte EVM address, without 0x, to the account's number. */
  readonly aliases: ReadTable<string, number>;
  readonly contracts: ReadTable<number, Contract>;
  /** `slotKey` to 32 bytes as 64 hex digits; a zero slot has no row. */
  readonly slots: ReadTable<string, string>;
  readonly tokens: ReadTable<number, Token>;
  readonly relations: ReadTable<string, TokenRelation>;
  readonly nfts: ReadTable<string, Nft>;
  /** NFTs that are no more, by the key they had. */
  readonly burnedNfts: ReadTable<string, BurnedNft>;
  readonly topics: ReadTable<number, Topic>;
  readonly files: ReadTable<number, File>;
  readonly schedules: ReadTable<number, Schedule>;
  readonly allowances: ReadTable<string, Allowance>;
  readonly operatorApprovals: ReadTable<string, OperatorApproval>;
  readonly airdrops: ReadTable<string, PendingAirdrop>;
  /** Nodes of the address book by node id. */
  readonly nodes: ReadTable<number, Node>;
  readonly registeredNodes: ReadTable<number, RegisteredNode>;
  /** `nextEntity`: the number that the next entity gets. */
  readonly counters: ReadTable<string, number>;
  /** Keys into `relations` of one account, or of one token. */
  relationsOfAccount(account: number): ReadonlySet<string>;
  relationsOfToken(token: number): ReadonlySet<string>;
  /** Keys into `nfts` of one owner (treasuries too), or of one token. */
  nftsOfOwner(account: number): ReadonlySet<string>;
  nftsOfToken(token: number): ReadonlySet<string>;
  /** Keys into `allowances` of one owner. */
  allowancesOfOwner(account: number): ReadonlySet<string>;
  /** Keys into `operatorApprovals` of one owner, or of one spender. */
  approvalsOfOwner(account: number): ReadonlySet<string>;
  approvalsOfSpender(account: number): ReadonlySet<string>;
  /** Keys into `airdrops` of one sender, or of one receiver. */
  airdropsOfSender(account: number): ReadonlySet<string>;
  airdropsOfReceiver(account: number): ReadonlySet<string>;
  /** Keys into `slots` of one contract. */
  slotsOfContract(contract: number): ReadonlySet<string>;
}

/** The whole state of the ledger, in memory and journaled. Time-ordered data (records, messages, logs) is in the store. */
export class LedgerState implements ReadState {
  readonly journal = new Journal();
  readonly #relationsByAccount = new GroupIndex<number, string>();
  readonly #relationsByToken = new GroupIndex<number, string>();
  readonly #nftsByOwner = new GroupIndex<number, string>();
  readonly #nftsByToken = new GroupIndex<number, string>();
  readonly #slotsByContract = new GroupIndex<number, string>();
  readonly #allowancesByOwner = new GroupIndex<number, string>();
  readonly #approvalsByOwner = new GroupIndex<number, string>();
  readonly #approvalsBySpender = new GroupIndex<number, string>();
  readonly #airdropsBySender = new GroupIndex<number, string>();
  readonly #airdropsByReceiver = new GroupIndex<number, string>();
  readonly #stakedTo = new Map<number, bigint>();

  readonly accounts = new Table<number, Account>('account', this.journal, (_num, before, after) =>
    this.#countStakes(before, after),
  );
  readonly aliases = new Table<string, number>('alias', this.journal);
  readonly contracts = new Table<number, Contract>('contract', this.journal);
  readonly slots = new Table<string, string>('slot', this.journal, (key, before, after) => {
    if ((before === undefined) === (after === undefined)) return;
    const contract = Number(key.slice(0, key.indexOf(':')));
    if (after === undefined) this.#slotsByContract.remove(contract, key);
    else this.#slotsByContract.add(contract, key);
  });
  readonly tokens = new Table<number, Token>('token', this.journal);
  readonly relations = new Table<string, TokenRelation>('relation', this.journal, (key, before, after) => {
    if ((before === undefined) === (after === undefined)) return;
    const row = after ?? before;
    if (row === undefined) return;
    if (after === undefined) {
      this.#relationsByAccount.remove(row.account, key);
      this.#relationsByToken.remove(row.token, key);
    } else {
      this.#relationsByAccount.add(row.account, key);
      this.#relationsByToken.add(row.token, key);
    }
  });
  readonly nfts = new Table<string, Nft>('nft', this.journal, (key, before, after) => {
    if (before !== undefined && before.owner !== after?.owner) this.#nftsByOwner.remove(before.owner, key);
    if (after !== undefined && before?.owner !== after.owner) this.#nftsByOwner.add(after.owner, key);
    if (after === undefined && before !== undefined) this.#nftsByToken.remove(before.token, key);
    if (after !== undefined && before === undefined) this.#nftsByToken.add(after.token, key);
  });
  readonly burnedNfts = new Table<string, BurnedNft>('burnedNft', this.journal);
  readonly topics = new Table<number, Topic>('topic', this.journal);
  readonly files = new Table<number, File>('file', this.journal);
  readonly schedules = new Table<number, Schedule>('schedule', this.journal);
  readonly allowances = new Table<string, Allowance>('allowance', this.journal, (key, before, after) =>
    follow(this.#allowancesByOwner, key, before?.owner, after?.owner),
  );
  readonly operatorApprovals = new Table<string, OperatorApproval>(
    'operatorApproval',
    this.journal,
    (key, before, after) => {
      follow(this.#approvalsByOwner, key, before?.owner, after?.owner);
      follow(this.#approvalsBySpender, key, before?.spender, after?.spender);
    },
  );
  readonly airdrops = new Table<string, PendingAirdrop>('airdrop', this.journal, (key, before, after) => {
    follow(this.#airdropsBySender, key, before?.sender, after?.sender);
    follow(this.#airdropsByReceiver, key, before?.receiver, after?.receiver);
  });
  readonly nodes = new Table<number, Node>('node', this.journal);
  readonly registeredNodes = new Table<number, RegisteredNode>('registeredNode', this.journal);
  /** Single values: `nextEntity`. */
  readonly counters = new Table<string, number>('counter', this.journal);

  /** Every table, in the order in which it is stored and loaded. */
  readonly tables: ReadonlyArray<Table<number, unknown> | Table<string, unknown>> = [
    this.counters,
    this.accounts,
    this.aliases,
    this.contracts,
    this.slots,
    this.tokens,
    this.relations,
    this.nfts,
    this.topics,
    this.files,
    this.schedules,
    this.allowances,
    this.operatorApprovals,
    this.airdrops,
    this.nodes,
    this.burnedNfts,
    this.registeredNodes,
  ] as ReadonlyArray<Table<number, unknown> | Table<string, unknown>>;

  /** Opens a frame. */
  mark(): Mark {
    return this.journal.mark();
  }

  /** Undoes everything since `mark`. */
  rollback(mark: Mark): void {
    this.journal.rollback(mark);
  }

  /** Runs `work` in a frame: undone when it throws, kept otherwise. */
  atomically<T>(work: () => T): T {
    const mark = this.mark();
    try {
      return work();
    } catch (error) {
      this.rollback(mark);
      throw error;
    }
  }

  /** Takes the next entity number (one sequence for accounts, contracts, tokens, topics, files and schedules). */
  takeEntityNumber(): number {
    const next = this.counters.get('nextEntity') ?? FIRST_USER_ENTITY;
    this.counters.set('nextEntity', next + 1);
    return next;
  }

  relationsOfAccount(account: number): ReadonlySet<string> {
    return this.#relationsByAccount.of(account);
  }

  relationsOfToken(token: number): ReadonlySet<string> {
    return this.#relationsByToken.of(token);
  }

  nftsOfOwner(account: number): ReadonlySet<string> {
    return this.#nftsByOwner.of(account);
  }

  nftsOfToken(token: number): ReadonlySet<string> {
    return this.#nftsByToken.of(token);
  }

  /** How many allowances and approvals for all an account has granted. */
  allowanceCount(owner: number): number {
    return this.#allowancesByOwner.of(owner).size + this.#approvalsByOwner.of(owner).size;
  }

  /** Tinybars that others stake to an account, whole hbars of each. */
  stakedTo(account: number): bigint {
    return this.#stakedTo.get(account) ?? 0n;
  }

  #countStakes(before: Account | undefined, after: Account | undefined): void {
    if ((before?.stakedAccount ?? null) === null && (after?.stakedAccount ?? null) === null) return;
    this.#addStake(before, -1n);
    this.#addStake(after, 1n);
  }

  #addStake(account: Account | undefined, sign: bigint): void {
    const to = account?.stakedAccount ?? null;
    if (account === undefined || to === null || account.deleted) return;
    this.#stakedTo.set(to, this.stakedTo(to) + sign * (account.balance - (account.balance % TINYBARS_PER_HBAR)));
  }

  allowancesOfOwner(account: number): ReadonlySet<string> {
    return this.#allowancesByOwner.of(account);
  }

  approvalsOfOwner(account: number): ReadonlySet<string> {
    return this.#approvalsByOwner.of(account);
  }

  approvalsOfSpender(account: number): ReadonlySet<string> {
    return this.#approvalsBySpender.of(account);
  }

  airdropsOfSender(account: number): ReadonlySet<string> {
    return this.#airdropsBySender.of(account);
  }

  airdropsOfReceiver(account: number): ReadonlySet<string> {
    return this.#airdropsByReceiver.of(account);
  }

  slotsOfContract(contract: number): ReadonlySet<string> {
    return this.#slotsByContract.of(contract);
  }
}

/** Keeps a row's key with the account that it belongs to now. */
function follow(
  index: GroupIndex<number, string>,
  key: string,
  before: number | undefined,
  after: number | undefined,
): void {
  if (before === after) return;
  if (before !== undefined) index.remove(before, key);
  if (after !== undefined) index.add(after, key);
}

const TINYBARS_PER_HBAR = 100_000_000n;
/** First number that a user's entity gets on a fresh network. */
export const FIRST_USER_ENTITY = 1001;
