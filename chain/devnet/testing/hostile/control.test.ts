import { afterAll, beforeAll, expect, test } from 'vitest';
import { Status } from '../../codec/proto.ts';
import { CONTROL_ROUTES } from '../../control/create-control-api.ts';
import { type Rig, startRig } from '../connect-sdk.ts';
import { signedByTreasury } from '../raw-grpc.ts';
import { type Choice, HOSTILE_TIMEOUT, runHostile } from './hostile-run.ts';

const ROUTES = Object.keys(CONTROL_ROUTES);
const STATUSES = [200, 400, 403, 404, 409, 413];
const WORDS: readonly unknown[] = [
  0,
  1,
  -1,
  1e308,
  3_600_000,
  315_360_000_000,
  'BUSY',
  'INVALID_SIGNATURE',
  'precheck',
  'handle',
  'reply',
  'mirror',
  'drop',
  'cryptoTransfer',
  '__proto__',
  null,
  true,
  [],
  {},
  'realistic',
];
const COSTLY = new Set(['/snapshots', '/snapshots/:id/revert', '/load']);
const FIELDS = [
  'at',
  'status',
  'kind',
  'times',
  'how',
  'method',
  'httpStatus',
  'path',
  'stale',
  'child',
  'perSecond',
  'seed',
  'ms',
  'name',
  'finalityMs',
  'mirrorLagMs',
  'constructor',
];

let rig: Rig;
const faults: string[] = [];
beforeAll(async () => {
  rig = await startRig({
    control: true,
    log: (line, facts) => faults.push(`${line} ${facts['error'] instanceof Error ? facts['error'].stack : ''}`),
  });
});
afterAll(() => rig?.close());

function body(choice: Choice): string | Buffer<ArrayBuffer> {
  if (choice.chance(0.1)) return choice.bytes(200);
  if (choice.chance(0.1)) return choice.text(200);
  return JSON.stringify(
    Object.fromEntries(Array.from({ length: 1 + choice.below(4) }, () => [choice.pick(FIELDS), choice.pick(WORDS)])),
  );
}

test(
  'hostile requests are refused with a reason; the devnet goes on',
  async () => {
    const url = rig.devnet.control ?? '';
    await runHostile(5, async (choice) => {
      const [method = 'GET', path = '/'] = choice.chance(0.9)
        ? choice.pick(ROUTES).split(' ')
        : [choice.pick(['GET', 'PUT', 'DELETE']), `/${choice.text(20).replace(/[^\x21-\x7e]|[#?]/g, '')}`];
      // Copies of the ledger cost a file each, and another ledger a restart of every listener: a few are enough.
      if (method === 'POST' && COSTLY.has(path) && !choice.chance(0.05)) return;
      const target = path.replace(':id', choice.pick(['0', '1', '99', '-1', 'x', '999999999', '1/../2']));
      const response = await fetch(`${url}${target}`, {
        method,
        headers: choice.chance(0.05) ? { origin: 'http://example.org' } : {},
        ...(method === 'GET' ? {} : { body: body(choice) }),
      });
      const text = await response.text();
      expect(STATUSES, `${method} ${target}: ${text}`).toContain(response.status);
      if (response.status >= 400) expect(JSON.parse(text)).toMatchObject({ error: { message: expect.any(String) } });
    });
    expect(faults).toEqual([]);
    expect((await fetch(`${url}/reset`, { method: 'POST' })).status).toBe(200);
    const { ledger } = rig.devnet;
    expect(ledger.submit(signedByTreasury({ utilPrng: {} }).transaction).precheck).toBe(Status.OK);
    await ledger.drain();
    const rest = await fetch(`${rig.devnet.mirrorRest}/api/v1/transactions?limit=1`);
    expect(await rest.json()).toMatchObject({ transactions: [{ name: 'UTILPRNG', result: 'SUCCESS' }] });
  },
  HOSTILE_TIMEOUT,
);
