import { z } from 'zod';

const points = z.number().min(0).max(100);

/** A score explained for people: kept with the evidence, shown by CLI, API and page. Points 0 to 100. The truth is never in it. */
export const scoreCardSchema = z.object({
  /** One sentence. */
  headline: z.string(),
  points: points.nullable(),
  method: z.string(),
  /** SHA-256 of the scorer that judged. */
  scorer: z.string(),
  /** What was read as the answer; null where the whole text was judged, or nothing. */
  extracted: z.string().nullable(),
  criteria: z.array(z.object({ name: z.string(), points, max: points, note: z.string() })),
  /** Where the true score lies, lowest and highest. */
  interval: z.tuple([points, points]).nullable(),
  /** How the judge went about it, step by step. */
  trace: z.array(z.string()),
  /** What would have made it 90; empty from 90 on and where nobody can tell. */
  toReach90: z.array(z.string()),
});
export type ScoreCard = z.infer<typeof scoreCardSchema>;
