/** Codes of a connection that was not made or broke (Node), and of a server that starts, stops or is full (PostgreSQL, appendix A). */
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
/** What `pg` says without a code. */
const AWAY_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;
const MAX_DEPTH = 5;

/** True when the error, or what caused it, says that PostgreSQL cannot be reached now. Own errors of other parts carry a code of ours and are not asked. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY_CODES.has(error.code)) return true;
  return AWAY_MESSAGES.test(error.message) || isDatabaseAway(error.cause, depth + 1);
}
