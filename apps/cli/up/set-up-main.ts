/**
 * Deploys the contracts of a local network and registers its people: `node apps/cli/up/set-up-main.ts <name> <port base> [<epoch seconds>]`.
 * A process of its own, because it needs the ledger SDK and the supervisor shall stay small. Safe to repeat; it does only
 * what is missing. Says `{"step":…}` on the way and `{"ready":true}` at the end.
 */
import { writeSync } from 'node:fs';
import {
  bootstrapDefaultNetwork,
  deployNetwork,
  devnetProfile,
  type HederaOperator,
  localDeploymentParameters,
  TOKEN_UNIT,
} from '@tensornode/driver-ledger';
import { createBuiltinEngine } from '@tensornode/driver-models';
import { isTensorNodeError } from '@tensornode/kernel';
import { onStopRequest, writeFileAtomic } from '@tensornode/kernel/node';
import { networkPorts } from '@tensornode/protocol';
import { SCORER_ID } from '@tensornode/scoring';
import { modelCardDigest } from '@tensornode/serving';
import { DEFAULT_INSTANCES, GENESIS_SUBNET } from './default-instances.ts';
import { ensureLocalPeople } from './local-people.ts';
import { minerConfigFor } from './miner-config.ts';
import { answerKeyPath, networkLayout } from './network-layout.ts';
import { ensureRequestKey } from './request-key-file.ts';
import { ensureSecp256k1Key } from './secp256k1-key-file.ts';
import { writeSetUpRecord } from './set-up-record.ts';

/** Genesis grant and stake of the one validator: a stake that stands out of the minimum by orders of magnitude. */
const VALIDATOR_GRANT = 1_000n * TOKEN_UNIT;
const STDOUT = 1;
const STDERR = 2;

async function setUp(name: string, portBase: number, epochSeconds?: number): Promise<void> {
  const layout = networkLayout(name);
  const ports = networkPorts(portBase);
  const usual = devnetProfile(portBase, name);
  const profile = { ...usual, epochSeconds: epochSeconds ?? usual.epochSeconds };
  await writeFileAtomic(layout.profile, `${JSON.stringify(profile, null, 2)}\n`);
  say({ step: 'opening accounts' });
  const people = await ensureLocalPeople({ profile, keys: layout.keys, miners: DEFAULT_INSTANCES.length });
  const addressBook = await deployNetwork({
    profile,
    operator: people.deployer,
    parameters: localDeploymentParameters({
      grants: [{ account: people.validator.accountId, amount: VALIDATOR_GRANT, unlockTime: 0 }],
      epochSeconds: profile.epochSeconds,
      scorerHash: SCORER_ID,
      guardian: people.deployer.accountId,
    }),
    statePath: layout.deployJournal,
    addressBookPath: layout.addressBook,
    onStep: (step, done, total) => say({ step, done, total }),
  });
  say({ step: 'registering validator and miners' });
  const gatewayUrl = `http://127.0.0.1:${ports.gateway}`;
  const requestKey = await ensureRequestKey(layout.requestKey);
  const miners = await Promise.all(
    DEFAULT_INSTANCES.map(async ({ variant }, index) => ({
      operator: people.miners[index] as HederaOperator,
      url: `http://127.0.0.1:${ports.miner + index}`,
      answerKey: (await ensureSecp256k1Key(answerKeyPath(layout, index))).address,
      modelCardDigest: modelCardDigest(createBuiltinEngine({ variant }).card),
    })),
  );
  const network = await bootstrapDefaultNetwork({
    profile,
    addressBook,
    subnet: GENESIS_SUBNET,
    validator: {
      operator: people.validator,
      stake: VALIDATOR_GRANT,
      requestKey,
      gatewayUrl,
      evidenceUrl: `${gatewayUrl}/v1/evidence`,
    },
    miners,
  });
  const config = minerConfigFor({
    layout,
    profile,
    addressBook,
    requestKey,
    instances: network.miners,
    firstPort: ports.miner,
  });
  await writeFileAtomic(layout.minerConfig, `${JSON.stringify(config, null, 2)}\n`);
  const deployer = people.deployer.accountId;
  await writeSetUpRecord(layout.setUp, {
    portBase,
    deployer,
    validator: network.validator,
    miners: [...network.miners],
  });
  say({ ready: true });
}

function say(message: Record<string, unknown>): void {
  writeSync(STDOUT, `${JSON.stringify(message)}\n`);
}

onStopRequest(() => Promise.resolve(), { deadlineMs: 100 });
const [name = '', portBase = '0', epochSeconds] = process.argv.slice(2);
try {
  await setUp(name, Number(portBase), epochSeconds === undefined ? undefined : Number(epochSeconds));
  process.exit(0);
} catch (error) {
  writeSync(
    STDERR,
    `${isTensorNodeError(error) ? `${error.code} ${error.message}\n${error.stack}` : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
