import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeJudges, type Judges } from '@tensornode/app-worker';
import { startDevnet } from '@tensornode/devnet';
import {
  bootstrapDefaultNetwork,
  createHederaLedger,
  createLedgerReader,
  deployNetwork,
  devnetProfile,
  type HederaLedger,
  localDeploymentParameters,
  performCall,
  TOKEN_UNIT,
} from '@tensornode/driver-ledger';
import { fromHex, silentLogger, systemClock } from '@tensornode/kernel';
import { verifyEd25519 } from '@tensornode/kernel/node';
import {
  commitHash,
  type Leaf,
  type LedgerCall,
  type NetworkProfile,
  recoverAnswerSigner,
  sha256Hex,
  signAnswerStatement,
} from '@tensornode/protocol';
import type { AuditPorts, AuditSnapshot } from '../ports.ts';
import { answerKey, markReplies, scorer } from './make-round.ts';
import { ValidatorNode } from './validator-node.ts';

export const VALIDATORS = ['0.0.1013', '0.0.1015', '0.0.1016'];
const MINERS = [['0.0.1014', '0.0.1002'], ['0.0.1003'], ['0.0.1004']];
const L = 60;
const PINNED = { pin: 'ab'.repeat(32), name: 'test', version: 1, builtin: true };
const NOTHING = { cause: null, extracted: null, criteria: [], interval: [0, 0] as const, trace: [] };

/** An epoch before its end, as a validator's worker sees it. */
export interface RunningEpoch {
  readonly epoch: number;
  readonly start: number;
  readonly epochSeconds: number;
  readonly runningHash: string;
  readonly snapshot: AuditSnapshot;
}

export type Scene = Awaited<ReturnType<typeof startScene>>;

/** Three validators and four miners on the embedded network: contracts, topics and mirror are real, evidence comes over HTTP. */
export async function startScene() {
  const evidence = new Map<string, Uint8Array>();
  const evidenceServer = createServer((request, response) => {
    const bytes = evidence.get(request.url?.split('/').at(-1) ?? '');
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => evidenceServer.listen(0, '127.0.0.1', resolve));
  const evidenceUrl = `http://127.0.0.1:${(evidenceServer.address() as AddressInfo).port}`;
  const ledgers: HederaLedger[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tn-validators-'));
  const devnet = await startDevnet({ dataDir: join(folder, 'devnet'), ports: 'free' });
  const operator = (account: string) => {
    const found = devnet.accounts.find(({ accountId }) => accountId === account);
    if (found === undefined) throw new RangeError(`the devnet has no account ${account}`);
    return found;
  };
  const profile: NetworkProfile = {
    ...devnetProfile(),
    consensusNodes: { [devnet.hapi]: devnet.nodeAccountId },
    mirrorGrpc: devnet.mirrorGrpc,
    mirrorRest: devnet.mirrorRest,
    rpc: devnet.rpc,
    roundsPerEpoch: 4,
    fanout: 3,
    probeRounds: 0,
  };
  const addressBook = await deployNetwork({
    profile,
    operator: operator('0.0.1012'),
    parameters: localDeploymentParameters({
      grants: VALIDATORS.map((account) => ({ account, amount: 1_000n * TOKEN_UNIT, unlockTime: 0 })),
      epochSeconds: L,
      scorerHash: 'ab'.repeat(32),
      guardian: '0.0.1012',
    }),
    statePath: join(folder, 'deploy.jsonl'),
    addressBookPath: join(folder, 'address-book.json'),
  });
  const domain = { chainId: profile.chainId, verifyingContract: addressBook.contracts.InstanceRegistry.evmAddress };
  const nodes = VALIDATORS.map(
    (account, index) =>
      new ValidatorNode({
        account,
        topicId: addressBook.topics.subnets['1'] ?? '',
        domain,
        network: profile.networkId,
        rounds: profile.roundsPerEpoch,
        fanout: profile.fanout,
        evidence,
        send: (call) => perform(index, call),
      }),
  );
  let instance = 0;
  for (const [index, node] of nodes.entries()) {
    await bootstrapDefaultNetwork({
      profile,
      addressBook,
      subnet: 1,
      validator: {
        operator: operator(VALIDATORS[index] ?? ''),
        stake: BigInt(100 * (index + 1)) * TOKEN_UNIT,
        requestKey: node.requestKey,
        gatewayUrl: 'http://127.0.0.1:8787',
        evidenceUrl: 'http://127.0.0.1:8787',
      },
      miners: (MINERS[index] ?? []).map((account) => {
        instance += 1;
        return {
          operator: operator(account),
          url: `http://127.0.0.1:${3100 + instance}`,
          answerKey: answerAddress(domain, instance),
          modelCardDigest: `0${instance}`.repeat(32),
        };
      }),
    });
  }
  for (const account of VALIDATORS)
    ledgers.push(await createHederaLedger({ profile, addressBook, operator: operator(account) }));
  /** From the opening of an epoch to its last credit; opens the next one on the way. */
  async function liveThrough(
    epoch: number,
    reliabilityOf: (index: number) => ReadonlyMap<string, number>,
    during: (running: RunningEpoch) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { registry, topics } = reader();
    const [lead] = ledgers;
    if (lead === undefined) throw new Error('no validator');
    const [snapshot, opening] = await Promise.all([registry.snapshot(1, epoch), registry.epochOpening(1, epoch)]);
    if (snapshot === null || opening === null) throw new Error(`epoch ${epoch} is not open`);
    const { start, epochSeconds, permits } = snapshot;
    const instances = snapshot.instances.map(({ instanceId }) => instanceId);
    await devnet.travel(3_000);
    await nodes[0]?.write({ t: 'epoch.start', v: 1, subnet: 1, epoch, tx: opening.transactionId });
    const runningHash = (await topics.newest(addressBook.topics.subnets['1'] ?? ''))?.runningHash ?? '';
    await devnet.travel(10_000);
    const judged: (readonly Leaf[])[] = [];
    for (const node of nodes) judged.push(await node.judge(epoch, { start, epochSeconds, instances }, runningHash));
    await during({ epoch, start, epochSeconds, runningHash, snapshot });
    for (const node of nodes) await node.commitPool(epoch + 1);
    await devnet.travel((L - 13) * 1_000);
    await open();

    const votes = nodes.map((node, index) => {
      const weights = node.weights(instances, judged[index] ?? []);
      const reliability = permits.map(({ validator }) =>
        validator === node.options.account ? 0 : (reliabilityOf(index).get(validator) ?? 0),
      );
      const commitment = commitHash({
        chainId: BigInt(profile.chainId),
        board: addressBook.contracts.WeightBoard.evmAddress,
        subnet: 1n,
        epoch: BigInt(epoch),
        validator: permits.find(({ validator }) => validator === node.options.account)?.address ?? '',
        snapshotHash: snapshot.snapshotHash,
        secretHash: sha256Hex(fromHex(node.secret(epoch))),
        salt: node.salt(epoch),
        weights,
        reliability,
      });
      return { node, weights, reliability, commitment, leaves: judged[index]?.length ?? 0 };
    });
    for (const [index, { node, commitment, leaves }] of votes.entries()) {
      await perform(index, lead.planner.commit(1, epoch, commitment));
      await node.write({ t: 'epoch.seal', v: 1, subnet: 1, epoch, batches: 1, leaves, commit: commitment.slice(2) });
    }
    await devnet.travel((L / 4) * 1_000);
    for (const [index, { node, weights, reliability }] of votes.entries()) {
      const call = { subnet: 1, epoch, secret: node.secret(epoch), salt: node.salt(epoch), weights, reliability };
      await perform(index, lead.planner.reveal(call));
      await node.open(epoch);
    }
    await devnet.travel((L / 4) * 1_000);
    const size = { instances: instances.length, permits: permits.length };
    await perform(1, lead.planner.closeEpoch(1, { ...size, epoch }));
    await perform(2, lead.planner.finalize(1, epoch, 10));
    await perform(0, lead.planner.credit(1, epoch, 100));
  }

  /** What part of an epoch's dividends each validator got. */
  async function dividendShares(epoch: number): Promise<ReadonlyMap<string, number>> {
    const credits = await reader().registry.bookedCredits(1, epoch);
    const dividends = credits.filter(({ role }) => role === 'validator');
    const sum = dividends.reduce((total, { amount }) => total + amount, 0n);
    return new Map(dividends.map(({ account, amount }) => [account, Number((amount * 1_000_000n) / sum) / 1_000_000]));
  }

  /** What the worker of a validator measures with: the others' evidence comes over HTTP. */
  function judgesOf(account: string): Judges {
    return composeJudges({
      profile,
      addressBook,
      ...reader(),
      validator: account,
      evidence: { get: async () => null },
      evidenceAddresses: () => [evidenceUrl],
      scorers: {
        ofEpoch: async () => ({
          counting: {
            ...PINNED,
            score: async (input) => ({ ...NOTHING, ...(await scorer(input)) }),
          },
          shadow: null,
        }),
      },
      logger: silentLogger,
      signal: new AbortController().signal,
    });
  }

  async function open(): Promise<void> {
    const [lead] = ledgers;
    if (lead !== undefined) await perform(0, lead.planner.openEpoch(1, { instances: 4, permits: 3 }));
  }

  function perform(index: number, call: LedgerCall): Promise<unknown> {
    const ledger = ledgers[index];
    if (ledger === undefined) throw new RangeError(`there is no validator ${index}`);
    return performCall(ledger, profile, call, systemClock);
  }

  function reader() {
    return createLedgerReader({ profile, addressBook });
  }

  /** What an auditor has: profile, address book, and somebody's evidence store. */
  function ports(): AuditPorts {
    const { registry, topics } = reader();
    return {
      network: {
        networkId: profile.networkId,
        chainId: profile.chainId,
        instanceRegistry: addressBook.contracts.InstanceRegistry.evmAddress,
        weightBoard: addressBook.contracts.WeightBoard.evmAddress,
        roundsPerEpoch: profile.roundsPerEpoch,
        fanout: profile.fanout,
        probeRounds: profile.probeRounds,
      },
      registry,
      topics,
      evidence: { fetch: async (digest) => evidence.get(digest) ?? null },
      scorer,
      markReplies,
      verifyEd25519,
    };
  }

  return {
    nodes,
    profile,
    evidencePut: async (bytes: Uint8Array): Promise<string> => {
      evidence.set(sha256Hex(bytes), bytes);
      return sha256Hex(bytes);
    },
    evidence,
    liveThrough,
    dividendShares,
    judgesOf,
    open,
    reader,
    ports,
    async close() {
      evidenceServer.close();
      for (const ledger of ledgers) ledger.close();
      await devnet.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function answerAddress(domain: ValidatorNode['options']['domain'], instance: number): string {
  const any = '00'.repeat(32);
  const probe = { instanceId: 0, roundId: any, requestHash: any, nonce: any, answerHash: any, issuedAt: 0 };
  return recoverAnswerSigner(domain, signAnswerStatement(domain, probe, answerKey(instance))) ?? '';
}
