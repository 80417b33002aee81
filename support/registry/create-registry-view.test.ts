import { fault } from '@tensornode/protocol';
import { expect, test } from 'vitest';
import { createRegistryView } from './create-registry-view.ts';
import type { RegistryReader } from './ports.ts';
import type { InstanceState, KeyPeriod } from './registry-state.ts';

function scene() {
  const state = { away: false, now: 1_000_000, reads: 0, histories: 0 };
  const instance: InstanceState = {
    instanceId: 1,
    subnet: 1,
    miner: '0.0.5',
    payee: '0.0.5',
    url: 'http://127.0.0.1:3101',
    state: 'active',
    answerKey: '0xaa',
    modelCardDigest: null,
    registeredAt: 10,
    bondTinybar: 0n,
  };
  const history: KeyPeriod[] = [{ key: '0xaa', validFrom: 10, validUntil: null }];
  const world = { instance, history };
  const reader = {
    subnets: async () => {
      state.reads += 1;
      if (state.away) throw fault('TN-3001');
      return [{ subnet: 1 }];
    },
    nodes: async () => [{ account: '0.0.9', requestKey: '11' }],
    instances: async () => [world.instance],
    permits: async () => [],
    currentEpoch: async () => null,
    answerKeyHistory: async () => {
      state.histories += 1;
      return [...world.history];
    },
  } as unknown as RegistryReader;
  const clock = {
    now: () => state.now,
    sleep: (_: number, signal?: AbortSignal) =>
      new Promise<void>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  };
  return { state, world, view: createRegistryView({ reader, clock }) };
}

test('serves from memory, keeps the last picture while the ledger is away, and says how old it is', async () => {
  const { state, view } = scene();
  expect(view.ageMs()).toBe(Number.POSITIVE_INFINITY);
  await view.start();
  expect(
    view
      .picture()
      .active.get(1)
      ?.map(({ instanceId }) => instanceId),
  ).toEqual([1]);
  expect(view.picture().accountByRequestKey.get('11')).toBe('0.0.9');
  state.away = true;
  state.now += 5_000;
  await expect(view.refresh()).rejects.toMatchObject({ code: 'TN-3001' });
  expect(view.picture().instances.size).toBe(1);
  expect(view.ageMs()).toBe(5_000);
  await view.stop();
});

test('a start without a ledger is no failure', async () => {
  const { state, view } = scene();
  state.away = true;
  await view.start();
  expect(view.picture().subnets.size).toBe(0);
  await view.stop();
});

test('concurrent refreshes share one reading; histories are read again only after a rotation', async () => {
  const { state, world, view } = scene();
  await Promise.all([view.refresh(), view.refresh()]);
  expect(state).toMatchObject({ reads: 1, histories: 1 });
  await view.refresh();
  expect(state.histories).toBe(1);
  world.instance = { ...world.instance, answerKey: '0xbb' };
  world.history = [
    { key: '0xaa', validFrom: 10, validUntil: 20 },
    { key: '0xbb', validFrom: 20, validUntil: null },
  ];
  await view.refresh();
  expect(state.histories).toBe(2);
  expect([view.answerKeysAt(1, 19), view.answerKeysAt(1, 20), view.answerKeysAt(2, 20)]).toEqual([
    ['0xaa'],
    ['0xbb'],
    [],
  ]);
});
