/**
 * Deploys the contracts of a local network and registers its people: `node apps/cli/up/set-up-main.ts <name> <port base> <validators> [<epoch seconds>]`.
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
import { answerKeyPath, networkLayout, operatorKeyPath } from './network-layout.ts';
import { ensureRequestKey } from './request-key-file.ts';
import { ensureSecp256k1Key } from './secp256k1-key-file.ts';
import { writeSetUpRecord } from './set-up-record.ts';
import { validatorPlace } from './validator-node.ts';

/** Genesis grant and stake of each validator: a stake that stands out of the minimum by orders of magnitude. */
const VALIDATOR_GRANT = 1_000n * TOKEN_UNIT;
const STDOUT = 1;
const STDERR = 2;

async function setUp(name: string, portBase: number, validators: number, epochSeconds?: number): Promise<void> {
  const layout = networkLayout(name);
  const usual = devnetProfile(portBase, name);
  const profile = { ...usual, epochSeconds: epochSeconds ?? usual.epochSeconds };
  await writeFileAtomic(layout.profile, `${JSON.stringify(profile, null, 2)}\n`);
  say({ step: 'opening accounts' });
  const people = await ensureLocalPeople({ profile, keys: layout.keys, miners: DEFAULT_INSTANCES.length, validators });
  const addressBook = await deployNetwork({
    profile,
    operator: people.deployer,
    parameters: localDeploymentParameters({
      grants: [people.validator, ...people.moreValidators].map(({ accountId }) => ({
        account: accountId,
        amount: VALIDATOR_GRANT,
        unlockTime: 0,
      })),
      epochSeconds: profile.epochSeconds,
      scorerHash: SCORER_ID,
      guardian: people.deployer.accountId,
    }),
    statePath: layout.deployJournal,
    addressBookPath: layout.addressBook,
    onStep: (step, done, total) => say({ step, done, total }),
  });
  say({ step: 'registering validators and miners' });
  const ports = networkPorts(portBase);
  const miners = await Promise.all(
    DEFAULT_INSTANCES.map(async ({ variant }, index) => ({
      operator: people.miners[index] as HederaOperator,
      url: `http://127.0.0.1:${ports.miner + index}`,
      answerKey: (await ensureSecp256k1Key(answerKeyPath(layout, index))).address,
      modelCardDigest: modelCardDigest(createBuiltinEngine({ variant }).card),
    })),
  );
  const requestKeys: string[] = [];
  const register = async (operator: HederaOperator, place: number, itsMiners: typeof miners) => {
    const { requestKey: file, ports: own } = validatorPlace(layout, portBase, place);
    const requestKey = await ensureRequestKey(file);
    requestKeys.push(requestKey);
    const gatewayUrl = `http://127.0.0.1:${own.gateway}`;
    const evidenceUrl = `${gatewayUrl}/v1/evidence`;
    return bootstrapDefaultNetwork({
      profile,
      addressBook,
      subnet: GENESIS_SUBNET,
      validator: { operator, stake: VALIDATOR_GRANT, requestKey, gatewayUrl, evidenceUrl },
      miners: itsMiners,
    });
  };
  const network = await register(people.validator, 1, miners);
  for (const [index, operator] of people.moreValidators.entries()) {
    const { keys } = validatorPlace(layout, portBase, index + 2);
    await writeFileAtomic(operatorKeyPath({ keys }, operator.accountId), `${operator.privateKey}\n`, { mode: 0o600 });
    await register(operator, index + 2, []);
  }
  const config = minerConfigFor({
    layout,
    profile,
    addressBook,
    requestKeys,
    instances: network.miners,
    firstPort: ports.miner,
  });
  await writeFileAtomic(layout.minerConfig, `${JSON.stringify(config, null, 2)}\n`);
  const deployer = people.deployer.accountId;
  await writeSetUpRecord(layout.setUp, {
    portBase,
    deployer,
    validator: network.validator,
    moreValidators: people.moreValidators.map(({ accountId }) => accountId),
    miners: [...network.miners],
  });
  say({ ready: true });
}

function say(message: Record<string, unknown>): void {
  writeSync(STDOUT, `${JSON.stringify(message)}\n`);
}

onStopRequest(() => Promise.resolve(), { deadlineMs: 100 });
const [name = '', portBase = '0', validators = '1', epochSeconds] = process.argv.slice(2);
try {
  const seconds = epochSeconds === undefined ? undefined : Number(epochSeconds);
  await setUp(name, Number(portBase), Number(validators), seconds);
  process.exit(0);
} catch (error) {
  writeSync(
    STDERR,
    `${isTensorNodeError(error) ? `${error.code} ${error.message}\n${error.stack}` : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
