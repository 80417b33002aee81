import type { RequestEvent } from '@tensornode/devnet';

/** Which requests are shown: none, the transactions that were handled or refused, or everything. */
export const LOG_LEVELS = ['off', 'transactions', 'all'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const PLACE = 12;
const NAME = 24;
const DIM = '\u001b[2m';
const RED = '\u001b[31m';
const GREEN = '\u001b[32m';
const PLAIN = '\u001b[0m';

/** True where an event of this kind is shown at a level. */
export function isShown(event: RequestEvent, level: LogLevel): boolean {
  if (level === 'off') return false;
  // What the ledger did, and what it refused at the door.
  return level === 'all' || event.at === 'ledger' || (event.at === 'hapi' && event.isFailure);
}

/** One line of the request log: time of day, place, what was asked, how it ended, the request decoded. */
export function requestLine(event: RequestEvent, now: Date, colour: boolean): string {
  const paint = (code: string, text: string): string => (colour ? `${code}${text}${PLAIN}` : text);
  const outcome = paint(event.isFailure ? RED : GREEN, event.outcome);
  const took = event.ms === null ? '' : `  ${paint(DIM, `${event.ms.toFixed(1)} ms`)}`;
  const detail = event.detail === '' ? '' : `  ${paint(DIM, event.detail)}`;
  const time = paint(DIM, now.toISOString().slice(11, 23));
  return `${time}  ${event.at.padEnd(PLACE)}${event.what.padEnd(NAME)}  ${outcome}${took}${detail}\n`;
}
