import type { LedgerReader } from '../ledger/ledger-reader.ts';
import type { FilterBook } from './filter-book.ts';
import type { FormatContext } from './format.ts';
import type { RawTransactionSender } from './send-raw-transaction.ts';

/** What a JSON-RPC method works with. */
export interface RpcContext extends FormatContext {
  readonly ledger: LedgerReader;
  readonly filters: FilterBook;
  readonly sender: RawTransactionSender;
  /** Hears of each call when it is answered; `error` is its message where it failed. */
  readonly onCall?: ((method: string, params: unknown, ms: number, error: string | null) => void) | undefined;
}

/** One method: positional parameters in, JSON out; throws RpcError. */
export type RpcMethod = (ctx: RpcContext, params: readonly unknown[]) => unknown;

export type RpcMethods = Readonly<Record<string, RpcMethod>>;
