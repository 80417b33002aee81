import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Devnet, startDevnet } from '@tensornode/devnet';
import { CONTRACT_NAMES } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLedgerReader } from '../hedera/create-hedera-ledger.ts';
import { TESTNET_PROFILE } from '../profiles.ts';
import { profileOfDevnet } from '../testing/profile-of-devnet.ts';
import { bootstrapDefaultNetwork } from './bootstrap-default-network.ts';
import { deployNetwork } from './deploy-network.ts';
import type { DefaultNetworkInput, DeployInput } from './deployment-types.ts';
import { localDeploymentParameters, TOKEN_UNIT } from './local-deployment-parameters.ts';

let folder: string;
let devnet: Devnet;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tn-deploy-'));
  devnet = await startDevnet({ dataDir: join(folder, 'devnet'), ports: 'free' });
});

afterAll(async () => {
  await devnet.stop();
  rmSync(folder, { recursive: true });
});

const operator = (num: number) => devnet.accounts.find(({ accountId }) => accountId === `0.0.${num}`)!;

function deployInput(): DeployInput {
  return {
    profile: profileOfDevnet(devnet),
    operator: operator(1012),
    parameters: localDeploymentParameters({
      grants: [{ account: '0.0.1013', amount: 1_000n * TOKEN_UNIT, unlockTime: 0 }],
      epochSeconds: 60,
      scorerHash: 'ab'.repeat(32),
      guardian: '0.0.1012',
    }),
    statePath: join(folder, 'deploy.jsonl'),
    addressBookPath: join(folder, 'address-book.json'),
  };
}

test('a network is deployed, a second run only checks it, and the default network is set up once', async () => {
  const started = performance.now();
  const steps: (readonly [number, number])[] = [];
  const book = await deployNetwork({ ...deployInput(), onStep: (_step, done, total) => steps.push([done, total]) });
  expect(steps.at(-1)).toEqual([steps.length, steps.length]);
  const took = performance.now() - started;
  expect(JSON.parse(readFileSync(deployInput().addressBookPath, 'utf8'))).toEqual(book);
  const transactions = await count();
  expect(await deployNetwork(deployInput())).toEqual(book);
  expect(await count()).toBe(transactions);

  const { registry } = createLedgerReader({ profile: deployInput().profile, addressBook: book });
  expect(await registry.subnets()).toMatchObject([
    { subnet: 1, name: 'Language', owner: '0.0.1012', topicId: book.topics.subnets['1'], emissionSharePpm: 1_000_000 },
  ]);

  const people: DefaultNetworkInput = {
    profile: deployInput().profile,
    addressBook: book,
    subnet: 1,
    validator: {
      operator: operator(1013),
      stake: 100n * TOKEN_UNIT,
      requestKey: '11'.repeat(32),
      gatewayUrl: 'http://127.0.0.1:8787',
      evidenceUrl: 'http://127.0.0.1:8787/v1/evidence',
    },
    miners: [1014, 1015, 1002].map((num, index) => ({
      operator: operator(num),
      url: `http://127.0.0.1:${3101 + index}`,
      answerKey: `0x${`0${index + 1}`.repeat(20)}`,
      modelCardDigest: `0${index + 1}`.repeat(32),
    })),
  };
  const setUp = performance.now();
  const network = await bootstrapDefaultNetwork(people);
  const setUpTook = performance.now() - setUp;
  expect(network.validator).toBe('0.0.1013');
  expect(network.miners.map(({ account }) => account)).toEqual(['0.0.1014', '0.0.1015', '0.0.1002']);
  expect(new Set(network.miners.map(({ instanceId }) => instanceId))).toEqual(new Set([1, 2, 3]));

  const before = await count();
  const again = performance.now();
  expect(await bootstrapDefaultNetwork(people)).toEqual(network);
  const againTook = performance.now() - again;
  expect(await count()).toBe(before);

  expect(await registry.permits(1)).toEqual([{ validator: '0.0.1013', stake: 100n * TOKEN_UNIT }]);
  expect(await registry.nodes()).toMatchObject([{ account: '0.0.1013', requestKey: '11'.repeat(32) }]);
  expect((await registry.instances(1)).map(({ state }) => state)).toEqual(['active', 'active', 'active']);
  expect(await registry.money()).toMatchObject({
    tokenSupply: 1_000n * TOKEN_UNIT,
    vaultBalance: 0n,
    vaultReserved: 0n,
  });
  process.stderr.write(
    `deploy ${took.toFixed(0)} ms, set-up ${setUpTook.toFixed(0)} ms, again ${againTook.toFixed(0)} ms\n`,
  );
}, 60_000);

test('a run that was cut off anywhere goes on without doing a step twice', async () => {
  const parameters = { ...deployInput().parameters, closerPrice: 7n };
  for (const cutAfter of [1, 15, 30, 40]) {
    const input: DeployInput = {
      ...deployInput(),
      parameters,
      statePath: join(folder, `cut-${cutAfter}.jsonl`),
      addressBookPath: join(folder, `cut-${cutAfter}.json`),
    };
    const crash = new Error('the process died');
    let steps = 0;
    const onStep = (): void => {
      steps += 1;
      if (steps === cutAfter) throw crash;
    };
    const before = await count();
    await expect(deployNetwork({ ...input, onStep })).rejects.toBe(crash);
    // Sent and executed, but the process died before it wrote any result; the last line is torn.
    const kept = readFileSync(input.statePath, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('"done"'));
    writeFileSync(input.statePath, `${kept.join('\n')}{"step":"to`);
    const book = await deployNetwork(input);
    expect(await count()).toBe(before + (await stepsOf(input)));
    expect(new Set(Object.values(book.contracts).map(({ id }) => id)).size).toBe(CONTRACT_NAMES.length);
  }
}, 60_000);

test('a journal of other parameters and published keys on a public network are refused', async () => {
  const other = { ...deployInput(), addressBookPath: join(folder, 'none.json') };
  const parameters = { ...other.parameters, closerPrice: 8n };
  await expect(deployNetwork({ ...other, parameters })).rejects.toMatchObject({ code: 'TN-3006' });
  await expect(deployNetwork({ ...other, profile: TESTNET_PROFILE })).rejects.toMatchObject({ code: 'TN-8006' });
});

/** Signed attempts in the journal: one each step, and none dropped. */
async function stepsOf({ statePath }: DeployInput): Promise<number> {
  const lines = readFileSync(statePath, 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('"dropped"'))).toEqual([]);
  return lines.filter((line) => line.includes('"signed"')).length;
}

/** Transactions that ever reached consensus. */
async function count(): Promise<number> {
  const row = devnet.ledger.store.db.prepare('SELECT count(*) AS n FROM transactions WHERE nonce = 0').get();
  return Number(row?.['n']);
}
