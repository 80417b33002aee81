import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { utf8 } from '@tensornode/kernel';
import { sha256Hex } from '@tensornode/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evidenceOverHttp } from './evidence-over-http.ts';

type Answer = { status: number; body: Uint8Array };

const WHOLE = utf8('evidence');
const DIGEST = sha256Hex(WHOLE);
const SPOILED: Answer = { status: 200, body: utf8('evidencE') };
const SAYS_SPOILED: Answer = { status: 500, body: utf8('{"code":"TN-6002"}') };
const HAS: Answer = { status: 200, body: WHOLE };
const LACKS: Answer = { status: 404, body: utf8('{}') };
const AWAY: Answer = { status: 503, body: utf8('') };

let servers: Server[];
let asked: string[];
beforeEach(() => {
  servers = [];
  asked = [];
});
afterEach(() => {
  for (const server of servers) server.close();
});

async function store(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(`${servers.indexOf(server)} ${request.url}`);
    response.writeHead(answer.status).end(answer.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function source(...answers: Answer[]) {
  const addresses: string[] = [];
  for (const answer of answers) addresses.push(await store(answer));
  return evidenceOverHttp({ addresses: () => addresses });
}

it('takes the first bytes that have the digest, whatever the stores before it gave, and asks that store first from then on', async () => {
  const evidence = await source(SPOILED, SAYS_SPOILED, LACKS, AWAY, HAS);
  expect(await evidence.fetch(DIGEST)).toEqual(WHOLE);
  expect(asked).toEqual([0, 1, 2, 3, 4].map((at) => `${at} /v1/evidence/${DIGEST}`));
  expect(await evidence.fetch(DIGEST)).toEqual(WHOLE);
  expect(asked).toHaveLength(6);
  expect(asked.at(-1)).toMatch(/^4 /);
});

it.each([
  ['other bytes under the name', SPOILED],
  ['a store that says that its file is spoiled', SAYS_SPOILED],
])('%s: damaged, not missing', async (_, answer) => {
  expect(await (await source(LACKS, answer, AWAY)).fetch(DIGEST)).toBe('damaged');
});

it('what no store has is missing, also when one of them is away', async () => {
  expect(await (await source(LACKS, AWAY)).fetch(DIGEST)).toBeNull();
});

it('says so when no store could be asked', async () => {
  await expect((await source(AWAY, AWAY)).fetch(DIGEST)).rejects.toMatchObject({ code: 'TN-5001' });
  await expect((await source()).fetch(DIGEST)).rejects.toMatchObject({ code: 'TN-5001' });
});
