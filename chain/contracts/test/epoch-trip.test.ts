import { parseEventLogs } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChainUnderTest, connectRpcChain, startDevnetChain, startHardhatChain } from './scene/chain-under-test.ts';
import { deployScene, type Scene, TOKEN } from './scene/deploy-scene.ts';
import { type ClosedEpoch, creditAll, EPOCH_STATE, openEpoch, voteAndClose } from './scene/run-epoch.ts';

const TOKEN_NOT_ASSOCIATED = 184n;

/**
 * Register → stake → open → commit → reveal → close → finalize → credit → claim: on EDR with the stand-in, on the embedded
 * network, and with TENSORNODE_TEST_RPC (a JSON-RPC address, chain id 298) and TENSORNODE_TEST_KEYS (comma-separated private
 * keys of at least eight funded accounts with an EVM address) on that network.
 */
const chains: [string, () => Promise<ChainUnderTest>][] = [
  ['EDR', startHardhatChain],
  ['the embedded network', startDevnetChain],
];
const url = process.env.TENSORNODE_TEST_RPC;
if (url !== undefined) {
  const keys = (process.env.TENSORNODE_TEST_KEYS ?? '').split(',') as `0x${string}`[];
  chains.push([url, () => Promise.resolve(connectRpcChain(url, keys))]);
}

describe.each(chains)('an epoch from registration to claim on %s', (_, connect) => {
  let chain: ChainUnderTest;
  let scene: Scene;
  let closed: ClosedEpoch;

  beforeAll(async () => {
    chain = await connect();
    scene = await deployScene(chain);
  }, 240_000);
  afterAll(() => chain?.close());

  it('leaves none of the creation fee in the vault or the distributor', async () => {
    for (const { address } of [scene.vault, scene.distributor])
      expect(await scene.reader.getBalance({ address })).toBe(0n);
  });

  it('opens only with a validator and an instance', async () => {
    const [, validator, miner, otherMiner] = chain.accounts;
    await expect(openEpoch(scene, validator!)).rejects.toThrow('EpochNoValidatorOrInstance');
    await scene.becomeValidator(validator!, 100n * TOKEN);
    await scene.becomeMiner(miner!, 'http://127.0.0.1:3101');
    await scene.becomeMiner(otherMiner!, 'http://127.0.0.1:3102');
    // Not associated with the token, so a push to it fails.
    await scene.becomeMiner(chain.accounts[4]!, 'http://127.0.0.1:3103');
    expect(await openEpoch(scene, validator!)).toBe(1n);
    await expect(scene.send(validator!, scene.controller, 'openEpoch', [1n])).rejects.toThrow('EpochTooEarly');
  }, 60_000);

  it('closes with exactly what the formulas say and mints it', async () => {
    const [, validator] = chain.accounts;
    expect(await openEpoch(scene, validator!)).toBe(2n);
    const votes = [{ account: validator!, weights: [65_535, 20_000, 30_000], reliability: [0] }];
    closed = await voteAndClose(scene, 1n, votes, [{ account: validator!, columns: 16n }]);
    const money = await scene.reader.readContract({
      ...scene.controller,
      functionName: 'settlementInfo',
      args: [1n, 1n],
    });
    expect(money.minted).toBe(closed.expected.minted);
    expect(money.amountsRoot).toBe(closed.expected.amountsRoot);
    expect(money.minted).toBeGreaterThan(0n);
    expect(await scene.reader.readContract({ ...scene.vault, functionName: 'totalMinted' })).toBe(money.minted);
  }, 120_000);

  it('credits each slot once, and a repeated call does nothing', async () => {
    await creditAll(scene, 1n, 2n);
    await creditAll(scene, 1n);
    const info = await scene.reader.readContract({ ...scene.controller, functionName: 'epochInfo', args: [1n, 1n] });
    expect(info.state).toBe(EPOCH_STATE.claimable);
    const total = await scene.reader.readContract({ ...scene.distributor, functionName: 'totalCredited' });
    expect(total).toBe(closed.expected.minted);
    const page = await scene.reader.readContract({
      ...scene.controller,
      functionName: 'creditPage',
      args: [1n, 1n, 0n, 100n],
    });
    expect(page.map(({ amount }) => amount)).toEqual(closed.expected.amounts.map(({ amount }) => amount));
  }, 60_000);

  it('pays a claim in full and only once', async () => {
    const [, , miner] = chain.accounts;
    const owed = await scene.reader.readContract({
      ...scene.distributor,
      functionName: 'claimable',
      args: [miner!.address],
    });
    const before = await chain.tokenBalance(scene.token, miner!.address);
    expect(owed).toBe(closed.expected.amounts.find(({ role }) => role === 'miner')?.amount);
    await scene.send(miner!, scene.distributor, 'claim', []);
    expect(await chain.tokenBalance(scene.token, miner!.address)).toBe(before + owed);
    await expect(scene.send(miner!, scene.distributor, 'claim', [])).rejects.toThrow('DistributorNothingToClaim');
  }, 60_000);

  it('pushes to several receivers and never blocks on one that cannot be paid', async () => {
    const [, validator, , otherMiner, unready] = chain.accounts;
    const stranger = chain.accounts.at(-1);
    const accounts = [validator!, stranger!, unready!, otherMiner!].map(({ address }) => address);
    const before = await chain.tokenBalance(scene.token, otherMiner!.address);
    const receipt = await scene.send(scene.deployer, scene.distributor, 'batchTransfer', [accounts, [1n, 1n, 1n, 2n]]);
    expect(await chain.tokenBalance(scene.token, otherMiner!.address)).toBe(before + 2n);
    const failed = parseEventLogs({ abi: scene.distributor.abi, logs: receipt.logs, eventName: 'PushFailed' });
    const refused = [[unready!.address, TOKEN_NOT_ASSOCIATED]];
    expect(failed.map(({ args }) => [args.account, args.code])).toEqual([
      [stranger!.address, 0n],
      ...(chain.autoAssociates ? [] : refused),
    ]);
    const credited =
      closed.expected.amounts.find(({ account }) => account === unready!.address.toLowerCase())?.amount ?? 0n;
    const owed = await scene.reader.readContract({
      ...scene.distributor,
      functionName: 'claimable',
      args: [unready!.address],
    });
    expect(owed).toBe(chain.autoAssociates ? credited - 1n : credited);
  }, 60_000);

  it('reports gas', () => {
    const lines = Object.entries(scene.gas).map(([label, gas]) => `${label.padEnd(32)} ${gas}`);
    process.stdout.write(`${chain.name}\n${lines.join('\n')}\n`);
    expect(Math.max(...Object.values(scene.gas).map(Number))).toBeLessThan(15_000_000);
  });
});
