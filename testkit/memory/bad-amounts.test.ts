import { payEpoch } from '@tensornode/rewards';
import { expect, it } from 'vitest';
import { creditsOf, oneEpoch, TERMS } from './one-epoch.ts';

const LARGEST = 2n ** 63n - 1n;
const ODD = [1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n];
const run = ({ ports }: ReturnType<typeof oneEpoch>): Promise<void> => payEpoch(ports, TERMS, 1, (_, step) => step());
const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

it.each([
  ['amounts around 2^53, and nothing for one', [...ODD, 0n]],
  ['all that a token can be: 2^63 - 1', [LARGEST]],
  ['2^63 - 1 in two parts', [LARGEST - 1n, 1n]],
])('%s: booked and pushed to the unit', async (_, amounts) => {
  const scene = oneEpoch({ minted: sumOf(amounts), credits: creditsOf(amounts) });
  await run(scene);
  await run(scene);
  const balances = await scene.store.balances();
  expect(balances.get('mint')).toBe(-sumOf(amounts));
  for (const [slot, amount] of amounts.entries()) expect(balances.get(`owed/0.0.${1_000 + slot}`) ?? 0n).toBe(amount);
  expect(scene.pushes.flat().map(({ amount }) => amount)).toEqual(amounts.filter((amount) => amount > 0n));
  expect(await scene.store.settled(1, 1)).toMatchObject({ minted: sumOf(amounts), pushed: true });
});

it.each([
  ['one unit more than was minted', [5n, 6n], 10n],
  ['one unit less', [5n, 4n], 10n],
  ['a negative credit that hides another', [-5n, 15n], 10n],
  ['a credit of nothing but minus', [-1n], -1n],
])('%s: nothing is booked, nothing is pushed, and the message says what to do', async (_, amounts, minted) => {
  const scene = oneEpoch({ minted, credits: creditsOf(amounts) });
  await expect(run(scene)).rejects.toMatchObject({ code: 'TN-4003', fix: expect.stringMatching(/tensornode/) });
  expect(await scene.store.paused()).not.toBeNull();
  expect(await scene.store.settled(1, 1)).toBeNull();
  expect([...(await scene.store.balances())]).toEqual([]);
  expect(scene.pushes).toEqual([]);
});

it('a sum that differs pauses payouts and raises an alarm with its code and the fix', async () => {
  const scene = oneEpoch({ minted: 10n, credits: creditsOf([11n]) });
  await expect(run(scene)).rejects.toMatchObject({ code: 'TN-4003', fix: expect.stringMatching(/tensornode/) });
  expect(await scene.store.paused()).toContain('I2 epoch 1 of subnet 1 credits 11, minted 10');
  expect(scene.ports.alarms.standing()).toMatchObject([{ name: 'books-differ' }]);
});

it.each([
  [0, 0],
  [1, 1],
  [40, 1],
  [41, 2],
  [256, 7],
])('%i receivers are pushed in %i calls of at most 40', async (receivers, calls) => {
  const amounts = Array.from({ length: receivers }, (_, slot) => BigInt(slot + 1));
  const scene = oneEpoch({ minted: sumOf(amounts), credits: creditsOf(amounts) });
  await run(scene);
  expect(scene.pushes.map((payments) => payments.length).every((length) => length <= 40)).toBe(true);
  expect(scene.pushes).toHaveLength(calls);
  expect(scene.pushes.flat()).toHaveLength(receivers);
});

it('what somebody claimed meanwhile is not pushed again', async () => {
  const claimed = new Map([
    ['0.0.1000', 7n],
    ['0.0.1001', 4n],
  ]);
  const scene = oneEpoch({ minted: 21n, credits: creditsOf([7n, 7n, 7n]), claimed });
  await run(scene);
  expect(scene.pushes.flat().map(({ amount }) => amount)).toEqual([3n, 7n]);
});
