/**
 * Gas of Yuma 3 over storage for several sizes, as JSON lines: `node chain/contracts/test/measure-consensus-gas.ts`.
 * Receipts of an in-process EVM; weights, bonds, sums and scores in storage, without a controller's own checks.
 */
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { type Address, createPublicClient, custom, encodeFunctionData } from 'viem';
import { yumaHarnessAbi, yumaHarnessBytecode } from '../generated/yuma-harness.ts';

const SIZES = [
  [16, 4],
  [64, 16],
  [256, 16],
  [256, 64],
] as const;
/** What the network charges per gas (852 tinycents). */
const USD_PER_GAS = 0.000_000_085_2;
const ONE = 2n ** 32n;
const SENDER: Address = '0x00000000000000000000000000000000000a11ce';

const environment = await createHardhatRuntimeEnvironment({
  networks: { default: { type: 'edr-simulated', chainType: 'l1', hardfork: 'cancun', blockGasLimit: 1_000_000_000n } },
});
const connection = await environment.network.create();
const request = (method: string, params: unknown[]) => connection.provider.request({ method, params });
const reader = createPublicClient({
  transport: custom({
    request: (input: { method: string; params?: unknown }) => connection.provider.request(input as never) as never,
  }),
});
await request('hardhat_impersonateAccount', [SENDER]);
await request('hardhat_setBalance', [SENDER, `0x${(10n ** 24n).toString(16)}`]);

for (const [columns, rows] of SIZES) await measure(columns, rows);
await connection.close();

async function measure(columns: number, rows: number): Promise<void> {
  const address: Address = `0x${(columns * 1000 + rows).toString(16).padStart(40, '0')}`;
  await request('hardhat_setCode', [address, yumaHarnessBytecode]);
  const words = columns / 16;
  const epochs: { total: number; greatestPerWord: number }[] = [];
  for (const epoch of [1n, 2n]) {
    const weights = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => ((j * 7_919 + i * 104_729 + Number(epoch) * 31) % 65_535) + 1),
    );
    for (let word = 0; word < words; word += 1) {
      const packed = weights.map((row) =>
        row.slice(word * 16, word * 16 + 16).reduce((all, w) => (all << 16n) | BigInt(w), 0n),
      );
      await send(
        address,
        encodeFunctionData({ abi: yumaHarnessAbi, functionName: 'storeWeights', args: [BigInt(word * rows), packed] }),
      );
    }
    const chunk = {
      effective: weights.map((_, i) => BigInt(1 + i) * 10n ** 14n),
      weightSums: weights.map((row) => BigInt(row.reduce((sum, weight) => sum + weight, 0))),
      held: weights.map(() => 0n),
      words: [],
      bonds: [],
      kappaBps: 5_000n,
      terms: { penalty: ONE / 2n, alphaLow: ONE / 10n, alphaHigh: (ONE * 3n) / 10n, steepness: 655_360n },
    };
    const gas: number[] = [];
    for (let word = 0n; word < BigInt(words); word += 1n)
      gas.push(
        await send(
          address,
          encodeFunctionData({ abi: yumaHarnessAbi, functionName: 'closeStored', args: [chunk, epoch, word, 1n] }),
        ),
      );
    epochs.push({ total: gas.reduce((sum, one) => sum + one, 0), greatestPerWord: Math.max(...gas) });
  }
  const [first, later] = epochs;
  const usd = (gas: number): number => Number((gas * USD_PER_GAS).toFixed(4));
  process.stdout.write(
    `${JSON.stringify({ columns, rows, first: { ...first, usd: usd(first?.total ?? 0) }, later: { ...later, usd: usd(later?.total ?? 0) } })}\n`,
  );
}

async function send(to: Address, data: `0x${string}`): Promise<number> {
  const hash = (await request('eth_sendTransaction', [{ from: SENDER, to, data, gas: '0x35a4e900' }])) as `0x${string}`;
  const receipt = await reader.getTransactionReceipt({ hash });
  if (receipt.status !== 'success') throw new Error(`a call of ${data.length / 2} bytes failed`);
  return Number(receipt.gasUsed);
}
