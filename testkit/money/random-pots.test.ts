import { expect, it } from 'vitest';
import { checkRandomPots } from './random-pots.ts';

/** Ten million of them: `npm run bench -- split`. */
const POTS = 100_000;

it(`splits ${POTS} random pots to the unit: minted is what is credited, never more than pot or cap`, () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const { reduced } = checkRandomPots(seed, POTS);
  expect(reduced, `seed ${seed}`).toBeGreaterThan(POTS / 100);
});
