import type { BondRules } from '@tensornode/protocol';
import type { Abi, Account, Address, Hex, LocalAccount, TransactionReceipt } from 'viem';
import { createPublicClient, createWalletClient, getAddress, zeroAddress } from 'viem';
import { htsStandInAbi } from '../../generated/hts-stand-in.ts';
import {
  consensusEngineAbi,
  consensusEngineBytecode,
  epochControllerAbi,
  epochControllerBytecode,
  hederaTokenDistributorAbi,
  hederaTokenDistributorBytecode,
  instanceRegistryAbi,
  instanceRegistryBytecode,
  stakeVaultAbi,
  stakeVaultBytecode,
  subnetRegistryAbi,
  subnetRegistryBytecode,
  tokenVaultAbi,
  tokenVaultBytecode,
  weightBoardAbi,
  weightBoardBytecode,
} from '../../index.ts';
import { type ChainUnderTest, chainDefinition, HTS } from './chain-under-test.ts';

/** 8 decimals: a token is 10^8 units. */
export const TOKEN = 100_000_000n;
export const BOND = 1_000_000n;
export const DEPOSIT = 5_000_000n;

export interface SceneOptions {
  readonly cap?: bigint;
  readonly emissionPerDay?: bigint;
  readonly halvingSeconds?: bigint;
  readonly closerPrice?: bigint;
  readonly forfeitPpm?: number;
  readonly immunitySeconds?: number;
  /** The subnet's terms of the consensus. */
  readonly rules?: Partial<BondRules>;
  readonly grant?: bigint;
  /** Accounts that get a grant, associate and so can stake, besides the deployer. */
  readonly holders?: number;
}

export interface Contract<A extends Abi> {
  readonly address: Address;
  readonly abi: A;
}

export type Scene = Awaited<ReturnType<typeof deployScene>>;

/** Deploys and initialises everything, in the order of DEPLOY.md, and creates the genesis subnet. */
export async function deployScene(chain: ChainUnderTest, options: SceneOptions = {}) {
  const definition = chainDefinition(chain);
  const reader = createPublicClient({ chain: definition, transport: chain.transport, pollingInterval: 50 });
  const [deployer] = chain.accounts;
  if (deployer === undefined) throw new Error('the chain has no accounts');
  const grant = options.grant ?? 1_000n * TOKEN;
  const holders = chain.accounts.slice(0, 1 + (options.holders ?? 3));
  const gas: Record<string, bigint> = {};
  /** Gas of every closing call, in order. */
  const closingGas: bigint[] = [];
  /** Gas of every transaction, in order. */
  const spent: bigint[] = [];

  async function mined(label: string, hash: Hex): Promise<TransactionReceipt> {
    const receipt = await reader.waitForTransactionReceipt({ hash });
    if (receipt.status !== 'success') throw new Error(`${label} failed in ${hash}`);
    spent.push(receipt.gasUsed);
    if (label === 'closeEpoch') closingGas.push(receipt.gasUsed);
    gas[label] = receipt.gasUsed > (gas[label] ?? 0n) ? receipt.gasUsed : (gas[label] ?? 0n);
    return receipt;
  }

  async function deploy<const A extends Abi>(
    label: string,
    abi: A,
    bytecode: Hex,
    args: unknown[],
  ): Promise<Contract<A>> {
    const wallet = createWalletClient({ account: deployer as Account, chain: definition, transport: chain.transport });
    const hash = await wallet.deployContract({ abi: abi as Abi, bytecode, args });
    const { contractAddress } = await mined(`create ${label}`, hash);
    if (!contractAddress) throw new Error(`${label} has no address`);
    return { address: getAddress(contractAddress), abi };
  }

  /** Sends a call and waits for it; a revert throws with the custom error's name. */
  async function send(
    from: LocalAccount,
    contract: Contract<Abi>,
    functionName: string,
    args: readonly unknown[],
    tinybar = 0n,
  ): Promise<TransactionReceipt> {
    const value = chain.valueOf(tinybar);
    const call = { address: contract.address, abi: contract.abi, functionName, args, account: from, value };
    // A second that passes between estimate and execution may cost a new vote checkpoint: half as much again is enough.
    const gas = ((await reader.estimateContractGas(call as never)) * 3n) / 2n;
    const wallet = createWalletClient({ account: from, chain: definition, transport: chain.transport });
    return mined(functionName, await wallet.writeContract({ ...call, gas, chain: definition } as never));
  }

  const hts: Contract<typeof htsStandInAbi> = { address: HTS, abi: htsStandInAbi };
  const timelock = deployer.address;
  const subnets = await deploy('SubnetRegistry', subnetRegistryAbi, subnetRegistryBytecode, [
    timelock,
    DEPOSIT,
    1_000_000,
  ]);
  const instances = await deploy('InstanceRegistry', instanceRegistryAbi, instanceRegistryBytecode, [
    timelock,
    subnets.address,
  ]);
  const vault = await deploy('TokenVault', tokenVaultAbi, tokenVaultBytecode, [
    timelock,
    options.cap ?? 21_000_000n * TOKEN,
    options.cap ?? 21_000_000n * TOKEN,
    8,
    holders.map(({ address }) => ({ holder: address, amount: grant, unlockTime: 0n })),
  ]);
  const distributor = await deploy(
    'HederaTokenDistributor',
    hederaTokenDistributorAbi,
    hederaTokenDistributorBytecode,
    [timelock, vault.address],
  );
  const stakes = await deploy('StakeVault', stakeVaultAbi, stakeVaultBytecode, [
    timelock,
    subnets.address,
    vault.address,
  ]);
  const board = await deploy('WeightBoard', weightBoardAbi, weightBoardBytecode, [timelock]);
  const consensus = await deploy('ConsensusEngine', consensusEngineAbi, consensusEngineBytecode, [
    timelock,
    board.address,
  ]);
  const controller = await deploy('EpochController', epochControllerAbi, epochControllerBytecode, [
    {
      timelock,
      subnets: subnets.address,
      instances: instances.address,
      stakes: stakes.address,
      consensus: consensus.address,
      distributor: distributor.address,
      predecessor: zeroAddress,
      guardian: deployer.address,
      emissionPerDay: options.emissionPerDay ?? 7_200n * TOKEN,
      halvingSeconds: options.halvingSeconds ?? 4n * 365n * 86_400n,
      scheduleStart: 0n,
      closerPrice: options.closerPrice ?? 1_000n,
    },
  ]);
  await send(deployer, vault, 'setMinter', [distributor.address]);
  for (const served of [board, consensus, distributor, stakes])
    await send(deployer, served, 'setController', [controller.address]);
  await send(deployer, instances, 'setPruneOrder', [consensus.address]);
  await send(deployer, distributor, 'createToken', ['TensorNode', 'TNODE'], 2_000_000_000n);
  await send(deployer, stakes, 'initialise', []);
  const token = (await reader.readContract({ ...vault, functionName: 'token' })) as Address;
  for (const [index, holder] of holders.entries()) {
    await send(holder, hts, 'associateToken', [holder.address, token]);
    await send(deployer, vault, 'releaseGenesis', [BigInt(index)]);
  }
  const parameters = {
    epochSeconds: chain.epochSeconds,
    maxInstances: 256,
    maxValidators: 64,
    ownerBps: 1800,
    validatorBps: 4100,
    minerBps: 4100,
    kappaBps: 5000,
    bondPenaltyPpm: 1_000_000,
    alphaLowPpm: 100_000,
    alphaHighPpm: 300_000,
    alphaSteepness: 1_000,
    immunitySeconds: options.immunitySeconds ?? 0,
    ...options.rules,
    forfeitPpm: options.forfeitPpm ?? 1000,
    shadowEpochs: 1,
    minStake: TOKEN,
    bondTinybar: BOND,
    scorerHash: `0x${'11'.repeat(32)}` as Hex,
  };
  await send(deployer, subnets, 'createSubnet', ['Language', 1001n, parameters], DEPOSIT);

  /** Stakes and takes a permit in subnet 1. */
  async function becomeValidator(account: LocalAccount, amount: bigint): Promise<void> {
    await send(account, hts, 'approve', [token, stakes.address, amount]);
    await send(account, stakes, 'stake', [amount]);
    await send(account, stakes, 'requestPermit', [1n]);
  }

  /** Registers an active instance in subnet 1 whose payee is the miner. */
  async function becomeMiner(account: LocalAccount, url: string): Promise<void> {
    const key: Address = `0x${'ab'.repeat(20)}`;
    const args = [1n, account.address, true, url, account.address, key, `0x${'22'.repeat(32)}`];
    await send(account, instances, 'registerInstanceWithKey', args, BOND);
  }

  return {
    chain,
    reader,
    send,
    gas,
    closingGas,
    spent,
    hts,
    token,
    parameters,
    deployer,
    subnets,
    instances,
    vault,
    distributor,
    stakes,
    board,
    consensus,
    controller,
    becomeValidator,
    becomeMiner,
  };
}
