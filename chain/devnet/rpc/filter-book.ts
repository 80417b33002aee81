import { randomBytes } from 'node:crypto';
import type { ChainReader, LogRow } from './chain-reader.ts';
import type { LogFilter } from './params.ts';
import { RPC_CODES, RpcError } from './rpc-error.ts';

/** Unread filters are forgotten after this time, ms (the relay's five minutes). */
const LIFETIME = 300_000;
const MAX_FILTERS = 1_000;
/** Most logs of one answer. */
const MAX_LOGS = 10_000;

interface Filter {
  readonly kind: 'logs' | 'blocks';
  readonly logs: LogFilter | undefined;
  /** First block that has not been told of yet. */
  next: bigint;
  readAt: number;
}

/** The polling filters of JSON-RPC: what is new since the last look. */
export class FilterBook {
  readonly #filters = new Map<string, Filter>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(reader: ChainReader, logs: LogFilter | undefined): string {
    this.#forgetOld();
    if (this.#filters.size >= MAX_FILTERS) throw new RpcError(RPC_CODES.server, 'Too many filters');
    const id = `0x${randomBytes(16).toString('hex')}`;
    this.#filters.set(id, {
      kind: logs === undefined ? 'blocks' : 'logs',
      logs,
      next: reader.latest() + 1n,
      readAt: this.#now(),
    });
    return id;
  }

  remove(id: string): boolean {
    return this.#filters.delete(id);
  }

  /** Logs, or hashes of blocks, since the last look. */
  changes(
    reader: ChainReader,
    id: string,
  ):
    | { readonly logs: LogRow[] }
    | { readonly blocks: ReadonlyArray<NonNullable<ReturnType<ChainReader['blockByNumber']>>> } {
    const filter = this.#find(id);
    const latest = reader.latest();
    const from = filter.next;
    filter.next = latest + 1n;
    if (filter.logs !== undefined)
      return { logs: from > latest ? [] : findLogs(reader, { ...filter.logs, from, to: latest, hasFrom: true }) };
    const blocks: Array<NonNullable<ReturnType<ChainReader['blockByNumber']>>> = [];
    for (let n = from; n <= latest && blocks.length < MAX_LOGS; n++) {
      const block = reader.blockByNumber(n);
      if (block !== undefined) blocks.push(block);
    }
    return { blocks };
  }

  /** All logs that a log filter matches. */
  logs(reader: ChainReader, id: string): LogRow[] {
    const filter = this.#find(id);
    if (filter.logs === undefined) throw new RpcError(RPC_CODES.notFound, 'Filter not found');
    return findLogs(reader, filter.logs);
  }

  #find(id: string): Filter {
    this.#forgetOld();
    const filter = this.#filters.get(id);
    if (filter === undefined) throw new RpcError(RPC_CODES.notFound, 'Filter not found');
    filter.readAt = this.#now();
    return filter;
  }

  #forgetOld(): void {
    const oldest = this.#now() - LIFETIME;
    for (const [id, filter] of this.#filters) if (filter.readAt < oldest) this.#filters.delete(id);
  }
}

/** Logs of a filter. More than `MAX_LOGS` are an error: a cut-off list would look complete. */
export function findLogs(reader: ChainReader, filter: LogFilter): LogRow[] {
  let fromBlock = reader.resolve(filter.from);
  let toBlock = reader.resolve(filter.to);
  if (filter.blockHash !== null) {
    const block = reader.blockByHash(filter.blockHash);
    if (block === undefined) return [];
    fromBlock = block.number;
    toBlock = block.number;
  }
  const latest = reader.latest();
  if (filter.blockHash === null && !filter.hasFrom && toBlock !== latest)
    throw new RpcError(RPC_CODES.missingFromBlock, 'Provided toBlock parameter without specifying fromBlock');
  // The relay finds nothing where one end of the range does not exist.
  if (fromBlock > latest || toBlock > latest) return [];
  if (fromBlock > toBlock) throw new RpcError(RPC_CODES.blockRange, 'Invalid block range');
  const logs = reader.logs({
    fromBlock,
    toBlock,
    addresses: filter.addresses,
    topics: filter.topics,
    limit: MAX_LOGS + 1,
  });
  if (logs.length > MAX_LOGS)
    throw new RpcError(RPC_CODES.server, `More than ${MAX_LOGS} logs match: ask for fewer blocks`);
  return logs;
}
