import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Devnet, startDevnet } from '@tensornode/devnet';
import { fromHex, systemClock } from '@tensornode/kernel';
import {
  type AddressBook,
  commitHash,
  type LedgerCall,
  localOperator,
  type PlannedCall,
  type Proposal,
  settleEpoch,
  sha256Hex,
  snapshotHash,
} from '@tensornode/protocol';
import { planProposal, planProposalStep } from '@tensornode/registry';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ABIS } from '../contracts/abis.ts';
import { planCall } from '../contracts/create-call-planner.ts';
import { bootstrapDefaultNetwork } from '../deploy/bootstrap-default-network.ts';
import { deployController } from '../deploy/deploy-controller.ts';
import { deployNetwork } from '../deploy/deploy-network.ts';
import { localDeploymentParameters, TOKEN_UNIT } from '../deploy/local-deployment-parameters.ts';
import { createHederaLedger, createLedgerReader } from '../hedera/create-hedera-ledger.ts';
import type { HederaLedger } from '../hedera/ledger-options.ts';
import { performCall } from '../hedera/perform-call.ts';
import { profileOfDevnet } from '../testing/profile-of-devnet.ts';

/** Stakers change parameters, shares and the epoch controller of a running network; nobody else can. */
const VALIDATOR = '0.0.1013';
const SIZE = { instances: 1, permits: 1 };
const CTX = { caller: localOperator(VALIDATOR), requestId: 'test' };
let folder: string;
let devnet: Devnet;
let ledger: HederaLedger;
let addressBook: AddressBook;

const operator = (num: number) => devnet.accounts.find(({ accountId }) => accountId === `0.0.${num}`)!;
const perform = (call: LedgerCall) => performCall(ledger, ledger.profile, call, systemClock);
const ports = () => ({ reader: ledger.registry, governance: ledger.governance, planner: ledger.governancePlanner });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tn-governance-'));
  devnet = await startDevnet({ dataDir: join(folder, 'devnet'), ports: 'free' });
  const profile = profileOfDevnet(devnet);
  addressBook = await deployNetwork({
    profile,
    operator: operator(1012),
    parameters: localDeploymentParameters({
      grants: [{ account: VALIDATOR, amount: 1_000n * TOKEN_UNIT, unlockTime: 0 }],
      epochSeconds: 60,
      scorerHash: 'ab'.repeat(32),
      guardian: '0.0.1012',
    }),
    statePath: join(folder, 'deploy.jsonl'),
    addressBookPath: join(folder, 'address-book.json'),
  });
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
    miners: [
      {
        operator: operator(1014),
        url: 'http://127.0.0.1:3101',
        answerKey: `0x${'01'.repeat(20)}`,
        modelCardDigest: '01'.repeat(32),
      },
    ],
  });
  ledger = await createHederaLedger({ profile, addressBook, operator: operator(1013) });
  await perform(ledger.governancePlanner.delegate(await ledger.registry.addressOf(VALIDATOR)));
  await devnet.travel(2_000);
}, 60_000);

afterAll(async () => {
  ledger.close();
  await devnet.stop();
  rmSync(folder, { recursive: true });
});

/** Proposes, votes, queues and executes, letting the time pass that each takes. */
async function carry(planned: PlannedCall): Promise<Proposal> {
  const { proposal } = planned;
  const step = async (input: object) => perform((await planProposalStep(CTX, { ...input, proposal }, ports())).call);
  await perform(planned.call);
  expect((await ledger.governance.proposal(proposal))?.state).toBe('pending');
  await expect(step({ step: 'queue' })).rejects.toMatchObject({ code: 'TN-1001' });
  await devnet.travel(4_000);
  await step({ step: 'vote', support: 'for' });
  await devnet.travel(22_000);
  await step({ step: 'queue' });
  await devnet.travel(7_000);
  await step({ step: 'execute' });
  const done = await ledger.governance.proposal(proposal);
  expect(done).toMatchObject({ state: 'executed', votes: { for: String(100n * TOKEN_UNIT), against: '0' } });
  return done as Proposal;
}

test('the deployer keeps no right', async () => {
  const deployer = await createHederaLedger({ profile: ledger.profile, addressBook, operator: operator(1012) });
  try {
    const address = await ledger.registry.addressOf('0.0.1012');
    const { proposal, call } = deployer.governancePlanner.propose(
      [{ contract: 'TokenVault', functionName: 'setMinter', args: [address] }],
      'mine',
    );
    // It has no stake, so it cannot even propose.
    await expect(performCall(deployer, ledger.profile, call, systemClock)).rejects.toMatchObject({
      publicMessage: expect.stringContaining('GovernorInsufficientProposerVotes'),
    });
    expect(await ledger.governance.proposal(proposal)).toBeNull();
    const share = planCall(
      { id: addressBook.contracts.SubnetRegistry.id, name: 'SubnetRegistry', abi: ABIS.SubnetRegistry },
      'setEmissionShare',
      [1n, 0],
      200_000,
      0n,
    );
    await expect(performCall(deployer, ledger.profile, share, systemClock)).rejects.toMatchObject({
      publicMessage: expect.stringContaining('OwnableUnauthorizedAccount'),
    });
  } finally {
    deployer.close();
  }
});

test('kappa and the emission share change through a proposal', async () => {
  const request = {
    description: 'A greater majority, a smaller share',
    changes: [
      { change: 'parameters', subnet: 1, set: { kappaBps: 6_000, alphaHighPpm: 200_000 } },
      { change: 'emission-share', subnet: 1, sharePpm: 900_000 },
    ],
  };
  const wrong = { ...request, changes: [{ change: 'parameters', subnet: 1, set: { kappaBps: 6_001 } }] };
  await expect(planProposal(CTX, wrong, ports())).rejects.toMatchObject({ code: 'TN-1001' });
  const done = await carry(await planProposal(CTX, request, ports()));
  expect(done.actions.map(({ contract, function: name }) => `${contract}.${name}`)).toEqual([
    'SubnetRegistry.updateParameters',
    'SubnetRegistry.setEmissionShare',
  ]);
  // Parameters are announced: they hold after two epochs. Shares hold from the next epoch on.
  expect(await ledger.registry.subnet(1)).toMatchObject({
    emissionSharePpm: 900_000,
    parameters: { kappaBps: 5_000 },
  });
  await devnet.travel(125_000);
  await perform(ledger.planner.openEpoch(1, SIZE));
  const terms = (await ledger.registry.snapshot(1, 1))?.terms;
  expect(terms).toMatchObject({ kappaBps: 6_000, alphaLowPpm: 100_000, alphaHighPpm: 200_000 });
  expect(terms?.pot).toBe((7_000n * TOKEN_UNIT * 60n * 900_000n) / (86_400n * 1_000_000n));
  expect((await ledger.governance.proposals()).map(({ id }) => id)).toEqual([done.id]);
}, 60_000);

test('another epoch controller takes over: old epochs are settled, audited and claimed, new ones go on', async () => {
  const { registry, planner } = ledger;
  const before = await registry.snapshot(1, 1);
  const created = await deployController({
    profile: ledger.profile,
    addressBook,
    operator: operator(1012),
    statePath: join(folder, 'controller.jsonl'),
    emissionPerDay: 1_000n * TOKEN_UNIT,
  });
  expect(created.predecessor).toBe(before?.controllerAddress);
  const changes = [{ change: 'controller', address: created.address }];
  await carry(await planProposal(CTX, { description: 'Controller 2', changes }, ports()));
  // A node that was running, and one that starts now with the old address book.
  const fresh = createLedgerReader({ profile: ledger.profile, addressBook });
  await expectCurrent(fresh, created.address);
  await devnet.travel(61_000);
  await expectCurrent(ledger, created.address);
  await perform(planner.openEpoch(1, SIZE));
  expect(await registry.currentEpoch(1)).toMatchObject({ epoch: 2 });
  expect(await registry.nextToClose(1)).toBe(1);
  const after = await registry.snapshot(1, 2);
  expect(after?.controllerAddress).toBe(created.address);
  expect(after?.terms.pot).toBe((1_000n * TOKEN_UNIT * 60n * 900_000n) / (86_400n * 1_000_000n));

  // The first controller's epoch: voted, closed, minted and credited after it was replaced.
  const first = await closeWithVote(1);
  const second = await (async () => {
    await devnet.travel(61_000);
    await perform(planner.openEpoch(1, SIZE));
    return closeWithVote(2);
  })();
  expect(await registry.nextToClose(1)).toBe(3);
  // Bonds outlive the controller that opened their epoch.
  expect(await fresh.registry.bondsBefore(1, 2)).toEqual({ epoch: 1, bonds: first.bonds });
  expect(second.bonds).not.toEqual(first.bonds);
  for (const [epoch, settled] of [
    [1, first],
    [2, second],
  ] as const) {
    const booked = await fresh.registry.bookedCredits(1, epoch);
    expect(booked.reduce((sum, { amount }) => sum + amount, 0n)).toBe(settled.minted);
    expect(await fresh.registry.closing(1, epoch)).toMatchObject({
      minted: settled.minted,
      amountsRoot: settled.amountsRoot,
    });
    expect(await snapshotDigest(epoch)).toBe((await fresh.registry.snapshot(1, epoch))?.snapshotHash);
  }
  const { credited } = await registry.creditOf(VALIDATOR);
  await perform(planner.claim());
  expect(await registry.creditOf(VALIDATOR)).toEqual({ credited, claimed: credited });
}, 60_000);

async function expectCurrent({ planner, registry }: Pick<HederaLedger, 'planner' | 'registry'>, address: string) {
  // The governed address is looked up again after a short time.
  for (let tries = 0; tries < 100; tries += 1) {
    await registry.currentEpoch(1);
    const call = planner.openEpoch(1, SIZE);
    if (
      call.kind === 'contract-call' &&
      `0x${Number(call.contract.slice(4)).toString(16).padStart(40, '0')}` === address
    )
      return;
    await systemClock.sleep(50);
  }
  throw new Error(`the planner did not follow to ${address}`);
}

async function closeWithVote(epoch: number) {
  const { registry, planner } = ledger;
  const snapshot = (await registry.snapshot(1, epoch))!;
  const [secret, salt, weights, reliability] = ['22'.repeat(32), '33'.repeat(32), [65_535], [0]] as const;
  const commitment = commitHash({
    chainId: BigInt(ledger.profile.chainId),
    board: addressBook.contracts.WeightBoard.evmAddress,
    subnet: 1n,
    epoch: BigInt(epoch),
    validator: snapshot.permits[0]?.address ?? '',
    snapshotHash: snapshot.snapshotHash,
    secretHash: sha256Hex(fromHex(secret)),
    salt,
    weights,
    reliability,
  });
  await perform(planner.commit(1, epoch, commitment));
  await devnet.travel(15_000);
  await perform(planner.reveal({ subnet: 1, epoch, secret, salt, weights, reliability }));
  await devnet.travel(16_000);
  await registry.epochState(1, epoch);
  await perform(planner.closeEpoch(1, { ...SIZE, epoch }));
  await perform(planner.finalize(1, epoch, 4));
  await perform(planner.credit(1, epoch, 100));
  expect(await registry.epochState(1, epoch)).toMatchObject({ state: 'CLAIMABLE' });
  const [closing, bonds] = await Promise.all([registry.closing(1, epoch), registry.bondsBefore(1, epoch)]);
  const settled = settleEpoch({
    ...snapshot.terms,
    owner: snapshot.terms.ownerAddress,
    ...partsOf(snapshot),
    votes: [{ weights, reliability }],
    closers: closing!.closers.map(({ address, columns }) => ({ account: address, columns })),
    remainingCap: closing!.remainingCap,
    bonds: bonds!.bonds,
  });
  expect(closing).toMatchObject({ minted: settled.minted, amountsRoot: settled.amountsRoot });
  return settled;
}

async function snapshotDigest(epoch: number): Promise<string> {
  const snapshot = (await ledger.registry.snapshot(1, epoch))!;
  return snapshotHash({
    ...snapshot.terms,
    owner: snapshot.terms.ownerAddress,
    ...partsOf(snapshot),
    chainId: BigInt(ledger.profile.chainId),
    controller: snapshot.controllerAddress,
    subnet: 1n,
    epoch: BigInt(epoch),
    start: BigInt(snapshot.start),
    epochSeconds: BigInt(snapshot.epochSeconds),
  });
}

function partsOf(snapshot: NonNullable<Awaited<ReturnType<HederaLedger['registry']['snapshot']>>>) {
  return {
    permits: snapshot.permits.map(({ address, stake }) => ({ validator: address, stake })),
    instances: snapshot.instances.map((entry) => ({
      instanceId: BigInt(entry.instanceId),
      miner: entry.minerAddress,
      payee: entry.payeeAddress,
    })),
  };
}
