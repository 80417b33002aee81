import { idNumberSchema, problemSchema } from '@tensornode/protocol';
import { z } from 'zod';

const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;
const MAX_CURSOR = 200;

/** A whole number in a path or query, written plainly. */
export const idTextSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,15})$/, 'a whole number')
  .transform(Number)
  .pipe(idNumberSchema);

/** Paging of every list: same names everywhere. */
export const pageQueryShape = {
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
  cursor: z.string().min(1).max(MAX_CURSOR).optional(),
};
/** A list whose cursors have a shape of their own: a damaged one must not begin the list anew. */
export function pageQueryWithCursor(pattern: RegExp) {
  return { ...pageQueryShape, cursor: z.string().regex(pattern, 'the `next` of an earlier page').optional() };
}
export const pageQuerySchema = z.strictObject(pageQueryShape);

export function toPage(query: { readonly limit: number; readonly cursor?: string | undefined }): {
  limit: number;
  cursor: string | null;
} {
  return { limit: query.limit, cursor: query.cursor ?? null };
}

/** What every route may answer with beside its own. */
export const problemAnswers = { '4xx': problemSchema, '5xx': problemSchema };
