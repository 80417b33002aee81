import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { isTensorNodeError } from '@tensornode/kernel';
import { onStopRequest, readJsonSetting, readSecretFile, readSettings } from '@tensornode/kernel/node';
import { addressBookSchema, networkProfileSchema } from '@tensornode/protocol';
import { createLogger } from '@tensornode/telemetry';
import { composeWorker } from './compose-worker.ts';
import { SETTINGS } from './config.ts';

const STOP_MS = 2_900;
const STDOUT = 1;
const STDERR = 2;

async function main(): Promise<void> {
  const settings = readSettings(SETTINGS);
  const logger = createLogger({ app: 'worker', level: settings.logLevel });
  const worker = await composeWorker({
    databaseUrl: settings.databaseUrl,
    profile: readJsonSetting('--profile', settings.profile, networkProfileSchema),
    addressBook: readJsonSetting('--address-book', settings.addressBook, addressBookSchema),
    requestKeyFile: join(settings.keysDir, 'request-key.pem'),
    operatorKey: readSecretFile(join(settings.keysDir, `${settings.account}.key`)),
    account: settings.account,
    evidenceDir: settings.evidenceDir,
    name: settings.name,
    queues: settings.queues,
    retention: {
      roundEvents: settings.keepRoundEvents,
      events: settings.keepEvents,
      workflows: settings.keepWorkflows,
    },
    ...(settings.tasks === undefined ? {} : { tasksFile: settings.tasks }),
    ...(settings.judges === undefined ? {} : { judgesFile: settings.judges }),
    ...(settings.embeddings === undefined ? {} : { embeddingsFile: settings.embeddings }),
    ...(settings.goldKeys === undefined ? {} : { goldKeysFile: settings.goldKeys }),
    host: settings.host,
    port: settings.port,
    logger,
  });
  onStopRequest(() => worker.stop(), {
    deadlineMs: STOP_MS,
    interruptCode: 0,
    onFailure: (error) => logger.error('WORKER_STOP_FAILED', { error }),
  });
  logger.info('WORKER_READY', { url: worker.url });
  if (settings.readyJson) writeSync(STDOUT, `${JSON.stringify({ ready: true, url: worker.url })}\n`);
}

main().catch((error: unknown) => {
  const text = isTensorNodeError(error)
    ? `${error.code} ${error.publicMessage}\nFix: ${error.fix}\n`
    : `${error instanceof Error ? error.stack : String(error)}\n`;
  writeSync(STDERR, text);
  process.exit(1);
});
