import { dirname, resolve } from 'node:path';
import { createJudge, createVoteCache, guardJudge, judgeMetrics, judgeOptionsSchema } from '@tensornode/driver-models';
import type { JudgePoints } from '@tensornode/driver-store';
import type { Clock, Logger, Meter, RandomSource } from '@tensornode/kernel';
import { readJsonSetting, readSecretFile } from '@tensornode/kernel/node';
import {
  type CalibrationPoint,
  fitCalibration,
  judgeWithPanel,
  type PanelQuestion,
  type PanelVerdict,
} from '@tensornode/scoring';
import { z } from 'zod';

/** A panel as the worker uses it. */
export interface Panel {
  judge(question: PanelQuestion): Promise<PanelVerdict>;
  /** A gold task whose true score (0 to 100) a deterministic method knows: now and then the judges are measured on one, without making the round wait. */
  learn(question: PanelQuestion, truth: number): void;
}

export interface ComposePanelOptions {
  /** JSON file with a list of judges. */
  readonly file: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** What was learned of the judges, over restarts. */
  readonly points: JudgePoints;
  readonly meter: Meter;
  readonly logger: Logger;
}

const fileSchema = z
  .array(judgeOptionsSchema.omit({ apiKey: true }).extend({ apiKeyFile: z.string().min(1).optional() }))
  .min(1)
  .max(16);
const MICROS = 1_000_000;
/** Judges are measured on a gold task at most this often; the last so many make the curve. */
const LEARN_EVERY_MS = 60_000;
const REMEMBERED = 300;

/** The judges of a file, each with breaker, budget, and a curve that follows the gold tasks. @throws TensorNodeError TN-8001 for a file that is none */
export function composePanel({ file, clock, random, points: kept, meter, logger }: ComposePanelOptions): Panel {
  const metrics = judgeMetrics(meter);
  /** By the judge's name: a curve is of a model, and another model under the name begins anew. */
  const identities = new Map<string, string>();
  const judges = readJsonSetting('--judges', file, fileSchema).map(({ apiKeyFile, ...options }) => {
    identities.set(options.name, `${options.name} ${options.api} ${options.model}`);
    const key = apiKeyFile === undefined ? {} : { apiKey: readSecretFile(resolve(dirname(file), apiKeyFile)) };
    const budgetMicros = options.budgetPerDay * MICROS;
    return guardJudge(createJudge({ ...options, ...key }), { clock, budgetMicros, metrics });
  });
  const known = new Map<string, CalibrationPoint[]>();
  const recall = async (): Promise<void> => {
    for (const [name, identity] of identities)
      known.set(name, [...(await kept.last(identity, REMEMBERED)), ...(known.get(name) ?? [])]);
  };
  const recalled = recall().catch((error: unknown) => logger.warn('JUDGES_NOT_RECALLED', { error }));
  const cache = createVoteCache();
  let learnedAt = Number.NEGATIVE_INFINITY;

  const learn = async (question: PanelQuestion, truth: number): Promise<void> => {
    await recalled;
    const { votes } = await judgeWithPanel(question, { judges, random });
    for (const { judge, raw, fault } of votes) {
      if (fault !== null || raw[0] === null || raw[1] === null) continue;
      const points = known.get(judge) ?? [];
      const point = { raw: (raw[0] + raw[1]) / 2, truth };
      known.set(judge, [...points, point].slice(-REMEMBERED));
      await kept.add(identities.get(judge) ?? judge, point, REMEMBERED);
    }
  };
  return {
    async judge(question) {
      await recalled;
      return judgeWithPanel(question, {
        judges,
        random,
        cache,
        curve: (judge) => fitCalibration(known.get(judge) ?? []),
      });
    },
    learn(question, truth) {
      if (clock.now() - learnedAt < LEARN_EVERY_MS) return;
      learnedAt = clock.now();
      learn(question, truth).catch((error: unknown) => logger.warn('JUDGES_NOT_MEASURED', { error }));
    },
  };
}
