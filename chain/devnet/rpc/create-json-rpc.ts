import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WEIBARS_PER_TINYBAR } from '../evm/run-ethereum-transaction.ts';
import type { LedgerReader } from '../ledger/ledger-reader.ts';
import { isAllowedOrigin } from './allowed-origin.ts';
import { ChainReader } from './chain-reader.ts';
import { FilterBook } from './filter-book.ts';
import { type FaultLog, failure, handleRequest, type RpcReply } from './handle-request.ts';
import type { RpcContext } from './rpc-context.ts';
import { RPC_CODES, RpcError } from './rpc-error.ts';
import { RpcSockets } from './rpc-sockets.ts';
import { RawTransactionSender, type RelayOperator } from './send-raw-transaction.ts';

export interface JsonRpcOptions {
  /** Pays for raw transactions. */
  readonly operator: RelayOperator;
  /** Account of the node that raw transactions are given to. */
  readonly nodeAccount: number;
  readonly onFault: FaultLog;
  /** Hears of each call when it is answered. */
  readonly onCall?: RpcContext['onCall'];
}

export interface JsonRpc {
  /** Answers one HTTP request (POST with JSON, OPTIONS for browsers). */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes over a WebSocket handshake. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends subscriptions and sockets. */
  close(): void;
}

/** Largest request body, bytes: a batch of large calls. */
const MAX_BODY = 2_097_152;
/** How many times that is read at most. */
const MAX_WASTE = 8;
/** Time for a body to arrive, ms. */
const BODY_DEADLINE = 10_000;

/** JSON-RPC over HTTP and WebSocket for Ethereum tools. */
export function createJsonRpc(ledger: LedgerReader, options: JsonRpcOptions): JsonRpc {
  const ctx: RpcContext = {
    ledger,
    reader: new ChainReader(ledger),
    chainId: ledger.chainId,
    gasPrice: () => ledger.fees.gasPrice(ledger.clock.nowNanos()) * WEIBARS_PER_TINYBAR,
    filters: new FilterBook(() => Number(ledger.clock.nowNanos() / 1_000_000n)),
    sender: new RawTransactionSender(ledger, options.operator, options.nodeAccount),
    onCall: options.onCall,
  };
  const sockets = new RpcSockets(ctx, options.onFault);
  return {
    handle: (request, response) => handleHttp(ctx, options.onFault, request, response),
    upgrade: (request, socket, head) => {
      if (isAllowedOrigin(request)) sockets.upgrade(request, socket, head);
      else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    },
    close: () => sockets.close(),
  };
}

async function handleHttp(
  ctx: RpcContext,
  onFault: FaultLog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAllowedOrigin(request)) {
    send(response, 403, failure(null, new RpcError(RPC_CODES.invalidRequest, 'This origin may not use the network')));
    return;
  }
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('vary', 'Origin');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('access-control-allow-methods', 'POST, OPTIONS');
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'POST') {
    send(response, 405, failure(null, new RpcError(RPC_CODES.invalidRequest, 'Use POST')));
    return;
  }
  let body: unknown;
  try {
    body = JSON.parse(await readBody(request)) as unknown;
  } catch (error) {
    if (error instanceof BodyError)
      send(response, error.status, failure(null, new RpcError(RPC_CODES.invalidRequest, error.message)));
    else send(response, 400, failure(null, new RpcError(RPC_CODES.parse, 'Parse error: the body is not JSON')));
    return;
  }
  const reply = await handleRequest(ctx, body, onFault);
  if (reply === undefined) response.writeHead(204).end();
  else send(response, isNoRequest(reply) ? 400 : 200, reply);
}

/** Whether what came in was no request of JSON-RPC at all; any other error is an answer. */
function isNoRequest(reply: RpcReply | RpcReply[]): boolean {
  return !Array.isArray(reply) && reply.error?.code === RPC_CODES.invalidRequest;
}

class BodyError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const deadline = setTimeout(() => reject(new BodyError(408, 'The request body took too long')), BODY_DEADLINE);
    const refuse = (status: number, problem: string): void => {
      clearTimeout(deadline);
      reject(new BodyError(status, problem));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      // A little more is read and thrown away, so that the client gets its answer instead of a broken connection.
      else if (size > MAX_BODY * MAX_WASTE) request.destroy();
    });
    request.on('end', () => {
      if (size > MAX_BODY) return refuse(413, `Request body exceeds ${MAX_BODY} bytes`);
      clearTimeout(deadline);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.on('close', () => refuse(413, `Request body exceeds ${MAX_BODY} bytes or broke off`));
    request.on('error', (error) => refuse(400, error.message));
  });
}

function send(response: ServerResponse, status: number, reply: unknown): void {
  const text = JSON.stringify(reply);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}
