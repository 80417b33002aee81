import type { ReadTable } from './journal.ts';
import type { LedgerState, ReadState } from './ledger-state.ts';
import type { RowsThen } from './past-states.ts';

const NOTHING: ReadonlyMap<string | number, unknown> = new Map();

/** A table as it was: the present one, with the rows that were different. */
class TableThen<K extends string | number, V> implements ReadTable<K, V> {
  readonly #now: ReadTable<K, V>;
  readonly #then: ReadonlyMap<K, V | undefined>;

  constructor(now: ReadTable<K, V>, then: ReadonlyMap<string | number, unknown>) {
    this.#now = now;
    this.#then = then as ReadonlyMap<K, V | undefined>;
  }

  get size(): number {
    let size = this.#now.size;
    for (const [key, value] of this.#then) size += (value === undefined ? 0 : 1) - (this.#now.has(key) ? 1 : 0);
    return size;
  }

  get(key: K): V | undefined {
    return this.#then.has(key) ? this.#then.get(key) : this.#now.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): IterableIterator<[K, V]> {
    for (const [key, value] of this.#now.entries()) if (!this.#then.has(key)) yield [key, value];
    for (const [key, value] of this.#then) if (value !== undefined) yield [key, value];
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }
}

/** The ledger's state as it was; `then` is of `PastStates.rowsAt`. Valid until the state changes. */
export function pastView(now: LedgerState, then: RowsThen): ReadState {
  const rows = (name: string): ReadonlyMap<string | number, unknown> => then.get(name) ?? NOTHING;
  const relations = new TableThen(now.relations, rows('relation'));
  const nfts = new TableThen(now.nfts, rows('nft'));
  const slots = new TableThen(now.slots, rows('slot'));
  const allowances = new TableThen(now.allowances, rows('allowance'));
  const approvals = new TableThen(now.operatorApprovals, rows('operatorApproval'));
  const airdrops = new TableThen(now.airdrops, rows('airdrop'));
  /** Keys of the present group, and those of rows that were different, as far as they belonged to it. */
  const group = <K extends string, V>(
    table: TableThen<K, V>,
    present: ReadonlySet<K>,
    changed: ReadonlyMap<string | number, unknown>,
    belongs: (key: K, value: V) => boolean,
  ): ReadonlySet<K> => {
    const keys = new Set<K>(present);
    for (const key of changed.keys()) keys.add(key as K);
    for (const key of keys) {
      const value = table.get(key);
      if (value === undefined || !belongs(key, value)) keys.delete(key);
    }
    return keys;
  };
  return {
    accounts: new TableThen(now.accounts, rows('account')),
    aliases: new TableThen(now.aliases, rows('alias')),
    contracts: new TableThen(now.contracts, rows('contract')),
    slots,
    tokens: new TableThen(now.tokens, rows('token')),
    relations,
    nfts,
    topics: new TableThen(now.topics, rows('topic')),
    files: new TableThen(now.files, rows('file')),
    schedules: new TableThen(now.schedules, rows('schedule')),
    allowances,
    operatorApprovals: approvals,
    airdrops,
    nodes: new TableThen(now.nodes, rows('node')),
    registeredNodes: new TableThen(now.registeredNodes, rows('registeredNode')),
    burnedNfts: new TableThen(now.burnedNfts, rows('burnedNft')),
    counters: new TableThen(now.counters, rows('counter')),
    relationsOfAccount: (account) =>
      group(relations, now.relationsOfAccount(account), rows('relation'), (_, r) => r.account === account),
    relationsOfToken: (token) =>
      group(relations, now.relationsOfToken(token), rows('relation'), (_, r) => r.token === token),
    nftsOfOwner: (account) => group(nfts, now.nftsOfOwner(account), rows('nft'), (_, n) => n.owner === account),
    nftsOfToken: (token) => group(nfts, now.nftsOfToken(token), rows('nft'), (_, n) => n.token === token),
    allowancesOfOwner: (account) =>
      group(allowances, now.allowancesOfOwner(account), rows('allowance'), (_, a) => a.owner === account),
    approvalsOfOwner: (account) =>
      group(approvals, now.approvalsOfOwner(account), rows('operatorApproval'), (_, a) => a.owner === account),
    approvalsOfSpender: (account) =>
      group(approvals, now.approvalsOfSpender(account), rows('operatorApproval'), (_, a) => a.spender === account),
    airdropsOfSender: (account) =>
      group(airdrops, now.airdropsOfSender(account), rows('airdrop'), (_, a) => a.sender === account),
    airdropsOfReceiver: (account) =>
      group(airdrops, now.airdropsOfReceiver(account), rows('airdrop'), (_, a) => a.receiver === account),
    slotsOfContract: (contract) =>
      group(slots, now.slotsOfContract(contract), rows('slot'), (key) => key.startsWith(`${contract}:`)),
  };
}
