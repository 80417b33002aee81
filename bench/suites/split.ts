import { checkRandomPots } from '@tensornode/testkit';
import { writeReport } from '../report.ts';

const BLOCK = 1_000_000;
const BLOCKS = 10;

/** Ten million random pots through the production split, each held against independent rules; the first that breaks one ends the run. */
export async function benchSplit(): Promise<string> {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const rates: number[] = [];
  let reduced = 0;
  for (let block = 0; block < BLOCKS; block += 1) {
    const began = performance.now();
    reduced += checkRandomPots(seed + block, BLOCK).reduced;
    rates.push(BLOCK / ((performance.now() - began) / 1_000));
    process.stderr.write(`  ${(block + 1) * BLOCK} pots\n`);
  }
  return writeReport({
    name: 'split',
    title: 'Split and floors of a pot',
    method: [
      `${BLOCK * BLOCKS} random pots (seed ${seed}), amounts up to 2^63 - 1 with 0, 1, 2^53 ± 1 and their like in every fifth, up to six receivers in each pool.`,
      'Checked for each: minted is the sum of all amounts (I2), at most pot and cap, pools sum exactly, every share is its exact part rounded down, the order of receivers changes nothing.',
    ],
    figures: [
      { name: 'pots that broke a rule', unit: 'pots', samples: [0], target: { atMost: 0 } },
      { name: 'pots scaled to the remaining cap', unit: 'pots', samples: [reduced] },
      { name: 'split and check', unit: 'pots/s', samples: rates },
    ],
    notes: ['`npm run bench -- split`; 100,000 of them run with every `npm test`.'],
  });
}
