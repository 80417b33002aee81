/**
 * The worker's durable pipeline as a process that a test can kill: real PostgreSQL, real HTTP miners, no ledger.
 * `node pipeline-process.test-support.ts <database url> <evidence folder> <instances as JSON> <round id>`
 */

import { generateKeyPairSync, sign } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type AskedInstance, allowAnyHttp, createBreakers, dispatchMetrics } from '@tensornode/dispatch';
import { folderEvidenceStore } from '@tensornode/driver-blobs';
import { openNotifications, postgresRoundEvents } from '@tensornode/driver-bus';
import { createMinerTransport, fastRecoverSigner } from '@tensornode/driver-miners';
import { openStore } from '@tensornode/driver-store';
import { fromBase64, silentLogger, silentMeter, systemClock, systemRandom, toHex } from '@tensornode/kernel';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import { startWorkflows } from './workflows/durable.ts';

const VALIDATOR = '0.0.1013';
const [databaseUrl = '', evidenceDir = '', instancesJson = '[]', roundId = ''] = process.argv.slice(2);
const instances = JSON.parse(instancesJson) as AskedInstance[];
const domain = { chainId: 298, verifyingContract: `0x${'11'.repeat(20)}` };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const stopping = new AbortController();
const transport = createMinerTransport();
const store = await openStore({ databaseUrl, poolSize: 14 });
const notifications = await openNotifications(databaseUrl, silentLogger);
const workflows = await startWorkflows({
  databaseUrl,
  pool: store.pool,
  name: 'killed-worker',
  queues: ['rounds', 'scoring'],
  logger: silentLogger,
  pay: async () => undefined,
  now: () => systemClock.now(),
  pipeline: {
    stopping: stopping.signal,
    rounds: store.rounds,
    live: postgresRoundEvents(store.pool, notifications),
    dispatch: {
      transport,
      signer: {
        keyId: toHex(fromBase64(publicKey.export({ format: 'jwk' }).x ?? '')),
        sign: (message) => sign(null, message, privateKey),
      },
      recoverSigner: fastRecoverSigner,
      breakers: createBreakers(systemClock),
      urlPolicy: allowAnyHttp,
      domain,
      clock: systemClock,
      random: systemRandom,
      logger: silentLogger,
      metrics: dispatchMetrics(silentMeter),
    },
    record: {
      store: store.record,
      evidence: folderEvidenceStore(evidenceDir),
      random: systemRandom,
      validator: VALIDATOR,
    },
    logger: silentLogger,
    fanout: 8,
    voted: async () => false,
    recorded: () => undefined,
    registryRead: async () => undefined,
    scorers: async () => ({ counting: BUILTIN_SCORERS[0], shadow: null }),
    activeInstances: () => instances.map(({ instance }) => instance),
    instance: (id) => instances.find(({ instance }) => instance === id) ?? null,
    runningEpoch: () => 1,
    random: systemRandom,
    domain,
  },
});
// The worker's own order of stopping (`compose-worker.ts`).
process.once('SIGTERM', async () => {
  stopping.abort(new Error('the worker is stopping'));
  await workflows.stop();
  await Promise.all([transport.close(), notifications.close()]);
  await store.close();
  process.exit(0);
});
await workflows.startRound(roundId);
writeSync(1, 'started\n');
