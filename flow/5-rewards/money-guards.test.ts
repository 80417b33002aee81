import { silentLogger, silentMeter } from '@tensornode/kernel';
import { expect, it } from 'vitest';
import { createAlarmBoard } from './alarms.ts';
import { compareBooks, INVARIANTS } from './compare-books.ts';
import type { MoneyView } from './ports.ts';
import { isDayLimit, retryReverted } from './retry-reverted.ts';

const MIDNIGHT = Date.UTC(2027, 0, 2) / 1_000;

function reverted(seconds: number, message = 'EpochTooEarly()') {
  return { state: 'reverted', code: 'CONTRACT_REVERT_EXECUTED', message, consensusTimestamp: `${seconds}.0` } as const;
}

it('tries a reverted call again after a pause that doubles to five minutes', () => {
  const mayRetry = (attempt: number, after: number): boolean =>
    retryReverted({ now: () => (MIDNIGHT + after) * 1_000, sleep: async () => undefined })(reverted(MIDNIGHT), attempt);
  expect([mayRetry(1, 0), mayRetry(1, 1)]).toEqual([false, true]);
  expect([mayRetry(4, 7), mayRetry(4, 8)]).toEqual([false, true]);
  expect([mayRetry(20, 299), mayRetry(20, 300)]).toEqual([false, true]);
});

it('waits for the next UTC day where the limit of a day is reached', () => {
  const limit = reverted(MIDNIGHT - 7_200, 'TokenVaultDayCapExceeded(9, 2)');
  const at = (seconds: number): boolean =>
    retryReverted({ now: () => seconds * 1_000, sleep: async () => undefined })(limit, 1);
  expect(isDayLimit(limit)).toBe(true);
  expect(isDayLimit(reverted(1))).toBe(false);
  expect([at(MIDNIGHT - 3_600), at(MIDNIGHT - 1), at(MIDNIGHT)]).toEqual([false, false, true]);
});

it('raises an alarm once, tells of it, and clears it once', async () => {
  const told: string[] = [];
  const board = createAlarmBoard({
    clock: { now: () => 5, sleep: async () => undefined },
    logger: silentLogger,
    meter: silentMeter,
    announce: async ({ name }, raised) => void told.push(`${name} ${raised}`),
  });
  await board.clear('day-limit');
  await board.raise('day-limit', 'a');
  await board.raise('day-limit', 'b');
  await board.raise('books-differ', 'c');
  expect(board.standing()).toEqual([
    { name: 'day-limit', detail: 'b', since: 5 },
    { name: 'books-differ', detail: 'c', since: 5 },
  ]);
  await board.clear('day-limit');
  expect(told).toEqual(['day-limit true', 'books-differ true', 'day-limit false']);
});

const MONEY: MoneyView = {
  initialSupply: 100n,
  cap: 1_000n,
  totalMinted: 50n,
  totalBurned: 5n,
  totalCredited: 50n,
  totalClaimed: 20n,
  distributorMinted: 50n,
  tokenSupply: 145n,
  vaultBalance: 33n,
  vaultReserved: 30n,
};
const BALANCES = new Map([
  ['mint', -50n],
  ['owed/0.0.7', 30n],
  ['paid/0.0.7', 20n],
  ['donation', 3n],
  ['outside', -3n],
]);
const AGREEING = {
  money: MONEY,
  balances: BALANCES,
  own: { minted: 50n, credited: 50n, epochsWithoutEvidence: 0 },
  unproven: 0,
};

it('finds ledger and book in agreement, a donation included', () => {
  expect(compareBooks(AGREEING)).toEqual([]);
});

it.each([
  ['I1', { balances: new Map([...BALANCES, ['stray', 1n]]) }],
  ['I2', { money: { ...MONEY, distributorMinted: 51n } }],
  ['I2', { money: { ...MONEY, totalCredited: 49n } }],
  ['I3', { money: { ...MONEY, cap: 149n } }],
  ['I4', { own: { ...AGREEING.own, credited: 51n } }],
  ['I5', { money: { ...MONEY, totalClaimed: 21n } }],
  ['I6', { balances: new Map([...BALANCES, ['owed/0.0.7', 29n]]) }],
  ['I7', { unproven: 1 }],
  ['I8', { own: { ...AGREEING.own, epochsWithoutEvidence: 1 } }],
  ['I9', { money: { ...MONEY, tokenSupply: 146n } }],
  ['I9', { money: { ...MONEY, vaultBalance: 29n } }],
  ['I9', { money: { ...MONEY, vaultBalance: 34n } }],
] as const)('names %s when one unit is off', (name, change) => {
  const found = compareBooks({ ...AGREEING, ...change }).map(({ where }) => where.slice(0, 2));
  expect(found).toContain(name);
  for (const invariant of found) expect(INVARIANTS).toContain(invariant);
});
