import type { ReplyScore } from '@tensornode/scoring';
import { z } from 'zod';
import type { SandboxOutcome } from './sandbox/messages.ts';

const points = z.number().min(0).max(100);
const short = z.string().max(500);
/** What a scorer returns: points 0 to 100. Only `score` must be there. */
const verdictSchema = z.object({
  score: points.nullable(),
  method: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .default('custom'),
  extracted: z.string().max(4_000).nullable().default(null),
  criteria: z
    .array(z.object({ name: short, points, max: points, note: short }))
    .max(20)
    .default([]),
  interval: z.tuple([points, points]).nullable().default(null),
  trace: z.array(short).max(20).default([]),
});
const hundredths = z.number().int().min(0).max(10_000);
/** What a complete scorer returns, as the built-in one does: hundredths of a point. */
const completeSchema = z.object({
  score: hundredths.nullable(),
  method: z.string().max(40),
  extracted: z.string().nullable(),
  criteria: z.array(z.object({ name: z.string(), points: hundredths, max: hundredths, note: z.string() })),
  interval: z.tuple([hundredths, hundredths]).nullable(),
  trace: z.array(z.string()),
});
const resultSchema = z.union([
  z.object({ complete: z.literal(false), verdict: verdictSchema }),
  z.object({ complete: z.literal(true), verdict: completeSchema }),
]);

/** Methods that say something about the reply itself and that only the host may give. */
const RESERVED = new Set(['cause', 'unscored', 'limit']);
const LIMITS = {
  steps: 'the scorer took more steps than it may',
  memory: 'the scorer took more memory than it may',
  stack: 'the scorer went deeper than it may',
  output: 'the verdict is too long',
} as const;

/**
 * What the sandbox gave, as a score. A limit that is the same on every machine earns 0 with the method `limit`: an answer must not be able to buy
 * itself out of judging. A fault of the scorer, a verdict that is none, and time (the last resort) are `unscored`: nobody judged, and nobody pays.
 */
export function readVerdict(outcome: SandboxOutcome, pin: string): ReplyScore {
  if (outcome.kind === 'fault') return unscored(pin, `the scorer failed: ${outcome.message}`);
  if (outcome.kind === 'limit') {
    if (outcome.limit === 'time') return unscored(pin, 'the scorer took longer than it may');
    return { ...unscored(pin, LIMITS[outcome.limit]), score: 0, method: 'limit', interval: [0, 0] };
  }
  const parsed = resultSchema.safeParse(JSON.parse(outcome.json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return unscored(pin, `the scorer gave no verdict: ${issue?.path.slice(1).join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const { complete, verdict } = parsed.data;
  if (complete) return { ...verdict, scorer: pin, cause: null };
  if (RESERVED.has(verdict.method))
    return unscored(pin, `the scorer gave the method ${verdict.method}, which is not its to give`);
  if (verdict.score === null) return unscored(pin, verdict.trace[0] ?? 'the scorer does not judge this answer');
  const { score, method, extracted, criteria, interval, trace } = verdict;
  return {
    score: toHundredths(score),
    method,
    scorer: pin,
    cause: null,
    extracted,
    criteria: criteria.map((one) => ({ ...one, points: toHundredths(one.points), max: toHundredths(one.max) })),
    interval: interval === null ? null : [toHundredths(interval[0]), toHundredths(interval[1])],
    trace,
  };
}

function toHundredths(value: number): number {
  return Math.round(value * 100);
}

function unscored(pin: string, reason: string): ReplyScore {
  return {
    score: null,
    method: 'unscored',
    scorer: pin,
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: [reason],
  };
}
