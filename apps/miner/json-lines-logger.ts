import type { LogFields, Logger } from '@tensornode/kernel';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** One JSON object a line through `write`, from `level` on. A whole logging library would be a tenth of an idle miner's memory. */
export function createJsonLinesLogger(level: LogLevel, write: (line: string) => void, bound: LogFields = {}): Logger {
  const log =
    (at: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (LEVELS.indexOf(at) < LEVELS.indexOf(level)) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: at, event, ...bound, ...fields }, plain)}\n`);
    };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    child: (fields) => createJsonLinesLogger(level, write, { ...bound, ...fields }),
  };
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Error ? { name: value.name, message: value.message } : value;
}
