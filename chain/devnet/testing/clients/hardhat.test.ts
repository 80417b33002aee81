import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrivateKey } from '@hiero-ledger/sdk';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import {
  type Abi,
  decodeErrorResult,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  parseEventLogs,
  type RpcLog,
} from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../connect-sdk.ts';

const COMPILER = '0.8.37';
/** Where the project of this test lies: a fresh folder, as a user's. */
let project: string;
let rig: Rig;
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'devnet-hardhat-'));
  mkdirSync(join(project, 'contracts'));
  const source = new URL('../contracts/Basics.sol', import.meta.url);
  copyFileSync(source, join(project, 'contracts', 'Basics.sol'));
  writeFileSync(join(project, 'package.json'), '{"name":"project","type":"module"}');
  writeFileSync(join(project, 'hardhat.config.ts'), 'export default {};');
  rig = await startRig();
});
afterAll(async () => {
  await rig?.close();
  rmSync(project, { recursive: true, force: true });
});

interface Receipt {
  readonly status: Hex;
  readonly contractAddress: Hex | null;
  readonly logs: RpcLog[];
  readonly gasUsed: Hex;
  readonly blockNumber: Hex;
}

test('Hardhat 3 compiles, deploys, calls, reads events and the reasons of reverts over its HTTP network', async () => {
  const account = rig.devnet.accounts.find(({ accountId }) => accountId === '0.0.1012');
  if (account === undefined) throw new Error('no account');
  const key = `0x${PrivateKey.fromStringDer(account.privateKey).toStringRaw()}` as const;
  const path = createRequire(import.meta.url).resolve('solc/soljson.js');
  const hre = await createHardhatRuntimeEnvironment(
    {
      solidity: { compilers: [{ version: COMPILER, path, settings: { evmVersion: 'cancun' } }] },
      networks: {
        devnet: { type: 'http', chainType: 'generic', url: rig.devnet.rpc, chainId: 298, accounts: [key] },
      },
    },
    { config: join(project, 'hardhat.config.ts') },
    project,
  );
  await hre.tasks.getTask('build').run({ quiet: true });
  const artifact = await hre.artifacts.readArtifact('Basics');
  const abi = artifact.abi as Abi;
  const { provider } = await hre.network.create('devnet');
  const ask = async <T>(method: string, ...params: unknown[]): Promise<T> =>
    (await provider.request({ method, params })) as T;
  const send = async (to: Hex | undefined, data: Hex): Promise<Receipt> => {
    const hash = await ask<Hex>('eth_sendTransaction', { from, ...(to === undefined ? {} : { to }), data });
    const receipt = await ask<Receipt | null>('eth_getTransactionReceipt', hash);
    if (receipt === null) throw new Error('no receipt');
    return receipt;
  };
  // Hardhat signs for the accounts of its configuration.
  const [from] = await ask<[Hex]>('eth_accounts');
  expect(from).toBe(account.evmAddress);

  const values = encodeAbiParameters([{ type: 'uint256' }, { type: 'string' }], [7n, 'hardhat']).slice(2);
  const deployed = await send(undefined, `${artifact.bytecode as Hex}${values}`);
  const address = getContractAddress({ from, nonce: 0n }).toLowerCase() as Hex;
  expect(deployed).toMatchObject({ status: '0x1', contractAddress: address });
  expect(await ask<Hex>('eth_getCode', address, 'latest')).toBe(artifact.deployedBytecode);

  const read = async (functionName: string): Promise<unknown> => {
    const data = encodeFunctionData({ abi, functionName });
    return decodeFunctionResult({
      abi,
      functionName,
      data: await ask<Hex>('eth_call', { to: address, data }, 'latest'),
    });
  };
  expect(await read('label')).toBe('hardhat');
  const set = await send(address, encodeFunctionData({ abi, functionName: 'set', args: [9n] }));
  expect(await read('value')).toBe(9n);
  const [event] = parseEventLogs({ abi, logs: set.logs as never });
  expect(event).toMatchObject({ eventName: 'ValueSet', args: { value: 9n } });
  const found = await ask<RpcLog[]>('eth_getLogs', { address, fromBlock: deployed.blockNumber, toBlock: 'latest' });
  expect(found).toEqual(set.logs);

  const refuse = encodeFunctionData({ abi, functionName: 'refuse', args: [5n] });
  const failure = await ask('eth_call', { to: address, data: refuse }, 'latest').catch((error: unknown) => error);
  const { data } = failure as { readonly data: Hex };
  expect(decodeErrorResult({ abi, data })).toMatchObject({ errorName: 'Refused', args: [5n] });
  const estimate = ask('eth_estimateGas', {
    from,
    to: address,
    data: encodeFunctionData({ abi, functionName: 'refuseText' }),
  });
  await expect(estimate).rejects.toThrow(/not today/);
}, 60_000);
