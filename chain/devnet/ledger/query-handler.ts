import type { proto, QueryKind } from '../codec/proto.ts';
import type { LedgerReader } from './ledger-reader.ts';

/** One kind of query. `cost` is in tinycents; 0 is free. */
export interface QueryHandler {
  /** `answer` gets the query's own sub-message's header already checked and paid. Throws StatusError. */
  answer(query: proto.Query, ledger: LedgerReader): proto.IResponse | Promise<proto.IResponse>;
  /** Tinycents. */
  cost(query: proto.Query, ledger: LedgerReader): bigint;
  /** Response made of a bare header (errors, COST_ANSWER). */
  header(header: proto.IResponseHeader): proto.IResponse;
  /** Header of the request. */
  requestHeader(query: proto.Query): proto.IQueryHeader | null | undefined;
}

export type QueryHandlers = Partial<Record<QueryKind, QueryHandler>>;
