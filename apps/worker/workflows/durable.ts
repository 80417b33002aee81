import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Store } from '@tensornode/driver-store';
import type { Logger } from '@tensornode/kernel';
import {
  type EpochPayoutInput,
  epochPayoutInputSchema,
  QUEUES,
  type RecordChatInput,
  recordChatInputSchema,
  type ValidationRoundInput,
  validationRoundInputSchema,
  WORKFLOWS,
} from '@tensornode/protocol';
import { type PipelineDeps, type RunStep, runRound } from '../pipeline.ts';
import { recordChat } from '../record-chat.ts';

/** A step is tried again for about two minutes before its workflow fails: half a second apart at first, ten seconds at last, so that an outage that ends is noticed soon. */
const STEP_RETRIES = { retriesAllowed: true, maxAttempts: 40, intervalSeconds: 0.5, backoffRate: 1.08 };
const APP_NAME = 'tensornode';
/** Changes when order or meaning of steps do: what workers of another version left unfinished is then not taken up step by step, but by the sweep. */
const PIPELINE_VERSION = 'pipeline-1';
/** Rounds that one process works on at a time. */
const ROUND_CONCURRENCY = 32;
const SCORING_CONCURRENCY = 8;
/** A finished workflow is remembered this long, so that a sweep that read the database a moment earlier does not start it again. */
const FORGET_MS = 5_000;
/** A payout that did not come to its end (paused, an outage, the day's limit) is tried again after this long. */
const PAYOUT_TRY_MS = 15_000;
/** Running workflows get this long to end; DBOS takes up the rest at the next start. */
const COMPLETION_MS = 1_500;

export interface DurableWorkflows {
  /** Runs a round at once unless it runs or ran already. `attempt` names a further try of one that failed. */
  startRound(roundId: string, attempt?: string): Promise<void>;
  /** Brings an epoch's payout forward; tries of one epoch follow each other at least `PAYOUT_TRY_MS` apart. */
  startPayout(subnet: number, epoch: number): Promise<void>;
  stop(): Promise<void>;
}

export interface DurableOptions {
  readonly databaseUrl: string;
  /** Shared with the store: one pool a process. */
  readonly pool: Store['pool'];
  readonly pipeline: PipelineDeps & Parameters<typeof recordChat>[1];
  /** The steps of one payout; see `composePayouts`. */
  pay(subnet: number, epoch: number, step: RunStep): Promise<void>;
  readonly now: () => number;
  /** Unique on its database and the same after a restart. */
  readonly name: string;
  readonly queues: readonly string[];
  readonly logger: Logger;
}

const durableStep: RunStep = (name, step) => DBOS.runStep(step, { name, ...STEP_RETRIES });

/** Registers the workflows, takes up what an earlier process left, and serves the queues. One per process: DBOS is global. */
export async function startWorkflows(options: DurableOptions): Promise<DurableWorkflows> {
  const { pipeline, logger } = options;
  DBOS.setConfig({
    name: APP_NAME,
    systemDatabaseUrl: options.databaseUrl,
    systemDatabasePool: options.pool,
    executorID: options.name,
    applicationVersion: PIPELINE_VERSION,
    listenQueues: [...options.queues],
    logger: dbosLogger(logger),
  });
  const validationRound = DBOS.registerWorkflow(
    async (input: ValidationRoundInput): Promise<void> =>
      runRound(validationRoundInputSchema.parse(input).roundId, pipeline, durableStep),
    { name: WORKFLOWS.validationRound },
  );
  DBOS.registerWorkflow(
    async (input: RecordChatInput): Promise<void> =>
      recordChat(recordChatInputSchema.parse(input).replies, pipeline, durableStep),
    { name: WORKFLOWS.recordChat },
  );
  const epochPayout = DBOS.registerWorkflow(
    async (input: EpochPayoutInput): Promise<void> => {
      const { subnet, epoch } = epochPayoutInputSchema.parse(input);
      await options.pay(subnet, epoch, durableStep);
    },
    { name: WORKFLOWS.epochPayout },
  );
  await DBOS.launch();
  if (options.queues.includes('rounds'))
    await DBOS.registerQueue(QUEUES.rounds, { workerConcurrency: ROUND_CONCURRENCY });
  if (options.queues.includes('scoring'))
    await DBOS.registerQueue(QUEUES.scoring, { workerConcurrency: SCORING_CONCURRENCY });
  const known = new Set<string>();
  /** Starts a workflow once while it runs and for a moment after; what it fails with is logged, the sweep or the next turn tries again. */
  async function startOnce(workflowID: string, start: () => Promise<{ getResult(): Promise<void> }>): Promise<void> {
    // Sweeps name a workflow again and again while it runs: one look at the database for each is enough.
    if (known.has(workflowID)) return;
    known.add(workflowID);
    try {
      const handle = await start();
      handle
        .getResult()
        .catch((error: unknown) => logger.error('WORKFLOW_FAILED', { workflowID, error }))
        .finally(() => setTimeout(() => known.delete(workflowID), FORGET_MS).unref());
    } catch (error) {
      known.delete(workflowID);
      throw error;
    }
  }
  return {
    startRound: (roundId, attempt) => {
      const workflowID = attempt === undefined ? roundId : `${roundId}/${attempt}`;
      return startOnce(workflowID, () => DBOS.startWorkflow(validationRound, { workflowID })({ roundId }));
    },
    startPayout: (subnet, epoch) => {
      const workflowID = `payout/${subnet}/${epoch}/${Math.floor(options.now() / PAYOUT_TRY_MS)}`;
      return startOnce(workflowID, () => DBOS.startWorkflow(epochPayout, { workflowID })({ subnet, epoch }));
    },
    stop: () => DBOS.shutdown({ workflowCompletionTimeoutMS: COMPLETION_MS }),
  };
}

function dbosLogger(logger: Logger) {
  const text = (entry: unknown): string => (entry instanceof Error ? entry.message : String(entry));
  return {
    debug: (entry: unknown) => logger.debug('DBOS', { text: text(entry) }),
    info: (entry: unknown) => logger.debug('DBOS', { text: text(entry) }),
    // A sweep that names a recovered workflow gets its handle and this remark: the very thing that was wanted.
    warn: (entry: unknown) =>
      text(entry).includes('already exists in queue')
        ? logger.debug('DBOS', { text: text(entry) })
        : logger.warn('DBOS', { text: text(entry) }),
    error: (entry: unknown) => logger.error('DBOS', { text: text(entry) }),
  };
}
