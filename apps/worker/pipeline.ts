import { type AskedInstance, askInstances, type DispatchDeps } from '@tensornode/dispatch';
import type { RoundEventLog } from '@tensornode/driver-bus';
import type { PipelineRound, ReplyVerdict, RoundsRepository } from '@tensornode/driver-store';
import type { Logger } from '@tensornode/kernel';
import { type AskBody, askOf, dispatchBodyBytes, scoreToPoints } from '@tensornode/protocol';
import { type RecordRoundDeps, recordRound, type ShadowVerdict } from '@tensornode/record';
import {
  type EmbeddingJudge,
  type PanelQuestion,
  type PanelVerdict,
  type PinnedScorer,
  panelScore,
  type ReplyScore,
  type ScoreReplyInput,
  scoreCard,
} from '@tensornode/scoring';
import { openLane } from './live-lane.ts';
import { marksOf } from './marks-of.ts';

/** What the pipeline reads and writes of rounds. */
export type PipelineRounds = Pick<
  RoundsRepository,
  'pipelineRound' | 'begin' | 'waiting' | 'saveReply' | 'dispatched' | 'unscored' | 'saveVerdicts' | 'fail'
>;

/** What a round needs on its way. */
export interface PipelineDeps {
  readonly rounds: PipelineRounds;
  readonly live: RoundEventLog;
  readonly dispatch: DispatchDeps;
  readonly record: RecordRoundDeps;
  readonly logger: Logger;
  /** Aborted when the worker stops: from then on no reply is kept. */
  readonly stopping: AbortSignal;
  /** Resolves once the registry was read at least once: an empty picture says nothing about who serves. @throws TensorNodeError TN-3001 or TN-3004 while the ledger is away */
  registryRead(): Promise<void>;
  /** Active instances of a subnet, ascending. */
  activeInstances(subnet: number): readonly number[];
  /** The instance with its URL and keys, also when it is not active any more; null when the registry does not know it. */
  instance(instanceId: number): AskedInstance | null;
  /** Number of the running epoch; 0 before the subnet's first, and then in the leaves of organic rounds too: they count in none. */
  runningEpoch(subnet: number): number;
  /** Who judges an epoch of the subnet: the pinned scorer, and one in shadow beside it where the subnet tries a new one. @throws TensorNodeError TN-4104 while nobody has a pinned scorer's file */
  scorers(subnet: number, epoch: number): Promise<RoundScorers>;
  /** Judge models for organic replies that no method decides; nobody judges those without it. */
  readonly panel?: RoundPanel;
  /** An embedding model for organic replies that should mean the same as a known truth; the built-in lexical model judges them without it. */
  readonly embedding?: EmbeddingJudge;
  /** Told when leaves wait for a batch. */
  recorded(): void;
  /** True once this validator's weights of the epoch are fixed: a later leaf could not be in them. */
  voted(subnet: number, epoch: number): Promise<boolean>;
  /** Instances asked at most when the asker named none. */
  readonly fanout: number;
}

/** See `compose-panel.ts`. */
export interface RoundPanel {
  judge(question: PanelQuestion): Promise<PanelVerdict>;
  learn(question: PanelQuestion, truth: number): void;
}

export interface RoundScorers {
  readonly counting: PinnedScorer;
  readonly shadow: PinnedScorer | null;
}

/** Past this time after its epoch's end (milliseconds) a drawn round is of no use to any vote. */
const LATEST_DRAWN_MS = 30_000;

/** Runs one named step; the workflow makes it durable, tests run it as it is. */
export type RunStep = (name: string, step: () => Promise<void>) => Promise<void>;

/**
 * The whole trip of a round: ask → score → record. Anchoring follows in batches (`loops/`), rewards at the end of the epoch.
 * Each step may be run again after a crash: replies, verdicts and leaves are written once.
 */
export async function runRound(roundId: string, deps: PipelineDeps, step: RunStep): Promise<void> {
  await step('ask', () => ask(roundId, deps));
  await scoreAndRecord(roundId, deps, step);
}

/** The second half alone, for rounds whose reply is there already (chat). */
export async function scoreAndRecord(roundId: string, deps: PipelineDeps, step: RunStep): Promise<void> {
  await step('score', () => score(roundId, deps));
  await step('record', () => record(roundId, deps));
}

async function ask(roundId: string, deps: PipelineDeps): Promise<void> {
  const round = await deps.rounds.pipelineRound(roundId);
  if (round === null || round.status !== 'accepted') return;
  await deps.registryRead();
  const instances = round.instances ?? deps.activeInstances(round.subnet).slice(0, deps.fanout);
  const shown = round.door === 'round';
  if (instances.length === 0 || round.dispatch === null)
    return fail(round, 'No active instance serves this subnet', deps);
  if (await isTooLate(round, deps)) return fail(round, 'It was too late when somebody could be asked', deps);
  await deps.rounds.begin(roundId, instances);
  if (shown)
    await deps.live.append(roundId, [
      { type: 'query-start', roundId, subnet: round.subnet, instances: [...instances] },
    ]);
  const lane = openLane(shown ? (events) => deps.live.append(roundId, events) : async () => undefined, deps.logger);
  // After a crash only those are asked again whose reply was not kept.
  const waiting = await deps.rounds.waiting(roundId);
  const saved: Promise<void>[] = [];
  const asked = waiting.map((instance) => deps.instance(instance) ?? { instance, url: '', answerKeys: [] });
  await askInstances(
    {
      roundId,
      body: round.dispatch,
      bodies: twinBodies(round.ask),
      // Drawn rounds look like any other to miners, down to the headers.
      stream: true,
      instances: asked,
      ignoreBreakers: round.door === 'drawn',
      onEvent: (event) => {
        // What our own stop cut off says nothing about the miner: it is asked again after the start.
        if (deps.stopping.aborted) return;
        if (event.type !== 'end') return lane.show(event);
        const saving = deps.rounds.saveReply(roundId, event.reply).then(() => lane.show(event));
        // Its failure is heard below, when all have answered; until then it must not count as unheard.
        saving.catch(() => undefined);
        saved.push(saving);
      },
    },
    deps.dispatch,
  );
  await Promise.all(saved);
  await lane.close();
  // The step stays open in the workflow's journal, which the next start takes up.
  deps.stopping.throwIfAborted();
  await deps.rounds.dispatched(roundId);
}

/** In a round of twins each instance gets its own question. */
function twinBodies(ask: AskBody | null): ReadonlyMap<number, Uint8Array> {
  const twins = ask?.twins ?? [];
  return new Map(
    twins.map(({ instance }) => [instance, dispatchBodyBytes(askOf(ask as AskBody, instance), { stream: false })]),
  );
}

/**
 * A query is asked until it expires. A drawn round owes its leaves: after an outage it is still asked until the weights of its epoch are fixed,
 * which a later leaf would contradict.
 */
async function isTooLate(round: PipelineRound, deps: PipelineDeps): Promise<boolean> {
  const lateMs = deps.dispatch.clock.now() - round.envelope.expiry * 1_000;
  if (round.door !== 'drawn' || round.epoch === null) return lateMs >= 0;
  return lateMs >= LATEST_DRAWN_MS || (await deps.voted(round.subnet, round.epoch));
}

async function fail(round: PipelineRound, reason: string, deps: PipelineDeps): Promise<void> {
  await deps.rounds.fail(round.roundId, reason);
  deps.logger.warn('ROUND_FAILED', { roundId: round.roundId, reason });
  if (round.door === 'round') await deps.live.append(round.roundId, [{ type: 'query-end', status: 'failed', reason }]);
}

async function score(roundId: string, deps: PipelineDeps): Promise<void> {
  const round = await deps.rounds.pipelineRound(roundId);
  if (round === null || round.ask === null || round.status === 'failed') return;
  // Which scorer judges an organic round follows from the running epoch.
  if (round.epoch === null) await deps.registryRead();
  const scorers = await deps.scorers(round.subnet, round.epoch ?? deps.runningEpoch(round.subnet));
  const verdicts: ReplyVerdict[] = [];
  for (const { instance, text, cause } of await deps.rounds.unscored(roundId)) {
    const { kind, question, truth } = askOf(round.ask, instance);
    const input = { kind, question, references: truth === null ? [] : [truth], reply: { text, cause } };
    verdicts.push({ instance, ...(await verdictOf(input, scorers, round.door === 'drawn', deps)) });
  }
  await deps.rounds.saveVerdicts(roundId, verdicts);
  if (round.door !== 'round') return;
  await deps.live.append(
    roundId,
    verdicts.map(({ instance, score: points, method, extracted }) => ({
      type: 'score-available' as const,
      instance,
      score: points === null ? null : scoreToPoints(points),
      method,
      extracted,
    })),
  );
}

async function verdictOf(
  input: ScoreReplyInput,
  { counting, shadow }: RoundScorers,
  drawn: boolean,
  { logger, panel, embedding }: PipelineDeps,
): Promise<Omit<ReplyVerdict, 'instance'>> {
  const scored = await counting.score(input);
  const own = drawn || embedding === undefined ? scored : await embedding.judge(scored, input);
  const result = panel === undefined ? own : await withPanel(own, input, drawn, panel);
  const { score: points, method, scorer, extracted, criteria } = result;
  let beside: ShadowVerdict | null = null;
  if (shadow !== null) {
    try {
      const said = await shadow.score(input);
      beside = { score: said.score, method: said.method, scorer: said.scorer };
    } catch (error) {
      // A scorer on trial must not hold up the one that counts.
      logger.warn('SHADOW_SCORER_FAILED', { scorer: shadow.pin, error });
    }
  }
  return { score: points, method, scorer, extracted, criteria, card: scoreCard(result), shadow: beside };
}

/** Models judge what no method decides, and only of organic rounds: what moves weights can be recomputed by anybody. Drawn rounds measure the judges. */
async function withPanel(
  own: ReplyScore,
  { kind, question, references, reply }: ScoreReplyInput,
  drawn: boolean,
  panel: RoundPanel,
): Promise<ReplyScore> {
  // Whether a program works is seen by running it, never by reading it.
  if (reply.text === null || kind === 'code') return own;
  const asked = { kind, question, references, answer: reply.text };
  if (drawn && own.score !== null && own.cause === null) panel.learn(asked, scoreToPoints(own.score));
  if (drawn || own.score !== null) return own;
  const judged = panelScore(await panel.judge(asked), own.scorer);
  return judged.score === null ? { ...own, trace: [...own.trace, ...judged.trace] } : judged;
}

async function record(roundId: string, deps: PipelineDeps): Promise<void> {
  const round = await deps.rounds.pipelineRound(roundId);
  if (round === null || round.status === 'failed' || round.status === 'anchored') return;
  if (round.door === 'drawn' && round.epoch !== null && (await deps.voted(round.subnet, round.epoch)))
    return fail(round, 'The weights of its epoch were fixed before it was recorded', deps);
  await deps.registryRead();
  const epoch = deps.runningEpoch(round.subnet);
  const scorer = async () => (await deps.scorers(round.subnet, round.epoch ?? epoch)).counting;
  await recordRound(
    { roundId, epoch },
    { ...deps.record, marks: (recorded, replies) => marksOf(recorded, replies, scorer, deps.embedding) },
  );
  deps.recorded();
}
