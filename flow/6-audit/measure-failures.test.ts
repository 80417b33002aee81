import { failureRates, medianFailureRates } from '@tensornode/protocol';
import { expect, test } from 'vitest';
import { measureFailures } from './measure-failures.ts';
import { honestEpoch } from './testing/honest-epoch.ts';

const EPOCH = { subnet: 1, epoch: 3 };
const VALIDATOR = '0.0.1013';

test('anybody finds how often a validator met failures that nobody can prove, from its opened bundles alone', async () => {
  const scene = await honestEpoch();
  const rates = await measureFailures(EPOCH, scene.ports);
  expect([...rates.keys()]).toEqual([VALIDATOR]);
  const leaves = scene.batches[0]?.bundle.leaves ?? [];
  expect(rates.get(VALIDATOR)).toEqual(failureRates(leaves));
  // Instance 1 always answers; the other one is silent in some rounds of this scene, and that is what the others' weights are bounded by.
  const silent = leaves.filter(({ instance, cause }) => instance === 2 && cause !== null).length;
  expect(rates.get(VALIDATOR)?.get(1)).toBe(0);
  expect(rates.get(VALIDATOR)?.get(2)).toBe(silent * 500_000);
  expect(medianFailureRates(rates, '0.0.9999').get(2)).toBe(silent * 500_000);
  expect(medianFailureRates(rates, VALIDATOR).size).toBe(0);
});

test('of a validator that never revealed nothing is known', async () => {
  const scene = await honestEpoch();
  const votes = scene.votes.map((vote) => ({ ...vote, secret: null, weights: null, reliability: null }));
  const registry = { ...scene.ports.registry, votes: async () => votes };
  expect((await measureFailures(EPOCH, { ...scene.ports, registry })).size).toBe(0);
});
