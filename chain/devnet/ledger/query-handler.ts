import type { proto, QueryKind } from '../codec/proto.ts';
import type { LedgerReader } from './ledger-reader.ts';

/** One kind of query. `cost` is in tinycents; 0 is free. */
export interface QueryHandler {
  /** `answer` gets the query's own sub-message's header already checked and paid. Throws StatusError. */
  answer(query: proto.Query, ledger: LedgerReader): proto.IResponse | Promise<proto.IResponse>;
  /** Tinycents. */
  cost(query: proto.Query, ledger: LedgerReader): bigint;
  /** Who may ask, by account number; undefined: everybody. */
  readonly payers?: ((payer: number) => boolean) | undefined;
  /** False: a price is named without trying the answer. */
  readonly isTriedForCost?: boolean | undefined;
  /** True: answered free of charge when no payment is enclosed (the real node wants one). */
  readonly isFreeWithoutPayment?: boolean | undefined;
  /** Response made of a bare header (errors, COST_ANSWER). */
  header(header: proto.IResponseHeader): proto.IResponse;
  /** Header of the request. */
  requestHeader(query: proto.Query): proto.IQueryHeader | null | undefined;
}

export type QueryHandlers = Partial<Record<QueryKind, QueryHandler>>;
