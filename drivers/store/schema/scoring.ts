import { bigserial, doublePrecision, pgTable, text, timestamp } from '../drizzle.ts';

/** Points of the judges' calibration curves, 0 to 100 both. */
export const judgePoints = pgTable('judge_points', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  judge: text().notNull(),
  raw: doublePrecision().notNull(),
  truth: doublePrecision().notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
