import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { isTensorNodeError } from '@tensornode/kernel';
import { onStopRequest, readJsonSetting, readSettings } from '@tensornode/kernel/node';
import { addressBookSchema, networkProfileSchema } from '@tensornode/protocol';
import { createLogger } from '@tensornode/telemetry';
import { composeGateway } from './compose/compose-gateway.ts';
import { SETTINGS } from './config.ts';
import { createServer } from './create-server.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { VERSION } from './version.ts';

/** Running requests get this long to end before the process goes anyway. */
const STOP_MS = 1_900;
const STDOUT = 1;
const STDERR = 2;
const REQUEST_KEY_FILE = 'request-key.pem';

async function main(): Promise<void> {
  const settings = readSettings(SETTINGS);
  const logger = createLogger({ app: 'gateway', level: settings.logLevel });
  const gateway = await composeGateway({
    databaseUrl: settings.databaseUrl,
    profile: readJsonSetting('--profile', settings.profile, networkProfileSchema),
    addressBook: readJsonSetting('--address-book', settings.addressBook, addressBookSchema),
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

main().catch((error: unknown) => {
  const text = isTensorNodeError(error)
    ? `${error.code} ${error.publicMessage}\nFix: ${error.fix}\n`
    : `${error instanceof Error ? error.stack : String(error)}\n`;
  writeSync(STDERR, text);
  process.exit(1);
});
