import { writeSync } from 'node:fs';
import { type OnRequest, startDevnet, steppedClock } from '@tensornode/devnet';
import { isTensorNodeError } from '@tensornode/kernel';
import { onStopRequest, readSettings } from '@tensornode/kernel/node';
import { SETTINGS } from './config.ts';
import { readyScreen } from './ready-screen.ts';
import { isShown, type LogLevel, requestLine } from './request-line.ts';

/** Everything that was accepted is on disk well before; then the process goes anyway. */
const STOP_MS = 1_000;
const NANOS_PER_MS = 1_000_000n;
const STDOUT = 1;
const STDERR = 2;

async function main(): Promise<void> {
  const { seed, clock, log, readyJson, ...settings } = readSettings(SETTINGS);
  const devnet = await startDevnet({
    ...settings,
    ...(seed === undefined ? {} : { seed }),
    ...(clock === undefined ? {} : { clock: steppedClock(BigInt(Date.parse(clock)) * NANOS_PER_MS) }),
    ...(log === 'off' ? {} : { onRequest: requestLog(log) }),
    log: (line, facts) =>
      writeSync(STDERR, `${JSON.stringify({ level: 'error', app: 'devnet', line, ...printable(facts) })}\n`),
  });
  onStopRequest(() => devnet.stop(), {
    deadlineMs: STOP_MS,
    onFailure: (error) => writeSync(STDERR, `${String(error)}\n`),
  });
  const { ports: _ports, ledger: _ledger, travel: _travel, surface: _surface, stop: _stop, ...facts } = devnet;
  writeSync(STDOUT, readyJson ? `${JSON.stringify({ ready: true, ...facts })}\n` : readyScreen(facts));
}

/** Writes requests to stdout as they come. */
function requestLog(level: LogLevel): OnRequest {
  return (event) => {
    if (isShown(event, level)) process.stdout.write(requestLine(event, new Date(), process.stdout.isTTY));
  };
}

/** Errors as their stack: JSON would show them empty. */
function printable(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? (value.stack ?? value.message) : String(value),
    ]),
  );
}

main().catch((error: unknown) => {
  const text = isTensorNodeError(error)
    ? `${error.code} ${error.publicMessage}\nFix: ${error.fix}\n`
    : `${error instanceof Error ? error.stack : String(error)}\n`;
  writeSync(STDERR, text);
  process.exitCode = 1;
});
