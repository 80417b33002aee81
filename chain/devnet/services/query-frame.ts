import type { proto, QueryKind } from '../codec/proto.ts';
import { BASE_TINYCENTS } from '../ledger/fees.ts';
import type { LedgerReader } from '../ledger/ledger-reader.ts';
import type { QueryHandler } from '../ledger/query-handler.ts';

/** Name of a field of `Response` that carries an answer. */
export type ResponseField = keyof proto.IResponse;

/** What a query does, without the parts that all queries share. */
export interface QueryParts<K extends QueryKind, R extends ResponseField> {
  readonly query: K;
  readonly response: R;
  /** Tinycents; default the price of a plain query. */
  readonly cost?: bigint;
  readonly payers?: QueryHandler['payers'];
  readonly isTriedForCost?: boolean;
  readonly isFreeWithoutPayment?: boolean;
  /** Body of the answer; the header is added. Throws StatusError. */
  answer(query: NonNullable<proto.Query[K]>, ledger: LedgerReader): proto.IResponse[R] | Promise<proto.IResponse[R]>;
}

/** Makes a query handler of its parts. */
export function defineQuery<K extends QueryKind, R extends ResponseField>(parts: QueryParts<K, R>): QueryHandler {
  return {
    cost: () => parts.cost ?? BASE_TINYCENTS,
    payers: parts.payers,
    isTriedForCost: parts.isTriedForCost,
    isFreeWithoutPayment: parts.isFreeWithoutPayment,
    requestHeader: (query) => (query[parts.query] as { header?: proto.IQueryHeader | null } | null | undefined)?.header,
    header: (header) => ({ [parts.response]: { header } }),
    async answer(query, ledger) {
      const body = await parts.answer(query[parts.query] as NonNullable<proto.Query[K]>, ledger);
      return { [parts.response]: body };
    },
  };
}
