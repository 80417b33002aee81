import { composePayouts } from '@tensornode/app-worker';
import { silentLogger, systemClock } from '@tensornode/kernel';
import { createMetrics } from '@tensornode/telemetry';
import { expect, it } from 'vitest';
import { creditsOf, oneEpoch, TERMS } from './one-epoch.ts';

it('each invariant is a metric at run time, a broken one pauses payouts and stands as an alarm until it holds again', async () => {
  const { ports, store, leases, money } = oneEpoch({ minted: 30n, credits: creditsOf([10n, 20n]) });
  const metrics = createMetrics();
  const { store: _store, journal: _journal, alarms: _alarms, ...rest } = ports;
  const payouts = composePayouts({
    ports: rest,
    store,
    leases,
    holder: 'worker-1',
    clock: systemClock,
    logger: silentLogger,
    meter: metrics.meter,
  });
  const shown = async (): Promise<Map<string, number>> => {
    const lines = (await metrics.render()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    );
  };
  const holds = (of: ReadonlyMap<string, number>): (number | undefined)[] =>
    Array.from({ length: 9 }, (_, place) => of.get(`tensornode_invariant_holds{invariant="I${place + 1}"}`));

  await payouts.pay(TERMS, 1, (_, step) => step());
  expect(await payouts.reconcile([1])).toBe(true);
  expect(holds(await shown())).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect((await shown()).get('tensornode_payouts_paused')).toBe(0);
  expect((await shown()).get('tensornode_reconciled_timestamp_seconds')).toBeGreaterThan(1e9);
  expect(await payouts.status()).toMatchObject({ paused: null, alarms: [] });

  // One token more than was ever minted.
  money.tokenSupply += 1n;
  expect(await payouts.reconcile([1])).toBe(true);
  expect(holds(await shown())).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
  expect((await shown()).get('tensornode_payouts_paused')).toBe(1);
  expect((await shown()).get('tensornode_alarm{alarm="books-differ"}')).toBe(1);
  expect((await shown()).get('tensornode_alarms_raised_total{alarm="books-differ"}')).toBe(1);
  const status = await payouts.status();
  expect(status.paused).toContain('I9 token supply: expected 130, found 131');
  expect(status.alarms).toMatchObject([{ name: 'books-differ' }]);
  expect(status.leases).toContainEqual({ subnet: 1, holder: 'worker-1', token: '1' });

  money.tokenSupply -= 1n;
  expect(await payouts.reconcile([1])).toBe(true);
  expect(holds(await shown())).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect((await shown()).get('tensornode_alarm{alarm="books-differ"}')).toBe(0);
  expect(await payouts.status()).toMatchObject({ paused: null, alarms: [] });
  await payouts.close();
});
