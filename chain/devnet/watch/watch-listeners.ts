import { proto, Status } from '../codec/proto.ts';
import type { GrpcMethod } from '../grpc/grpc-server.ts';
import { GrpcError } from '../grpc/grpc-server.ts';
import { HAPI_METHODS } from '../grpc/hapi-methods.ts';
import type { Block } from '../ledger/block.ts';
import type { HttpHandle } from '../listen.ts';
import { describeBody, describeSigned, plain } from './describe-message.ts';
import type { OnRequest, RequestEvent } from './request-event.ts';

const TINYBARS_PER_HBAR = 100_000_000;
const MAX_URL = 300;
const HTTP_FAILURE = 400;
const QUERY_PATHS: ReadonlySet<string> = new Set(
  Object.entries(HAPI_METHODS).flatMap(([service, { queries }]) => queries.map((name) => `/proto.${service}/${name}`)),
);

/** Tells of each transaction of a block, children included. */
export function tellOfBlock(block: Block, tell: OnRequest): void {
  for (const tx of block.transactions) {
    const outcome = Status[tx.result] ?? String(tx.result);
    const start = `${tx.validStart / 1_000_000_000n}.${String(tx.validStart % 1_000_000_000n).padStart(9, '0')}`;
    const id = `0.0.${tx.payer}@${start}${tx.scheduled ? '?scheduled' : ''}${tx.nonce === 0 ? '' : `/${tx.nonce}`}`;
    const entity = tx.entity === null ? '' : ` on 0.0.${tx.entity}`;
    const fee = `fee ${Number(tx.fee) / TINYBARS_PER_HBAR} ℏ`;
    tell({
      at: 'ledger',
      what: tx.kind,
      outcome,
      isFailure: tx.result !== Status.SUCCESS,
      detail: `${id}${entity}  ${fee}  ${describeSigned(tx.signed)}`.trimEnd(),
      ms: null,
    });
  }
}

/** The same methods, telling of each call. Accepted transactions are left to `tellOfBlock`. */
export function watchHapi(methods: ReadonlyMap<string, GrpcMethod>, tell: OnRequest): Map<string, GrpcMethod> {
  return watchGrpc('hapi', methods, tell, (path, request, reply) => {
    if (QUERY_PATHS.has(path)) return describeReply(request, reply);
    const { nodeTransactionPrecheckCode: code } = proto.TransactionResponse.decode(reply);
    if (code === Status.OK) return undefined;
    return { what: kindOf(request), outcome: Status[code] ?? String(code), isFailure: true, detail: detailOf(request) };
  });
}

/** The same streams, telling of each when it ends. */
export function watchMirrorGrpc(methods: ReadonlyMap<string, GrpcMethod>, tell: OnRequest): Map<string, GrpcMethod> {
  return watchGrpc('mirror-grpc', methods, tell, () => ({}));
}

/** The same handler, telling of each request when its answer has gone out. */
export function watchHttp(at: RequestEvent['at'], handle: HttpHandle, tell: OnRequest): HttpHandle {
  return (request, response) => {
    const began = performance.now();
    response.once('close', () => {
      const { statusCode } = response;
      tell({
        at,
        what: `${request.method ?? 'GET'} ${plain((request.url ?? '/').slice(0, MAX_URL))}`,
        outcome: response.writableFinished ? String(statusCode) : 'cut off',
        isFailure: !response.writableFinished || statusCode >= HTTP_FAILURE,
        detail: '',
        ms: performance.now() - began,
      });
    });
    return handle(request, response);
  };
}

/** Tells of each JSON-RPC call, over HTTP or WebSocket. */
export function tellOfRpc(tell: OnRequest) {
  return (method: string, params: unknown, ms: number, error: string | null): void =>
    tell({
      at: 'json-rpc',
      what: plain(method),
      outcome: error === null ? 'ok' : plain(error),
      isFailure: error !== null,
      detail: plain((JSON.stringify(params) ?? '').slice(0, MAX_URL)),
      ms,
    });
}

type Told = Partial<Pick<RequestEvent, 'what' | 'outcome' | 'isFailure' | 'detail'>>;

function watchGrpc(
  at: RequestEvent['at'],
  methods: ReadonlyMap<string, GrpcMethod>,
  tell: OnRequest,
  read: (path: string, request: Uint8Array, reply: Uint8Array) => Told | undefined,
): Map<string, GrpcMethod> {
  const watched = new Map<string, GrpcMethod>();
  for (const [path, method] of methods) {
    const event = (told: Told, began: number): void => {
      const what = path.slice(path.lastIndexOf('.') + 1);
      tell({ at, what, outcome: 'ok', isFailure: false, detail: '', ms: performance.now() - began, ...told });
    };
    const failed = (error: unknown, began: number): void =>
      event({ outcome: error instanceof GrpcError ? error.message : 'internal error', isFailure: true }, began);
    watched.set(
      path,
      method.kind === 'unary'
        ? {
            kind: 'unary',
            call: async (request) => {
              const began = performance.now();
              try {
                const reply = await method.call(request);
                const told = read(path, request, reply);
                if (told !== undefined) event(told, began);
                return reply;
              } catch (error) {
                failed(error, began);
                throw error;
              }
            },
          }
        : {
            kind: 'stream',
            call: async (request, send, signal) => {
              const began = performance.now();
              try {
                await method.call(request, send, signal);
                event({}, began);
              } catch (error) {
                failed(error, began);
                throw error;
              }
            },
          },
    );
  }
  return watched;
}

function describeReply(request: Uint8Array, reply: Uint8Array): Told {
  const kind = proto.Query.decode(request).query;
  const response = proto.Response.decode(reply);
  const answer = (response.response === undefined ? undefined : response[response.response]) as
    | { readonly header?: proto.IResponseHeader | null }
    | null
    | undefined;
  const code = answer?.header?.nodeTransactionPrecheckCode ?? Status.OK;
  return { what: kind ?? 'query', outcome: Status[code] ?? String(code), isFailure: code !== Status.OK };
}

function kindOf(request: Uint8Array): string {
  return readBody(request)?.data ?? 'transaction';
}

function detailOf(request: Uint8Array): string {
  const body = readBody(request);
  return body === undefined ? `${request.length} bytes` : describeBody(proto.TransactionBody.encode(body).finish());
}

function readBody(request: Uint8Array): proto.TransactionBody | undefined {
  try {
    const tx = proto.Transaction.decode(request);
    const bytes =
      tx.signedTransactionBytes.length > 0
        ? proto.SignedTransaction.decode(tx.signedTransactionBytes).bodyBytes
        : tx.bodyBytes;
    return proto.TransactionBody.decode(bytes);
  } catch {
    // A hostile request: there is nothing to show of it.
    return undefined;
  }
}
