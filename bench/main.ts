import { benchConsensus } from './suites/consensus.ts';
import { benchDevnet } from './suites/devnet.ts';
import { benchDevnetMillion } from './suites/devnet-million.ts';
import { benchLocalNetwork } from './suites/local-network.ts';
import { benchScoring } from './suites/scoring.ts';
import { benchSplit } from './suites/split.ts';

const SUITES: Readonly<Record<string, () => Promise<string>>> = {
  consensus: benchConsensus,
  devnet: benchDevnet,
  'devnet-million': benchDevnetMillion,
  'local-network': benchLocalNetwork,
  scoring: benchScoring,
  split: benchSplit,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are: ${Object.keys(SUITES).join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(SUITES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    process.stdout.write(`${await run()}\n`);
  }
}
