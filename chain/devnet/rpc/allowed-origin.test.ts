import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Devnet, startDevnet } from '../start-devnet.ts';

let devnet: Devnet;
const dataDir = mkdtempSync(join(tmpdir(), 'origin-'));

beforeAll(async () => {
  devnet = await startDevnet({ dataDir, ports: 'free' });
});

afterAll(async () => {
  await devnet.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const call = (origin: string | undefined): Promise<Response> =>
  fetch(devnet.rpc, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }),
  });

it.each([
  undefined,
  'http://localhost:3000',
  'http://127.0.0.1:9000',
  'http://[::1]:3000',
  'chrome-extension://abcdef',
])('serves %s', async (origin) => {
  const response = await call(origin);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ result: '0x12a' });
});

it.each(['http://evil.example', 'null', 'https://localhost.evil.example', 'file://'])('refuses %s', async (origin) => {
  expect((await call(origin)).status).toBe(403);
});

it('refuses a foreign page over WebSocket and serves a local one', async () => {
  const state = (origin: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(devnet.rpcWs, { origin });
      socket.on('open', () => {
        socket.close();
        resolve('open');
      });
      socket.on('error', (error) => resolve(error.message));
    });
  expect(await state('http://evil.example')).toContain('403');
  expect(await state('http://localhost:3000')).toBe('open');
});
