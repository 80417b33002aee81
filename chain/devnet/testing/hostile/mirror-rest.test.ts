import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIRROR_ENDPOINTS } from '../../mirror-rest/create-mirror-rest.ts';
import { type Rig, startRig } from '../connect-sdk.ts';
import { type Choice, HOSTILE_TIMEOUT, runHostile } from './hostile-run.ts';

const IN_FLIGHT = 20;
const STATUSES = [200, 400, 404, 405, 413, 414, 501];
const IDS = [
  '0.0.2',
  '2',
  '0.0.1002',
  '0.0.98',
  '1031',
  `0x${'0'.repeat(37)}3ea`,
  `0x${'f'.repeat(64)}`,
  '0.0.2-1700000000-1',
  '1700000000.000000001',
  '1.1.1',
  '9'.repeat(30),
  '-1',
  'latest',
];
const OPERATORS = ['', 'eq:', 'ne:', 'lt:', 'lte:', 'gt:', 'gte:', 'like:'];

let rig: Rig;
let url: string;
const faults: string[] = [];
beforeAll(async () => {
  rig = await startRig({
    log: (line, facts) => faults.push(`${line} ${facts['error'] instanceof Error ? facts['error'].stack : ''}`),
  });
  url = rig.devnet.mirrorRest;
});
afterAll(() => rig?.close());

function target(choice: Choice): string {
  if (choice.chance(0.05)) return `/${encodeURI(choice.text(80).replace(/[\r\n\0]/g, ''))}`;
  const { path, query } = choice.pick(MIRROR_ENDPOINTS);
  const filled = path.replace(/:\w+/g, () =>
    encodeURIComponent(choice.chance(0.8) ? choice.pick(IDS) : choice.text(30)),
  );
  const search = new URLSearchParams();
  for (let i = choice.below(4); i > 0; i--) {
    const name = query.length > 0 && choice.chance(0.9) ? choice.pick(query) : choice.text(10);
    const value = choice.chance(0.7)
      ? choice.pick([...IDS, 'asc', 'desc', 'true', 'success', 'CRYPTOTRANSFER', '25'])
      : choice.text(20);
    search.append(name, `${choice.pick(OPERATORS)}${value}`);
  }
  return `/api/v1${filled}?${choice.chance(0.95) ? search.toString() : choice.text(50).replace(/[^\x21-\x7e]/g, '')}`;
}

function body(choice: Choice): string | Buffer<ArrayBuffer> {
  if (choice.chance(0.3)) return choice.bytes(300);
  const call = {
    to: choice.pick([`0x${'0'.repeat(37)}167`, `0x${'0'.repeat(37)}3ea`, choice.text(40)]),
    data: choice.pick(['0x', '0x3fa4f245', `0x${choice.bytes(80).toString('hex')}`, choice.text(20)]),
    gas: choice.pick([21_000, -1, 1e20, '5', null]),
    value: choice.pick([0, 1, -1, 'x']),
    estimate: choice.pick([true, false, 'yes']),
    block: choice.pick(['latest', 'pending', '0x1', 5]),
  };
  return JSON.stringify(choice.chance(0.9) ? call : choice.pick<unknown>([null, [], 'x', { to: call.to }]));
}

test(
  'hostile requests get a status of the real mirror and its shape of errors',
  async () => {
    await runHostile(IN_FLIGHT, async (choice) => {
      const isPost = choice.chance(0.2);
      const path = isPost ? `/api/v1/${choice.pick(['contracts/call', 'network/fees'])}` : target(choice);
      const response = await fetch(
        `${url}${path}`,
        isPost
          ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: body(choice) }
          : { method: choice.pick(['GET', 'GET', 'GET', 'DELETE']) },
      );
      const text = await response.text();
      expect(STATUSES, `${path}: ${text} ${faults.join()}`).toContain(response.status);
      if (response.status >= 400)
        expect(JSON.parse(text), path).toHaveProperty('_status.messages.0.message', expect.any(String));
    });
    expect(faults).toEqual([]);
    expect((await fetch(`${url}/api/v1/accounts/0.0.2`)).status).toBe(200);
  },
  HOSTILE_TIMEOUT,
);

test('bytes that are no HTTP are refused with 400 or cut off', async () => {
  const { hostname, port } = new URL(url);
  await Promise.all(
    [
      '\0\0\0',
      'GET',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
      'POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ].map(
      (bytes) =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(Number(port), hostname);
          let answer = '';
          socket.on('data', (chunk: Buffer) => {
            answer += chunk.toString('latin1');
          });
          // Bytes that still come after the refusal meet a closed door.
          socket.on('error', (error) => expect(error).toMatchObject({ code: 'ECONNRESET' }));
          socket.on('close', () =>
            answer === '' || /^HTTP\/1\.1 4\d\d/.test(answer) ? resolve() : reject(new Error(answer)),
          );
          socket.end(bytes);
        }),
    ),
  );
  expect((await fetch(`${url}/api/v1/accounts/0.0.2`)).status).toBe(200);
});
