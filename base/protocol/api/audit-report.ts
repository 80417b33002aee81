import { z } from 'zod';
import { idNumberSchema } from '../identifiers.ts';

/** What an audit found: counts of recomputed scores, of private replies (digests and signatures only), of checked credits, and every difference. */
export const auditReportSchema = z.object({
  subnet: idNumberSchema,
  epoch: idNumberSchema,
  scores: idNumberSchema,
  private: idNumberSchema,
  payouts: idNumberSchema,
  differences: z.array(z.object({ where: z.string(), expected: z.string(), actual: z.string() })),
});
export type AuditReport = z.infer<typeof auditReportSchema>;
