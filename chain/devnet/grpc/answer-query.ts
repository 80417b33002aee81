import { proto, type QueryKind, Status, toBigInt, toInt64, toNumber } from '../codec/proto.ts';
import { hasUnknownField } from '../codec/unknown-fields.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type ParsedTransaction, parseTransaction, SUPERUSERS } from '../ledger/precheck.ts';
import type { QueryHandler, QueryHandlers } from '../ledger/query-handler.ts';
import { ensure, StatusError } from '../ledger/status-error.ts';
import { transfer } from '../services/crypto/transfer.ts';
import { GrpcError, GrpcStatus } from './grpc-server.ts';

/** `Response` fields that are not named like their query. */
const RESPONSE_FIELDS: Partial<Record<QueryKind, keyof proto.IResponse>> = {
  ContractGetRecords: 'contractGetRecordsResponse',
};
/** ResponseType: answer, cost; the other two ask for a state proof. */
const ANSWER_ONLY = 0;
const COST_ANSWER = 2;

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
  const header = handler.requestHeader(query) ?? {};
  const responseType = Number(header.responseType ?? ANSWER_ONLY);
  const reply = (status: Status, tinybars = 0n): Uint8Array =>
    encode(handler.header({ nodeTransactionPrecheckCode: status, responseType, cost: toInt64(tinybars) }));
  try {
    ensure(responseType === ANSWER_ONLY || responseType === COST_ANSWER, Status.NOT_SUPPORTED);
    const cost = ledger.fees.toTinybars(handler.cost(query, ledger), ledger.clock.nowNanos());
    if (responseType === COST_ANSWER) {
      ensure(handler.payers === undefined, Status.NOT_SUPPORTED);
      // What the real node validates before it names a price is what an answer would fail with.
      if (handler.isTriedForCost !== false && kind !== 'contractCallLocal') await handler.answer(query, ledger);
      return reply(Status.OK, cost);
    }
    if (cost > 0n && !(handler.isFreeWithoutPayment === true && !header.payment)) {
      const refused = pay(header, cost, handler, ledger);
      if (refused !== null) return reply(refused.status, refused.cost);
    }
    return encode(withHeader(await handler.answer(query, ledger), responseType));
  } catch (error) {
    if (error instanceof StatusError) return reply(error.status);
    throw error;
  }
}

/**
 * Checks the payment and takes it in; null when all is well. Superusers only prove who they are: what they enclose is not
 * carried out.
 */
function pay(
  header: proto.IQueryHeader,
  cost: bigint,
  handler: QueryHandler,
  ledger: Ledger,
): { status: Status; cost: bigint } | null {
  const bytes = proto.Transaction.encode(header.payment ?? {}).finish();
  const payment = parseTransaction(bytes);
  const { payer } = payment.id;
  const checked = ledger.check(bytes);
  if (checked.precheck !== Status.OK) return { status: checked.precheck, cost: checked.cost };
  if (SUPERUSERS.has(payer)) return null;
  ensure(payment.kind === 'cryptoTransfer', Status.INSUFFICIENT_TX_FEE);
  transfer.check?.(payment.body);
  ensure(handler.payers === undefined || handler.payers(payer), Status.NOT_SUPPORTED);
  const refused = checkTransfers(payment, cost, ledger);
  if (refused !== null) return { status: refused, cost };
  const taken = ledger.submit(bytes);
  return taken.precheck === Status.OK ? null : { status: taken.precheck, cost: taken.cost > 0n ? taken.cost : cost };
}

/** Somebody who can afford it must give the node at least the cost. */
function checkTransfers(payment: ParsedTransaction, cost: bigint, ledger: Ledger): Status | null {
  const entries = payment.body.cryptoTransfer?.transfers?.accountAmounts ?? [];
  if (entries.length === 0) return Status.INVALID_ACCOUNT_AMOUNTS;
  let nodeReceivesSome = false;
  for (const entry of entries) {
    const num = toNumber(entry.accountID?.accountNum);
    const amount = toBigInt(entry.amount);
    const account = ledger.state.accounts.get(num);
    if (account === undefined) return Status.ACCOUNT_ID_DOES_NOT_EXIST;
    if (amount < 0n && account.balance < -amount) return Status.INSUFFICIENT_PAYER_BALANCE;
    if (amount < 0n || num !== ledger.nodeAccount || num === payment.id.payer) continue;
    nodeReceivesSome = true;
    if (amount < cost) return Status.INSUFFICIENT_TX_FEE;
  }
  return nodeReceivesSome ? null : Status.INVALID_RECEIVING_NODE_ACCOUNT;
}

function decodeQuery(bytes: Uint8Array): proto.Query {
  if (hasUnknownField(bytes, 'Query')) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the query has unknown fields');
  try {
    return proto.Query.decode(bytes);
  } catch (error) {
    if (error instanceof Error) throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the query does not decode');
    throw error;
  }
}

/** Puts the header into whichever answer the handler gave; an answer names no cost. */
function withHeader(response: proto.IResponse, responseType: number): proto.IResponse {
  const header: proto.IResponseHeader = { nodeTransactionPrecheckCode: Status.OK, responseType };
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
