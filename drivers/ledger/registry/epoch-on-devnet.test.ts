import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Devnet, startDevnet } from '@tensornode/devnet';
import { fromHex, systemClock } from '@tensornode/kernel';
import { commitHash, type LedgerCall, settleEpoch, sha256Hex } from '@tensornode/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrapDefaultNetwork } from '../deploy/bootstrap-default-network.ts';
import { deployNetwork } from '../deploy/deploy-network.ts';
import { localDeploymentParameters, TOKEN_UNIT } from '../deploy/local-deployment-parameters.ts';
import { createHederaLedger } from '../hedera/create-hedera-ledger.ts';
import type { HederaLedger } from '../hedera/ledger-options.ts';
import { performCall } from '../hedera/perform-call.ts';
import { profileOfDevnet } from '../testing/profile-of-devnet.ts';

const VALIDATOR = '0.0.1013';
const SIZE = { instances: 2, permits: 1 };
let folder: string;
let devnet: Devnet;
let ledger: HederaLedger;
let board: string;

const operator = (num: number) => devnet.accounts.find(({ accountId }) => accountId === `0.0.${num}`)!;
const perform = (call: LedgerCall) => performCall(ledger, ledger.profile, call, systemClock);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tn-epoch-'));
  devnet = await startDevnet({ dataDir: join(folder, 'devnet'), ports: 'free' });
  const profile = profileOfDevnet(devnet);
  const grants = [{ account: VALIDATOR, amount: 1_000n * TOKEN_UNIT, unlockTime: 0 }];
  const addressBook = await deployNetwork({
    profile,
    operator: operator(1012),
    parameters: localDeploymentParameters({
      grants,
      epochSeconds: 60,
      scorerHash: 'ab'.repeat(32),
      guardian: '0.0.1012',
    }),
    statePath: join(folder, 'deploy.jsonl'),
    addressBookPath: join(folder, 'address-book.json'),
  });
  board = addressBook.contracts.WeightBoard.evmAddress;
  await bootstrapDefaultNetwork({
    profile,
    addressBook,
    subnet: 1,
    validator: {
      operator: operator(1013),
      stake: 100n * TOKEN_UNIT,
      requestKey: '11'.repeat(32),
      gatewayUrl: 'http://127.0.0.1:8787',
      evidenceUrl: 'http://127.0.0.1:8787',
    },
    miners: [1014, 1002].map((num, index) => ({
      operator: operator(num),
      url: `http://127.0.0.1:${3101 + index}`,
      answerKey: `0x${`0${index + 1}`.repeat(20)}`,
      modelCardDigest: `0${index + 1}`.repeat(32),
    })),
  });
  ledger = await createHederaLedger({ profile, addressBook, operator: operator(1013) });
}, 60_000);

afterAll(async () => {
  ledger.close();
  await devnet.stop();
  rmSync(folder, { recursive: true });
});

test('an epoch from opening to claim, read back to the last unit', async () => {
  const { planner, registry } = ledger;
  const opened = await perform(planner.openEpoch(1, SIZE));
  const opening = await registry.epochOpening(1, 1);
  expect(opening).toMatchObject({ transactionId: opened.transactionId, consensusTimestamp: opened.consensusTimestamp });
  expect(await registry.currentEpoch(1)).toMatchObject({ epoch: 1, epochSeconds: 60, start: opening?.start });
  expect(await registry.epochState(1, 2)).toBeNull();
  await expect(perform(planner.openEpoch(1, SIZE))).rejects.toMatchObject({
    code: 'TN-3003',
    publicMessage: expect.stringContaining('EpochTooEarly(1, 1,'),
  });

  await devnet.travel(60_000);
  await perform(planner.openEpoch(1, SIZE));
  const snapshot = await registry.snapshot(1, 1);
  const [secret, salt, weights, reliability] = ['22'.repeat(32), '33'.repeat(32), [65_535, 32_000], [0]] as const;
  const commitment = commitHash({
    chainId: BigInt(ledger.profile.chainId),
    board,
    subnet: 1n,
    epoch: 1n,
    validator: snapshot?.permits[0]?.address ?? '',
    snapshotHash: snapshot?.snapshotHash ?? '',
    secretHash: sha256Hex(fromHex(secret)),
    salt,
    weights,
    reliability,
  });
  await perform(planner.commit(1, 1, commitment));
  expect(await registry.votes(1, 1)).toMatchObject([
    { validator: VALIDATOR, status: 'committed', commitment, weights: null },
  ]);
  await devnet.travel(15_000);
  await perform(planner.reveal({ subnet: 1, epoch: 1, secret, salt, weights, reliability }));
  const votes = await registry.votes(1, 1);
  expect(votes).toEqual([{ validator: VALIDATOR, status: 'revealed', commitment, secret, salt, weights, reliability }]);

  await devnet.travel(15_000);
  await perform(planner.closeEpoch(1, SIZE));
  expect(await registry.closing(1, 1)).toBeNull();
  await perform(planner.finalize(1, 1, 5));
  await perform(planner.credit(1, 1, 100));
  const [closing, booked, credits, state] = await Promise.all([
    registry.closing(1, 1),
    registry.bookedCredits(1, 1),
    registry.credits(1, 1),
    registry.epochState(1, 1),
  ]);
  expect(state).toMatchObject({ state: 'CLAIMABLE', voted: true, minted: closing?.minted });
  expect(booked).toEqual(credits);
  const terms = snapshot!.terms;
  const settled = settleEpoch({
    ...terms,
    owner: terms.ownerAddress,
    permits: snapshot!.permits.map(({ address, stake }) => ({ validator: address, stake })),
    instances: snapshot!.instances.map((entry) => ({
      instanceId: BigInt(entry.instanceId),
      miner: entry.minerAddress,
      payee: entry.payeeAddress,
    })),
    votes: [{ weights, reliability }],
    closers: closing!.closers.map(({ address, columns }) => ({ account: address, columns })),
    remainingCap: closing!.remainingCap,
    bonds: new Map(),
  });
  expect(await registry.bondsBefore(1, 1)).toEqual({ epoch: null, bonds: new Map() });
  expect(await registry.bondsAfter(1, 1)).toEqual(settled.bonds);
  expect(await registry.bondsBefore(1, 2)).toBeNull();
  expect(closing).toMatchObject({ minted: settled.minted, amountsRoot: settled.amountsRoot });
  expect(closing!.remainingCap).toBe(21_000_000n * TOKEN_UNIT - 1_000n * TOKEN_UNIT);
  expect(booked.reduce((sum, { amount }) => sum + amount, 0n)).toBe(settled.minted);
  expect(booked.map(({ role }) => role)).toEqual(['owner', 'validator', 'miner', 'miner', 'closer']);

  const { credited } = await registry.creditOf(VALIDATOR);
  await perform(planner.claim());
  expect(await registry.creditOf(VALIDATOR)).toEqual({ credited, claimed: credited });
  await expect(perform(planner.claim())).rejects.toMatchObject({ code: 'TN-3003' });
  const money = await registry.money();
  expect(money.totalCredited).toBe(settled.minted);
  expect(money.tokenSupply).toBe(money.initialSupply + money.totalMinted - money.totalBurned);
  expect(money.vaultBalance).toBe(money.vaultReserved);
}, 60_000);
