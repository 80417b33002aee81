import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentMiB, runScript, startDevnetProcess, startStub } from '../devnet-process.ts';
import { type Figure, writeReport } from '../report.ts';

const STARTS = 5;
const ROUNDS = 3;
const IN_FLIGHT = 50;
const IDLE_MS = 5_000;
const SEQUENTIAL = 500;

/** How soon the devnet is ready, how small it is, and what it takes from clients in processes of their own. */
export async function benchDevnet(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'devnet-bench-'));
  const figures: Figure[] = [];
  const add = (name: string, unit: string, samples: readonly number[], target?: Figure['target']): void => {
    figures.push({ name, unit, samples, ...(target === undefined ? {} : { target }) });
  };
  try {
    const fresh: number[] = [];
    const again: number[] = [];
    const memory: number[] = [];
    for (let i = 0; i < STARTS; i++) {
      const dataDir = join(root, `start-${i}`);
      const first = await startDevnetProcess(dataDir);
      fresh.push(first.readyMs);
      if (i < ROUNDS) {
        await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
        memory.push(residentMiB(first.child.pid));
      }
      await first.stop();
      const second = await startDevnetProcess(dataDir);
      again.push(second.readyMs);
      await second.stop();
    }
    add('ready, new ledger', 'ms', fresh, { atMost: 1_000 });
    add('ready, ledger of an earlier run', 'ms', again, { atMost: 1_000 });
    add('resident memory 5 s after ready', 'MiB', memory, { atMost: 150 });

    const devnet = await startDevnetProcess(join(root, 'load'));
    const stub = await startStub();
    try {
      const raw: Record<string, number[]> = { topic: [], token: [], contract: [], sequential: [], sdkSequential: [] };
      const sdk: number[] = [];
      const empty: number[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        const load = async (kind: string, count: number): Promise<number> =>
          (await runScript('load', [devnet.hapi, kind, count, IN_FLIGHT]))['perSecond'] ?? Number.NaN;
        raw['topic']?.push(await load('topic', 20_000));
        raw['token']?.push(await load('token', 10_000));
        raw['contract']?.push(await load('contract', 5_000));
        const one = await runScript('load', [devnet.hapi, 'topic', SEQUENTIAL, 1]);
        raw['sequential']?.push(one['medianMs'] ?? Number.NaN);
        // Side by side: the SDK against the devnet, then against the stub, by turns.
        const topic = TOPIC;
        const args = (hapi: string, inFlight: number): (string | number)[] => [
          hapi,
          topic,
          inFlight === 1 ? SEQUENTIAL : 3_000,
          inFlight,
        ];
        const real = await runScript('sdkLoad', args(devnet.hapi, IN_FLIGHT));
        const none = await runScript('sdkLoad', args(stub.hapi, IN_FLIGHT));
        sdk.push(real['perSecond'] ?? Number.NaN);
        empty.push(none['perSecond'] ?? Number.NaN);
        const single = await runScript('sdkLoad', args(devnet.hapi, 1));
        raw['sdkSequential']?.push(single['medianMs'] ?? Number.NaN);
      }
      add('topic submits with receipt, raw gRPC, pre-signed', '1/s', raw['topic'] ?? [], { atLeast: 1_500 });
      add('token transfers with receipt, raw gRPC', '1/s', raw['token'] ?? [], { atLeast: 1_000 });
      add('contract calls with receipt, raw gRPC', '1/s', raw['contract'] ?? [], { atLeast: 500 });
      add('one submit with receipt after the other, raw gRPC, median', 'ms', raw['sequential'] ?? [], { atMost: 5 });
      add('one submit with receipt after the other, SDK, median', 'ms', raw['sdkSequential'] ?? []);
      add('topic submits with receipt, SDK', '1/s', sdk);
      add('the same against an empty gRPC stub', '1/s', empty);
      add(
        'SDK: devnet by stub',
        '%',
        sdk.map((rate, i) => (100 * rate) / (empty[i] ?? Number.NaN)),
        { atLeast: 80 },
      );
      add('resident memory after all of this', 'MiB', [residentMiB(devnet.child.pid)]);
    } finally {
      await stub.stop();
      await devnet.stop();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return writeReport({
    name: 'devnet',
    title: 'The devnet: start, memory, transactions per second',
    method: [
      '`apps/devnet` as a child; ready is the line that it prints when every listener is open, counted from the spawn.',
      `Clients are processes of their own with ${IN_FLIGHT} transactions in flight on one connection, each with its receipt; SQLite with synchronous=FULL.`,
      'The raw client signs before the clock runs and speaks node:http2; the SDK is the official one. The stub answers every call with fixed bytes.',
    ],
    figures,
    notes: ['Client and devnet share the cores of the machine.', 'Machines are shared and noisy: quote medians.'],
  });
}

/** First topic of a new ledger: the load client has made it before the SDK sends to it. */
const TOPIC = 1_032;
