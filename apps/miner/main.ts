import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { flagSchema, isTensorNodeError, readConfig, systemClock } from '@tensornode/kernel';
import { onStopRequest } from '@tensornode/kernel/node';
import { createLogger, createMetrics, LOG_LEVELS } from '@tensornode/telemetry';
import { z } from 'zod';
import { createMiner } from './create-miner.ts';
import { readMinerConfig } from './miner-config.ts';

const SETTINGS = {
  config: {
    flag: '--config',
    variable: 'TENSORNODE_MINER_CONFIG',
    schema: z.string().min(1),
    accepts: 'the path of a miner config file (JSON)',
  },
  dataDir: {
    flag: '--data-dir',
    variable: 'TENSORNODE_MINER_DATA',
    schema: z.string().min(1).optional(),
    accepts: 'a folder for keys and answers',
  },
  host: {
    flag: '--host',
    variable: 'TENSORNODE_MINER_HOST',
    schema: z.string().min(1).optional(),
    accepts: 'an address to listen on',
  },
  logLevel: {
    flag: '--log-level',
    variable: 'TENSORNODE_LOG_LEVEL',
    schema: z.enum(LOG_LEVELS).default('info'),
    accepts: 'debug, info, warn or error',
  },
  readyJson: {
    flag: '--ready-json',
    variable: 'TENSORNODE_READY_JSON',
    schema: flagSchema.default(false),
    accepts: 'true or false',
  },
} as const;

/** Running answers get this long to end before the process goes anyway. */
const STOP_MS = 900;
const STDOUT = 1;
const STDERR = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      'data-dir': { type: 'string' },
      host: { type: 'string' },
      'log-level': { type: 'string' },
      'ready-json': { type: 'boolean' },
    },
  });
  const flags = {
    config: values.config,
    dataDir: values['data-dir'],
    host: values.host,
    logLevel: values['log-level'],
    readyJson: values['ready-json'],
  };
  const settings = readConfig(SETTINGS, flags, process.env);
  const file = readMinerConfig(settings.config);
  const config = { ...file, dataDir: settings.dataDir ?? file.dataDir, host: settings.host ?? file.host };
  const logger = createLogger({ app: 'miner', level: settings.logLevel });
  const metrics = createMetrics();
  const miner = await createMiner(config, { clock: systemClock, logger, metrics, environment: process.env });
  onStopRequest(
    (reason) => {
      logger.info('MINER_STOPS', { reason });
      return miner.stop();
    },
    { deadlineMs: STOP_MS, interruptCode: 0, onFailure: (error) => logger.error('MINER_STOP_FAILED', { error }) },
  );
  if (settings.readyJson) writeSync(STDOUT, `${JSON.stringify({ ready: true, instances: miner.instances })}\n`);
}

main().catch((error: unknown) => {
  const lines = isTensorNodeError(error)
    ? `${error.code} ${error.publicMessage}\nFix: ${error.fix}\n`
    : `${error instanceof Error ? error.stack : String(error)}\n`;
  writeSync(STDERR, lines);
  process.exitCode = 1;
});
