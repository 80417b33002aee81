import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type ClientHttp2Session, connect, constants } from 'node:http2';
import { proto, toInt64, toTimestamp } from '../codec/proto.ts';
import { TREASURY_PRIVATE_KEY_DER } from '../published-test-keys.ts';

/** What came back of one raw call. */
export interface RawReply {
  readonly status: number;
  readonly grpcStatus: number | null;
  readonly message: Uint8Array | null;
}

/** A gRPC client that sends whatever bytes it is given. */
export class RawGrpc {
  readonly #session: ClientHttp2Session;
  readonly #patienceMs: number;

  /** `patienceMs`: after this time an open call is cancelled. */
  constructor(endpoint: string, patienceMs = 2_000) {
    this.#patienceMs = patienceMs;
    this.#session = connect(`http://${endpoint}`);
    this.#session.on('error', () => undefined);
  }

  close(): void {
    this.#session.destroy();
  }

  /** One call with a well-formed frame around `message`; with `frame` exactly those bytes. */
  call(path: string, message: Uint8Array, frame?: Uint8Array): Promise<RawReply> {
    return new Promise((resolve) => {
      const stream = this.#session.request({
        ':method': 'POST',
        ':path': path,
        'content-type': 'application/grpc',
        te: 'trailers',
      });
      const chunks: Buffer[] = [];
      let status = 0;
      let grpcStatus: number | null = null;
      const note = (headers: Record<string, unknown>): void => {
        if (headers['grpc-status'] !== undefined) grpcStatus = Number(headers['grpc-status']);
      };
      stream.on('response', (headers) => {
        status = Number(headers[':status']);
        note(headers);
      });
      stream.on('trailers', note);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A reset is an answer too: what matters is that the node lives.
      stream.on('error', () => undefined);
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status, grpcStatus, message: bytes.length >= 5 ? bytes.subarray(5) : null });
      });
      stream.end(frame ?? framed(message));
      const patience = setTimeout(() => stream.close(constants.NGHTTP2_CANCEL), this.#patienceMs).unref();
      stream.on('close', () => clearTimeout(patience));
    });
  }
}

function framed(message: Uint8Array): Buffer {
  const frame = Buffer.alloc(5 + message.length);
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, 5);
  return frame;
}

const key: KeyObject = createPrivateKey({
  key: Buffer.from(TREASURY_PRIVATE_KEY_DER, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
/** ED25519 key of 0.0.2, 32 bytes. */
export const TREASURY_PUBLIC_KEY: Uint8Array = createPublicKey(key)
  .export({ format: 'der', type: 'spki' })
  .subarray(-32);
let lastStart = 0n;

/** A signed transaction and the query for its receipt. */
export interface SignedCall {
  readonly transaction: Uint8Array;
  readonly receiptQuery: Uint8Array;
  /** Start of its validity, ns: with the treasury as payer its id. */
  readonly validStart: bigint;
}

/** A transaction paid and signed by the treasury, and its receipt query. */
export function signedByTreasury(data: proto.ITransactionBody): SignedCall {
  const now = BigInt(Date.now() - 1_000) * 1_000_000n;
  lastStart = now > lastStart ? now : lastStart + 1n;
  const transactionID: proto.ITransactionID = {
    accountID: { accountNum: toInt64(2) },
    transactionValidStart: toTimestamp(lastStart),
  };
  const bodyBytes = proto.TransactionBody.encode({
    transactionID,
    nodeAccountID: { accountNum: toInt64(3) },
    transactionFee: toInt64(10_000_000_000n),
    transactionValidDuration: { seconds: toInt64(120) },
    ...data,
  }).finish();
  return {
    transaction: signBody(bodyBytes),
    receiptQuery: proto.Query.encode({ transactionGetReceipt: { header: {}, transactionID } }).finish(),
    validStart: lastStart,
  };
}

/** Any bytes as a transaction body with a valid signature of the treasury. */
export function signBody(bodyBytes: Uint8Array): Uint8Array {
  const sigMap = { sigPair: [{ pubKeyPrefix: TREASURY_PUBLIC_KEY, ed25519: sign(null, bodyBytes, key) }] };
  const signedTransactionBytes = proto.SignedTransaction.encode({ bodyBytes, sigMap }).finish();
  return proto.Transaction.encode({ signedTransactionBytes }).finish();
}
