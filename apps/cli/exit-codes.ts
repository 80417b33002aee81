export const EXIT = { ok: 0, failed: 1, usage: 2, notReady: 3, interrupted: 130 } as const;

/** Failures that mean "something is not running (yet)". */
const NOT_READY = new Set(['TN-2009', 'TN-2011', 'TN-3001', 'TN-3004', 'TN-3005', 'TN-6001', 'TN-8003', 'TN-8005']);
const USAGE = new Set(['TN-4101', 'TN-4102', 'TN-8001', 'TN-8007']);

export function exitCodeOf(errorCode: string): number {
  if (USAGE.has(errorCode)) return EXIT.usage;
  return NOT_READY.has(errorCode) ? EXIT.notReady : EXIT.failed;
}
