import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { RPC_METHODS } from '../../rpc/methods.ts';
import { type Rig, startRig } from '../connect-sdk.ts';
import { type Choice, HOSTILE_TIMEOUT, runHostile } from './hostile-run.ts';

const METHODS = [...Object.keys(RPC_METHODS), 'eth_subscribe', 'eth_unsubscribe', 'eth_sign', 'nothing'];
const WORDS: readonly unknown[] = [
  'latest',
  '0x0',
  '0x167',
  `0x${'0'.repeat(37)}3ea`,
  `0x${'f'.repeat(64)}`,
  'logs',
  'newHeads',
  null,
  -1,
  1e300,
  {},
  [],
  true,
  { fromBlock: 'x' },
  { address: [1] },
  { topics: [[['0x']]] },
  { to: `0x${'0'.repeat(37)}167`, data: '0xe0f4059a' },
];
const INTERNAL = -32_603;

let rig: Rig;
const faults: string[] = [];
beforeAll(async () => {
  rig = await startRig({
    log: (line, facts) => faults.push(`${line} ${String(facts['method'])} ${String(facts['error'])}`),
  });
});
afterAll(() => rig?.close());

async function open(): Promise<WebSocket> {
  const socket = new WebSocket(rig.devnet.rpcWs);
  await once(socket, 'open');
  return socket;
}

function message(choice: Choice): string | Buffer {
  if (choice.chance(0.1)) return choice.bytes(200);
  if (choice.chance(0.05)) return choice.text(100);
  const one = () => ({
    jsonrpc: choice.chance(0.95) ? '2.0' : choice.pick(['1.0', 2, null]),
    id: choice.pick([1, 'a', null, {}, 1.5]),
    method: choice.chance(0.95) ? choice.pick(METHODS) : choice.text(20),
    params: choice.chance(0.9) ? Array.from({ length: choice.below(4) }, () => choice.pick(WORDS)) : choice.pick(WORDS),
  });
  return JSON.stringify(choice.chance(0.1) ? Array.from({ length: choice.below(5) }, one) : one());
}

test(
  'hostile messages are each answered on a socket that stays open',
  async () => {
    let socket = await open();
    let sent = 0;
    await runHostile(1, async (choice) => {
      // Subscriptions of one socket are bounded: a new one now and then.
      if (++sent % 500 === 0) {
        socket.close();
        socket = await open();
      }
      const reply = new Promise<string>((resolve, reject) => {
        const take = (data: Buffer): void => {
          const text = data.toString();
          // Notifications of a subscription are no answers.
          if (text.includes('"method":"eth_subscription"')) return;
          socket.off('message', take);
          resolve(text);
        };
        socket.on('message', take);
        socket.once('close', reject);
      });
      socket.send(message(choice));
      const answers = [JSON.parse(await reply)].flat() as Array<{ result?: unknown; error?: { code: number } }>;
      for (const answer of answers) {
        expect('result' in answer || 'error' in answer).toBe(true);
        expect(answer.error?.code).not.toBe(INTERNAL);
      }
      socket.removeAllListeners('close');
    });
    socket.close();
    expect(faults).toEqual([]);
  },
  HOSTILE_TIMEOUT,
);

test('a frame that breaks the protocol, or is too large, ends its socket and no other', async () => {
  const good = await open();
  const large = await open();
  const closed = once(large, 'close');
  large.on('error', () => undefined);
  large.send(Buffer.alloc(3_000_000));
  await closed;
  const broken = await open();
  const gone = once(broken, 'close');
  // The raw connection below the socket: a frame with reserved bits set.
  (broken as unknown as { readonly _socket: { write(bytes: Buffer): void } })._socket.write(
    Buffer.from([0xff, 0xff, 1, 2, 3]),
  );
  await gone;
  const answer = once(good, 'message');
  good.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }));
  expect(String((await answer)[0])).toContain('0x12a');
  good.close();
});
