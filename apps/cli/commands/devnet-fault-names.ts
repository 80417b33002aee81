/** What `devnet control fault` can make go wrong. */
export const FAULT_NAMES = [
  'busy',
  'expired',
  'precheck',
  'receipt',
  'hts',
  'drop-reply',
  'reset-stream',
  'mirror-404',
  'mirror-429',
  'mirror-500',
  'mirror-502',
  'mirror-503',
  'mirror-stale',
] as const;
