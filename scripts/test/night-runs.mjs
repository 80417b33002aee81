/**
 * What `npm run fuzz` and `npm run chaos` start, by their first argument; without one, all of them. Each run stops by itself.
 *
 * An entry is a function from the remaining arguments to `{ env, script }`: variables to set where they are not set yet, and
 * the script (a path from the root, then its arguments) that Node 24 runs.
 */
const vitest = (files, env) => (args) => ({
  env,
  script: ['node_modules/vitest/vitest.mjs', 'run', ...files, ...args],
});

export const NIGHT_RUNS = {
  fuzz: {
    consensus: vitest(['chain/contracts/test/yuma-differential.test.ts'], {
      TENSORNODE_STATES: '100000',
      TENSORNODE_FULL: '100',
    }),
    settlement: vitest(['chain/contracts/test/settlement-differential.test.ts'], { TENSORNODE_EPOCHS: '3000' }),
    contracts: vitest(['chain/contracts/test/solidity-suite.test.ts'], { TENSORNODE_INVARIANT_RUNS: '4000' }),
    devnet: vitest(['chain/devnet/testing/hostile'], { TENSORNODE_HOSTILE_REQUESTS: '100000' }),
  },
  chaos: {
    devnet: vitest(['chain/devnet/store/kill.test.ts'], { TENSORNODE_DEVNET_KILLS: '500' }),
    /** `chaos -- money --kills 2500`, or `chaos -- --kills 2500`: worker, devnet and PostgreSQL of a whole network. */
    money: (args) => {
      const at = args.indexOf('--kills');
      const kills = at === -1 ? '2500' : (args[at + 1] ?? '2500');
      const rest = at === -1 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
      return vitest(['testkit/chaos/kills.test.ts'], { TENSORNODE_KILLS: kills })(rest);
    },
  },
};

/**
 * The runs that a command line asks for.
 * @param {'fuzz' | 'chaos'} kind
 * @param {readonly string[]} args
 * @returns {{ env: Record<string, string>, script: string[] }[] | undefined} undefined where the first argument names nothing
 */
export function nightRuns(kind, [name, ...rest]) {
  const runs = NIGHT_RUNS[kind];
  if (kind === 'chaos' && name === '--kills') return [runs.money([name, ...rest])];
  if (name === undefined) return Object.values(runs).map((run) => run([]));
  return Object.hasOwn(runs, name) ? [runs[name](rest)] : undefined;
}
