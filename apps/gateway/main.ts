import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isTensorNodeError, readConfig } from '@tensornode/kernel';
import { onStopRequest } from '@tensornode/kernel/node';
import { addressBookSchema, fault, networkProfileSchema } from '@tensornode/protocol';
import { createLogger } from '@tensornode/telemetry';
import type { z } from 'zod';
import { composeGateway } from './compose/compose-gateway.ts';
import { byName, flagOptions, SETTINGS } from './config.ts';
import { createServer } from './create-server.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { VERSION } from './version.ts';

/** Running requests get this long to end before the process goes anyway. */
const STOP_MS = 1_900;
const STDOUT = 1;
const STDERR = 2;
const REQUEST_KEY_FILE = 'request-key.pem';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: flagOptions() });
  const settings = readConfig(SETTINGS, byName(values), process.env);
  const logger = createLogger({ app: 'gateway', level: settings.logLevel });
  const gateway = await composeGateway({
    databaseUrl: settings.databaseUrl,
    profile: readJson('--profile', settings.profile, networkProfileSchema),
    addressBook: readJson('--address-book', settings.addressBook, addressBookSchema),
    requestKeyFile: join(settings.keysDir, REQUEST_KEY_FILE),
    evidenceDir: settings.evidenceDir,
    account: settings.account,
    workerUrl: settings.workerUrl,
    version: VERSION,
    logger,
  });
  const { url, server } = await listenOnLoopback(settings, (places) =>
    createServer(gateway.parts, { version: VERSION, ...places }),
  );
  onStopRequest(
    async () => {
      await server.close();
      await gateway.stop();
    },
    { deadlineMs: STOP_MS, interruptCode: 0, onFailure: (error) => logger.error('GATEWAY_STOP_FAILED', { error }) },
  );
  logger.info('GATEWAY_READY', { url });
  if (settings.readyJson) writeSync(STDOUT, `${JSON.stringify({ ready: true, url })}\n`);
}

/** @throws TensorNodeError TN-8001 naming the flag when the file cannot be read or has another shape */
function readJson<T extends z.ZodType>(flag: string, path: string, schema: T): z.output<T> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw fault('TN-8001', { detail: `${flag}: ${path} cannot be used`, cause: error });
  }
}

main().catch((error: unknown) => {
  const text = isTensorNodeError(error)
    ? `${error.code} ${error.publicMessage}\nFix: ${error.fix}\n`
    : `${error instanceof Error ? error.stack : String(error)}\n`;
  writeSync(STDERR, text);
  process.exit(1);
});
