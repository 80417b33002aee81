import { createClient } from '@tensornode/sdk';
import { runNetwork } from '@tensornode/testkit';
import { processTreeMemory } from '../process-memory.ts';
import { type Figure, writeReport } from '../report.ts';

const STARTS = 3;
const QUERIES = 20;
const IDLE_SECONDS = 20;
const QUESTION = { question: 'A shirt costs $40 and is reduced by 15%. What does it cost now?', truth: '34' };

/** Start times, the way of a question to its anchor, and the memory of an idle network. */
export async function benchLocalNetwork(): Promise<string> {
  const figures: Figure[] = [];
  const fresh = await runNetwork({ name: 'bench', web: true });
  const { portBase } = fresh;
  await fresh.stop();
  const stops: number[] = [];
  const starts = async (web: boolean): Promise<number[]> => {
    const samples: number[] = [];
    for (let i = 0; i < STARTS; i += 1) {
      const network = await runNetwork({ name: 'bench', web, keep: true, portBase });
      samples.push(network.readyAfterMs / 1000);
      stops.push((await network.stop()) / 1000);
    }
    return samples;
  };
  figures.push({
    name: 'first start with the page, packages present',
    unit: 's',
    samples: [fresh.readyAfterMs / 1000],
  });
  figures.push({ name: 'start again with the page', unit: 's', samples: await starts(true), target: { atMost: 15 } });
  figures.push({ name: 'start again with --no-web', unit: 's', samples: await starts(false), target: { atMost: 6 } });
  figures.push({ name: 'Ctrl-C to the last process gone', unit: 's', samples: stops, target: { atMost: 5 } });

  const network = await runNetwork({ name: 'bench', web: true, keep: true, portBase });
  try {
    const client = createClient({ baseUrl: network.gatewayUrl });
    const anchored: number[] = [];
    for (let i = 0; i < QUERIES; i += 1) {
      const began = performance.now();
      const round = await client.queries.create(QUESTION, { wait: 'anchored', timeoutSeconds: 30 });
      if (round.anchor.status !== 'anchored') throw new Error(`round ${round.roundId} was not anchored`);
      anchored.push((performance.now() - began) / 1000);
    }
    figures.push({
      name: 'question answered, scored and anchored (API)',
      unit: 's',
      samples: anchored,
      target: { atMost: 3 },
    });
    await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
    const tree = processTreeMemory(network.pid);
    const total = tree.reduce((sum, { pssMiB }) => sum + pssMiB, 0);
    figures.push({
      name: 'memory of the idle network (sum of PSS)',
      unit: 'MiB',
      samples: [total],
      target: { atMost: 1_200 },
    });
    for (const [command, pssMiB] of grouped(tree))
      figures.push({ name: `… ${command}`, unit: 'MiB', samples: [pssMiB] });
  } finally {
    await network.stop();
  }
  return writeReport({
    name: 'local-network',
    title: 'The local network: start, one question, memory',
    method: [
      '`tensornode up` as a child of the benchmark; ready means the ready screen is printed.',
      `${QUERIES} questions one after the other through the SDK with wait=anchored.`,
      `PSS from /proc/<pid>/smaps_rollup of the supervisor and all its descendants, ${IDLE_SECONDS} s after the last question.`,
    ],
    figures,
    notes: ['Machines are shared and noisy: quote medians.'],
  });
}

function grouped(tree: ReturnType<typeof processTreeMemory>): [string, number][] {
  const sums = new Map<string, number>();
  for (const { command, pssMiB } of tree) {
    const name = command.includes('postgres') ? 'postgres (all processes)' : command;
    sums.set(name, (sums.get(name) ?? 0) + pssMiB);
  }
  return [...sums].sort((a, b) => b[1] - a[1]);
}
