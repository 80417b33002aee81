import type { CalibrationPoint } from '@tensornode/scoring';
import { and, desc, eq, lt } from '../drizzle.ts';
import { judgePoints } from '../schema/scoring.ts';
import type { Database } from './database.ts';

/** What judge models said of gold tasks beside what was true, by the judge's identity (name and model): their curves survive a restart. */
export interface JudgePoints {
  /** The last points, oldest first. */
  last(judge: string, limit: number): Promise<readonly CalibrationPoint[]>;
  /** Adds a point and forgets all but the last `keep`. */
  add(judge: string, point: CalibrationPoint, keep: number): Promise<void>;
}

/** Calibration points on PostgreSQL. */
export function judgePointsRepository(database: Database): JudgePoints {
  return {
    async last(judge, limit) {
      const rows = await database
        .select({ raw: judgePoints.raw, truth: judgePoints.truth })
        .from(judgePoints)
        .where(eq(judgePoints.judge, judge))
        .orderBy(desc(judgePoints.id))
        .limit(limit);
      return rows.reverse();
    },

    async add(judge, { raw, truth }, keep) {
      await database.transaction(async (tx) => {
        await tx.insert(judgePoints).values({ judge, raw, truth });
        const [oldest] = await tx
          .select({ id: judgePoints.id })
          .from(judgePoints)
          .where(eq(judgePoints.judge, judge))
          .orderBy(desc(judgePoints.id))
          .offset(keep - 1)
          .limit(1);
        if (oldest !== undefined)
          await tx.delete(judgePoints).where(and(eq(judgePoints.judge, judge), lt(judgePoints.id, oldest.id)));
      });
    },
  };
}
