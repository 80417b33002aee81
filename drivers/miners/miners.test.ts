import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHex, systemRandom, toHex, utf8 } from '@tensornode/kernel';
import { recoverAnswerSigner, signAnswerStatement } from '@tensornode/protocol';
import { afterAll, afterEach, expect, it } from 'vitest';
import { createMinerTransport, fastRecoverSigner, readRequestSigner } from './index.ts';

const transport = createMinerTransport();
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});
afterAll(() => transport.close());

async function serve(listener: RequestListener) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    path: '/v1/chat/completions',
    headers: { 'content-type': 'application/json' },
    body: utf8('{}'),
    deadlineMs: 2_000,
    maxBytes: 1_000,
  };
}

it('carries a request and its answer, piece by piece', async () => {
  const request = await serve((incoming, response) => {
    incoming.resume();
    response.setHeader('set-cookie', ['a', 'b']).setHeader('x-one', '1');
    response.write('ab');
    setImmediate(() => response.end('cd'));
  });
  let seen = '';
  const response = await transport.post({ ...request, onBytes: (bytes) => (seen += Buffer.from(bytes).toString()) });
  expect(response).toMatchObject({ ok: true, status: 200 });
  expect(seen).toBe('abcd');
  if (response.ok) expect([response.headers['x-one'], response.headers['set-cookie']]).toEqual(['1', undefined]);
});

it('ends what is too large, too late, broken or not there, each with its cause', async () => {
  const large = await serve((_incoming, response) => void response.end(Buffer.alloc(100_000_000)));
  expect(await transport.post(large)).toMatchObject({ ok: false, cause: 'oversized' });
  const late = await serve(() => undefined);
  expect(await transport.post({ ...late, deadlineMs: 100 })).toMatchObject({ ok: false, cause: 'timeout', sent: true });
  const cut = await serve((_incoming, response) => {
    response.write('half', () => response.destroy());
  });
  expect(await transport.post(cut)).toMatchObject({ ok: false, cause: 'malformed' });
  expect(await transport.post({ ...cut, origin: 'http://127.0.0.1:1' })).toEqual({
    ok: false,
    cause: 'unreachable',
    sent: false,
  });
});

it('refuses a name that leads to a refused address', async () => {
  const guarded = createMinerTransport({ refuseAddress: (address) => address === '127.0.0.1' || address === '::1' });
  const request = await serve((_incoming, response) => void response.end('inside'));
  const origin = request.origin.replace('127.0.0.1', 'localhost');
  expect(await guarded.post({ ...request, origin })).toMatchObject({ ok: false, cause: 'unreachable' });
  await guarded.close();
});

it('recovers the same signer as the portable code, and none where there is none', () => {
  const domain = { chainId: 298, verifyingContract: `0x${'11'.repeat(20)}` };
  for (let at = 0; at < 20; at += 1) {
    const statement = {
      instanceId: at,
      roundId: toHex(systemRandom.bytes(32)),
      requestHash: toHex(systemRandom.bytes(32)),
      nonce: toHex(systemRandom.bytes(32)),
      answerHash: toHex(systemRandom.bytes(32)),
      issuedAt: 1_800_000_000 + at,
    };
    const signed = signAnswerStatement(domain, statement, systemRandom.bytes(32));
    expect(fastRecoverSigner(domain, signed)).toBe(recoverAnswerSigner(domain, signed));
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const high = (order - BigInt(`0x${signed.signature.slice(64, 128)}`)).toString(16).padStart(64, '0');
    const twin = {
      statement,
      signature: `${signed.signature.slice(0, 64)}${high}${signed.signature.endsWith('1b') ? '1c' : '1b'}`,
    };
    for (const bad of [
      twin,
      { statement, signature: `${'0'.repeat(128)}1b` },
      { statement, signature: `${'f'.repeat(128)}1c` },
    ]) {
      expect(fastRecoverSigner(domain, bad)).toBeNull();
      expect(recoverAnswerSigner(domain, bad)).toBeNull();
    }
  }
});

it('reads the request key and signs with it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'request-key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const signer = readRequestSigner(join(folder, 'request-key.pem'));
  const { x } = publicKey.export({ format: 'jwk' });
  expect(fromHex(signer.keyId)).toEqual(new Uint8Array(Buffer.from(x ?? '', 'base64url')));
  expect(verify(null, utf8('message'), publicKey, signer.sign(utf8('message')))).toBe(true);
  expect(() => readRequestSigner(join(folder, 'missing.pem'))).toThrow('TN-8001');
  rmSync(folder, { recursive: true });
});
