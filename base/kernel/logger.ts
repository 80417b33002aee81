export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log; event names in capitals (`ROUND_SCORED`), particulars as flat fields. */
export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  child(fields: LogFields): Logger;
}

const nothing = (): void => undefined;

/** For callers that do not care to log (tests, tools). */
export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  child: () => silentLogger,
};
