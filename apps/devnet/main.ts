import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startDevnet } from '@tensornode/devnet';
import { flagSchema, isTensorNodeError, readConfig } from '@tensornode/kernel';
import { onStopRequest } from '@tensornode/kernel/node';
import { z } from 'zod';
import { readyScreen } from './ready-screen.ts';

const SETTINGS = {
  dataDir: {
    flag: '--data-dir',
    variable: 'TENSORNODE_DEVNET_DATA',
    schema: z.string().min(1).default('.tensornode/devnet'),
    accepts: 'a folder for the ledger',
  },
  portBase: {
    flag: '--port-base',
    variable: 'TENSORNODE_PORT_BASE',
    schema: z.coerce.number().int().min(0).max(15_324).default(0),
    accepts: 'a whole number from 0 to 15324, added to every standard port',
  },
  host: {
    flag: '--host',
    variable: 'TENSORNODE_DEVNET_HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    accepts: 'an address to listen on',
  },
  fresh: {
    flag: '--fresh',
    variable: 'TENSORNODE_DEVNET_FRESH',
    schema: flagSchema.default(false),
    accepts: 'true or false',
  },
  readyJson: {
    flag: '--ready-json',
    variable: 'TENSORNODE_READY_JSON',
    schema: flagSchema.default(false),
    accepts: 'true or false',
  },
} as const;

/** Everything that was accepted is on disk well before; then the process goes anyway. */
const STOP_MS = 1_000;
const STDOUT = 1;
const STDERR = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'data-dir': { type: 'string' },
      'port-base': { type: 'string' },
      host: { type: 'string' },
      fresh: { type: 'boolean' },
      'ready-json': { type: 'boolean' },
    },
  });
  const flags = {
    dataDir: values['data-dir'],
    portBase: values['port-base'],
    host: values.host,
    fresh: values.fresh,
    readyJson: values['ready-json'],
  };
  const settings = readConfig(SETTINGS, flags, process.env);
  const devnet = await startDevnet({
    dataDir: settings.dataDir,
    portBase: settings.portBase,
    host: settings.host,
    fresh: settings.fresh,
    log: (line, facts) =>
      writeSync(STDERR, `${JSON.stringify({ level: 'error', app: 'devnet', line, ...printable(facts) })}\n`),
  });
  onStopRequest(() => devnet.stop(), {
    deadlineMs: STOP_MS,
    onFailure: (error) => writeSync(STDERR, `${String(error)}\n`),
  });
  const { ports: _ports, ledger: _ledger, travel: _travel, stop: _stop, ...facts } = devnet;
  writeSync(STDOUT, settings.readyJson ? `${JSON.stringify({ ready: true, ...facts })}\n` : readyScreen(facts));
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
