import { proto, type QueryKind, Status, toBigInt, toInt64, toNumber } from '../codec/proto.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { parseTransaction, SUPERUSERS } from '../ledger/precheck.ts';
import type { QueryHandlers } from '../ledger/query-handler.ts';
import { ensure, StatusError } from '../ledger/status-error.ts';
import { GrpcError, GrpcStatus } from './grpc-server.ts';

/** `Response` fields that are not named like their query. */
const RESPONSE_FIELDS: Partial<Record<QueryKind, keyof proto.IResponse>> = {
  ContractGetRecords: 'contractGetRecordsResponse',
};

/** Answers a Query: cost, payment, then the handler. Every refusal is a header with a status. */
export async function answerQuery(bytes: Uint8Array, ledger: Ledger, handlers: QueryHandlers): Promise<Uint8Array> {
  const query = decodeQuery(bytes);
  const kind = query.query;
  if (kind === undefined) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the query has no kind');
  const handler = handlers[kind];
  if (handler === undefined) {
    const field = RESPONSE_FIELDS[kind] ?? kind;
    return encode({ [field]: { header: { nodeTransactionPrecheckCode: Status.NOT_SUPPORTED } } });
  }
  const header = handler.requestHeader(query);
  const responseType = Number(header?.responseType ?? 0);
  const now = ledger.clock.nowNanos();
  const cost = ledger.fees.toTinybars(handler.cost(query, ledger), now);
  const reply = (status: Status, tinybars = 0n): Uint8Array =>
    encode(handler.header({ nodeTransactionPrecheckCode: status, responseType, cost: toInt64(tinybars) }));
  try {
    ensure(header, Status.INVALID_TRANSACTION_BODY);
    // 0 answer, 1 answer with state proof, 2 cost, 3 cost with state proof.
    ensure(responseType === 0 || responseType === 2, Status.NOT_SUPPORTED);
    if (responseType === 2) return reply(Status.OK, cost);
    if (cost > 0n) {
      const refused = pay(header, cost, ledger);
      if (refused !== null) return reply(refused.status, refused.cost);
    }
    return encode(withHeader(await handler.answer(query, ledger), responseType, cost));
  } catch (error) {
    if (error instanceof StatusError) return reply(error.status);
    throw error;
  }
}

/** Checks that the payment gives the node at least the cost, and takes it in; null when all is well. */
function pay(header: proto.IQueryHeader, cost: bigint, ledger: Ledger): { status: Status; cost: bigint } | null {
  const bytes = proto.Transaction.encode(header.payment ?? {}).finish();
  const payment = parseTransaction(bytes);
  ensure(payment.kind === 'cryptoTransfer', Status.INSUFFICIENT_TX_FEE);
  if (!SUPERUSERS.has(payment.id.payer)) {
    const entries = payment.body.cryptoTransfer?.transfers?.accountAmounts ?? [];
    const toNode = entries.find((e) => toNumber(e.accountID?.accountNum) === ledger.nodeAccount);
    if (toNode === undefined) return { status: Status.INVALID_RECEIVING_NODE_ACCOUNT, cost };
    if (toBigInt(toNode.amount) < cost) return { status: Status.INSUFFICIENT_TX_FEE, cost };
  }
  const taken = ledger.submit(bytes);
  return taken.precheck === Status.OK ? null : { status: taken.precheck, cost: taken.cost > 0n ? taken.cost : cost };
}

function decodeQuery(bytes: Uint8Array): proto.Query {
  try {
    return proto.Query.decode(bytes);
  } catch (error) {
    if (error instanceof Error) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the query does not decode');
    throw error;
  }
}

/** Puts the header into whichever answer the handler gave. */
function withHeader(response: proto.IResponse, responseType: number, cost: bigint): proto.IResponse {
  const header: proto.IResponseHeader = { nodeTransactionPrecheckCode: Status.OK, responseType, cost: toInt64(cost) };
  const filled = Object.entries(response).map(([field, body]: [string, { header?: proto.IResponseHeader | null }]) => {
    // A local call that reverts is answered with its result and a status of its own.
    const nodeTransactionPrecheckCode = body.header?.nodeTransactionPrecheckCode ?? Status.OK;
    return [field, { ...body, header: { ...header, nodeTransactionPrecheckCode } }];
  });
  return Object.fromEntries(filled) as proto.IResponse;
}

function encode(response: proto.IResponse): Uint8Array {
  return proto.Response.encode(response).finish();
}
