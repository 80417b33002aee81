import { expect, it } from 'vitest';
import { examinePayouts } from './examine-payouts.ts';

const STATUS = {
  paused: null,
  alarms: [],
  leases: [
    { subnet: 0, holder: 'worker-1', token: '3' },
    { subnet: 1, holder: 'worker-1', token: '7' },
  ],
  reconciledAt: Date.now() - 5_000,
  breakers: [{ name: 'mirror', state: 'closed', lastFailure: null }],
};

it('says who carries which subnet, when the books agreed, and that the breakers are closed', () => {
  expect(examinePayouts(STATUS)).toMatchObject([
    {
      name: 'payouts',
      status: 'ok',
      detail: expect.stringMatching(/agreed .* 5 s ago, subnet 1 by worker-1 \(token 7\)/),
    },
    { name: 'mirror', status: 'ok' },
  ]);
});

it('a pause fails with its reason and the fix, each alarm and each open breaker stands beside it', () => {
  const found = examinePayouts({
    ...STATUS,
    paused: 'I9 token supply: expected 130, found 131',
    alarms: ['books-differ', 'day-limit', 'payout-late', 'reconciler-late'].map((name) => ({
      name,
      detail: `about ${name}`,
      since: 1,
    })),
    breakers: [
      { name: 'node 0.0.3', state: 'open', lastFailure: 'refused' },
      { name: 'relay', state: 'halfOpen', lastFailure: null },
    ],
  });
  expect(found[0]).toMatchObject({ status: 'fail', detail: 'paused: I9 token supply: expected 130, found 131' });
  expect(found[0]?.fix).toContain('tensornode audit');
  expect(found.slice(1).map(({ name, status }) => [name, status])).toEqual([
    ['alarm day-limit', 'warn'],
    ['alarm payout-late', 'warn'],
    ['alarm reconciler-late', 'warn'],
    ['node 0.0.3', 'warn'],
    ['relay', 'warn'],
  ]);
  for (const { fix } of found) expect(fix).not.toBeNull();
  expect(found.at(-2)?.detail).toContain('refused');
});

it('says nothing about a worker of another version', () => {
  expect(examinePayouts({ loops: [] })).toEqual([]);
});
