import type { LogFields, Logger } from '@tensornode/kernel';
import pino from 'pino';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerOptions {
  /** Which app writes: `gateway`. */
  readonly app: string;
  readonly level?: LogLevel;
  /** Takes each finished line; stderr by default, so that stdout stays for results. */
  readonly write?: (line: string) => void;
}

/** Field names whose values never reach a log, at any depth up to three. */
const SECRET_FIELDS = [
  'privateKey',
  'secret',
  'password',
  'authorization',
  'cookie',
  'apiKey',
  'token',
  'databaseUrl',
  'dataKey',
  'salt',
];
const REDACTED = SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
const STDERR = 2;

/** Structured logs, one JSON object a line: event names in capitals, flat fields, secrets left out. */
export function createLogger({ app, level = 'info', write }: LoggerOptions): Logger {
  const destination = write === undefined ? pino.destination({ fd: STDERR, sync: true }) : { write };
  return wrap(
    pino(
      {
        level,
        base: { app },
        messageKey: 'event',
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        serializers: { error: plainError },
        redact: { paths: REDACTED, censor: '[secret]' },
      },
      destination,
    ),
  );
}

function wrap(inner: pino.Logger): Logger {
  return {
    debug: (event, fields = {}) => inner.debug(printable(fields), event),
    info: (event, fields = {}) => inner.info(printable(fields), event),
    warn: (event, fields = {}) => inner.warn(printable(fields), event),
    error: (event, fields = {}) => inner.error(printable(fields), event),
    child: (fields) => wrap(inner.child(printable(fields))),
  };
}

/** Amounts as text: JSON has no bigint. */
function printable(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]),
  );
}

/** Error with its causes, bounded. */
function plainError(value: unknown, depth = 0): unknown {
  if (!(value instanceof Error)) return value;
  return {
    name: value.name,
    message: value.message,
    stack: value.stack?.slice(0, 4_000),
    ...('code' in value ? { code: value.code } : {}),
    ...(value.cause === undefined || depth >= 3 ? {} : { cause: plainError(value.cause, depth + 1) }),
  };
}
