import { createBuiltinEngine } from '@tensornode/driver-models';
import { silentLogger, silentMeter, systemClock } from '@tensornode/kernel';
import { answerRequest, BoundedQueue, CallerCheck, type ModelEngine, servingMetrics } from '@tensornode/serving';
import { loadAnswerKey } from './answer-key.ts';
import { SqliteAnswerStore } from './sqlite-answer-store.ts';

/** What the parent passes as the one argument. */
export interface CrashInput {
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly keyId: string;
  readonly authority: string;
  /** `engine`: dies while the engine works. `statement`: dies after the answer was kept, before its statement is sent. `never`: prints the answer. */
  readonly dieAt: 'engine' | 'statement' | 'never';
}

const die = (): void => void process.kill(process.pid, 'SIGKILL');

async function main(input: CrashInput): Promise<void> {
  const store = new SqliteAnswerStore(`${input.folder}/answers.sqlite`, systemClock);
  const builtin = createBuiltinEngine({ variant: 'full' });
  const engine: ModelEngine = input.dieAt === 'engine' ? { ...builtin, run: () => new Promise(die) } : builtin;
  const context = {
    instanceId: 1,
    model: 'builtin-full',
    open: false,
    domain: { chainId: 298, verifyingContract: `0x${'ab'.repeat(20)}` },
    engine,
    callers: new CallerCheck({ isAllowed: async (keyId) => keyId === input.keyId }),
    store,
    sign: loadAnswerKey(`${input.folder}/answer.key`).sign,
    queue: new BoundedQueue({ concurrency: 1, waiting: 1 }),
    limits: { maxAnswerBytes: 100_000, deadlineMs: 5_000 },
    clock: systemClock,
    logger: silentLogger,
    metrics: servingMetrics(silentMeter),
  };
  const received = {
    method: 'POST',
    authority: input.authority,
    path: '/v1/chat/completions',
    headers: input.headers,
    body: Buffer.from(input.body),
  };
  const answer = await answerRequest(context, { received, signal: new AbortController().signal });
  if (answer.kind !== 'stream') throw new Error('the test asks for a stream');
  const sent: Buffer[] = [];
  await answer.pump((bytes) => {
    if (input.dieAt === 'statement' && Buffer.from(bytes).includes('event: tensornode-answer')) die();
    sent.push(Buffer.from(bytes));
  });
  process.stdout.write(Buffer.concat(sent));
}

main(JSON.parse(process.argv[2] ?? '{}') as CrashInput).catch((error: unknown) => {
  process.stderr.write(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  process.exitCode = 1;
});
