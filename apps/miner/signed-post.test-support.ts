import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { request } from 'node:http';
import { toHex } from '@tensornode/kernel';
import { contentDigest, requestSignatureBase, requestSignatureHeaders, type SignedRequest } from '@tensornode/protocol';

/** An asker with a request key of its own, as a gateway has. */
export interface TestAsker {
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** True when the connection broke before the end. */
  readonly broken: boolean;
}

export interface PostOptions {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly path?: string;
  readonly signal?: AbortSignal;
}

export function createAsker(): TestAsker {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { keyId: toHex(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)), privateKey };
}

export function chatBody(question: string, stream = false): string {
  return JSON.stringify({
    messages: [{ role: 'user', content: question }],
    model: 'tensornode',
    stream,
    temperature: 0,
  });
}

/** Headers of a signed request; `change` alters what is signed. */
export function signedHeaders(
  asker: TestAsker,
  url: string,
  body: string,
  instance: number,
  change: Partial<SignedRequest> = {},
): Record<string, string> {
  const now = Math.floor(Date.now() / 1_000);
  const signed: SignedRequest = {
    method: 'POST',
    authority: new URL(url).host,
    path: '/v1/chat/completions',
    contentDigest: contentDigest(Buffer.from(body)),
    roundId: toHex(randomBytes(32)),
    nonce: toHex(randomBytes(32)),
    instance,
    created: now,
    expires: now + 60,
    keyId: asker.keyId,
    ...change,
  };
  return requestSignatureHeaders(signed, sign(null, requestSignatureBase(signed), asker.privateKey));
}

/** Posts and collects whatever comes back; never rejects for a broken connection. */
export function post(url: string, options: PostOptions): Promise<RawResponse> {
  return new Promise((resolve) => {
    const nothing: RawResponse = { status: 0, headers: {}, body: Buffer.alloc(0), broken: true };
    const call = request(
      new URL(options.path ?? '/v1/chat/completions', url),
      {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(options.body),
          ...options.headers,
        },
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        const finish = (broken: boolean): void =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), broken });
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => finish(!response.complete));
        response.on('error', () => finish(true));
      },
    );
    call.on('error', () => resolve(nothing));
    call.end(options.body);
  });
}
