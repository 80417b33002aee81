import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sha256Hex } from '@tensornode/protocol';
import { afterEach, expect, test } from 'vitest';
import { fetchBundle } from './fetch-bundle.ts';

const FILE = new TextEncoder().encode('export const scorer = 1;');
const PIN = sha256Hex(FILE);
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function node(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a file under a wrong hash, an error and a dead node do not hide the node that has it', async () => {
  const wrong = await node((_, response) => void response.end('something else'));
  const broken = await node((_, response) => void response.writeHead(500).end());
  const asked: string[] = [];
  const honest = await node((request, response) => {
    asked.push(request.url ?? '');
    response.end(FILE);
  });
  const addresses = ['http://127.0.0.1:1', wrong, broken, `${honest}/v1/evidence/`];
  expect(await fetchBundle(PIN, { addresses })).toEqual(FILE);
  expect(asked).toEqual([`/v1/evidence/${PIN}`]);
  expect(await fetchBundle(PIN, { addresses: [wrong, broken] })).toBeNull();
});
