import { type PublicKey, TokenAssociateTransaction, TopicCreateTransaction } from '@hiero-ledger/sdk';
import type { Clock, Logger } from '@tensornode/kernel';
import {
  type AddressBook,
  accountOfLongZero,
  CONTRACT_NAMES,
  type ContractName,
  longZeroAddress,
} from '@tensornode/protocol';
import { ABIS } from '../contracts/abis.ts';
import { createAccountDirectory } from '../contracts/create-account-directory.ts';
import { planCall } from '../contracts/create-call-planner.ts';
import { createContractCaller } from '../contracts/create-contract-caller.ts';
import { GAS } from '../contracts/plan-gas.ts';
import { toTransaction } from '../hedera/create-ledger-door.ts';
import type { TransactionDesk } from '../hedera/create-transaction-desk.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { createContract, uploadCode, uploadSteps } from './create-contract.ts';
import type { DeployInput } from './deployment-types.ts';
import { HAND_OVER_STEPS, handOver } from './hand-over.ts';
import type { DeployJournal } from './open-journal.ts';
import { runStep, type StepParts } from './run-step.ts';

export interface Deployment {
  readonly input: DeployInput;
  readonly desk: TransactionDesk;
  readonly mirror: MirrorClient;
  readonly clock: Clock;
  readonly journal: DeployJournal;
  readonly key: PublicKey;
  readonly logger: Logger;
}

const HBAR = 100_000_000n;
const CALL_MAX_FEE = 40n * HBAR;
const TOPIC_MAX_FEE = 5n * HBAR;
/** The token service takes about $1 of it; the rest comes back. */
const TOKEN_CREATION_TINYBAR = 20n * HBAR;
const OTHER_STEPS = CONTRACT_NAMES.length + 13 + HAND_OVER_STEPS;
const ZERO_ADDRESS = longZeroAddress('0.0.0');
/** The contracts that serve the epoch controller. */
const CONTROLLED = ['WeightBoard', 'ConsensusEngine', 'HederaTokenDistributor', 'StakeVault'] as const;

/** The steps of DEPLOY.md, side by side where their order allows it. */
export async function runDeployment(deployment: Deployment): Promise<AddressBook> {
  const { input, desk, mirror, journal, key, clock } = deployment;
  const { profile, operator, parameters } = input;
  const parts: StepParts = { desk, mirror, clock, journal, onDone: progress(deployment) };
  const directory = createAccountDirectory(mirror);
  const [deployer, guardian] = await Promise.all([
    directory.addressOf(operator.accountId),
    directory.addressOf(parameters.governance.guardian),
  ]);
  const grants = await Promise.all(
    parameters.grants.map(async ({ account, amount, unlockTime }) => ({
      holder: await directory.addressOf(account),
      amount,
      unlockTime: BigInt(unlockTime),
    })),
  );
  const ids = new Map<ContractName, string>();

  const code = new Map(CONTRACT_NAMES.map((name) => [name, uploadCode(parts, name, key)]));
  async function create(name: ContractName, args: readonly unknown[]): Promise<string> {
    const id = await createContract(parts, name, (await code.get(name)) ?? '', args);
    ids.set(name, id);
    return longZeroAddress(id);
  }
  const call = (
    contract: ContractName,
    functionName: string,
    args: readonly unknown[],
    gas: number,
    value = 0n,
    step = `${contract}.${functionName}`,
  ) => {
    const target = { id: ids.get(contract) ?? '', name: contract, abi: ABIS[contract] };
    return runStep(parts, step, () => toTransaction(planCall(target, functionName, args, gas, value)), CALL_MAX_FEE);
  };
  const topic = (memo: string) =>
    runStep(parts, `topic ${memo}`, () => new TopicCreateTransaction().setTopicMemo(memo), TOPIC_MAX_FEE);

  const topics = Promise.all([topic('TensorNode network'), topic('TensorNode subnet 1')]);
  const subnets = create('SubnetRegistry', [deployer, parameters.depositTinybar, parameters.genesisSharePpm]);
  const vault = create('TokenVault', [
    deployer,
    parameters.cap,
    parameters.capPerDay,
    parameters.token.decimals,
    grants,
  ]);
  const board = create('WeightBoard', [deployer]);
  const consensus = board.then((address) => create('ConsensusEngine', [deployer, address]));
  const instances = subnets.then((address) => create('InstanceRegistry', [deployer, address]));
  const distributor = vault.then((address) => create('HederaTokenDistributor', [deployer, address]));
  const stakes = Promise.all([subnets, vault]).then((addresses) => create('StakeVault', [deployer, ...addresses]));
  const timelock = create('TimelockController', [0n, [deployer], [ZERO_ADDRESS], deployer]);
  const court = instances.then((address) => create('EvidenceCourt', [address]));
  const fees = Promise.all([vault, subnets]).then((addresses) =>
    create('FeeCollector', [deployer, ...addresses, parameters.feeSplit]),
  );
  const governor = Promise.all([stakes, timelock]).then(([votes, owner]) =>
    create('TensorNodeGovernor', governorArguments(votes, owner)),
  );
  const genesisSubnet = Promise.all([subnets, topics]).then(([, [, topicId]]) => createGenesisSubnet(topicId));
  const made = await allOrFirstError([
    subnets,
    instances,
    stakes,
    consensus,
    distributor,
    vault,
    court,
    timelock,
    governor,
    fees,
    topics,
    genesisSubnet,
    ...code.values(),
  ]);
  const [subnetsAt, instancesAt, stakesAt, consensusAt, distributorAt, , courtAt, timelockAt] = made as string[];

  const controller = await create('EpochController', [
    {
      timelock: deployer,
      subnets: subnetsAt,
      instances: instancesAt,
      stakes: stakesAt,
      consensus: consensusAt,
      distributor: distributorAt,
      predecessor: ZERO_ADDRESS,
      guardian,
      emissionPerDay: parameters.emissionPerDay,
      halvingSeconds: BigInt(parameters.halvingSeconds),
      scheduleStart: 0n,
      closerPrice: parameters.closerPrice,
    },
  ]);
  await allOrFirstError([
    call('TokenVault', 'setMinter', [distributorAt], GAS.setMinter),
    ...CONTROLLED.map((name) => call(name, 'setController', [controller], GAS.setController)),
    call('InstanceRegistry', 'setPruneOrder', [consensusAt], GAS.setPruneOrder),
    call('InstanceRegistry', 'setCourt', [courtAt], GAS.setCourt),
  ]);
  const { name, symbol, decimals } = parameters.token;
  await call('HederaTokenDistributor', 'createToken', [name, symbol], GAS.createToken, TOKEN_CREATION_TINYBAR);
  await allOrFirstError(
    (['StakeVault', 'FeeCollector'] as const).map((of) => call(of, 'initialise', [], GAS.associateContract)),
  );

  const contracts = Object.fromEntries(
    CONTRACT_NAMES.map((of) => [of, { id: ids.get(of) ?? '', evmAddress: longZeroAddress(ids.get(of) ?? '') }]),
  ) as AddressBook['contracts'];
  const tokenAt = await readToken(contracts);
  await releaseOwnGrants(tokenAt.id);
  await handOver({
    call,
    deployer,
    timelock: timelockAt ?? '',
    contracts,
    delaySeconds: parameters.governance.timelockDelaySeconds,
  });
  const [networkTopic, subnetTopic] = await topics;
  return {
    v: 1,
    network: profile.name,
    networkId: profile.networkId,
    chainId: profile.chainId,
    contracts,
    token: { ...tokenAt, name, symbol, decimals },
    topics: { network: networkTopic, subnets: { '1': subnetTopic } },
    deployer: operator.accountId,
  };

  function governorArguments(votes: string, owner: string): readonly unknown[] {
    const { votingDelaySeconds, votingPeriodSeconds, proposalThreshold, quorumPercent } = parameters.governance;
    return [votes, owner, votingDelaySeconds, votingPeriodSeconds, proposalThreshold, BigInt(quorumPercent)];
  }

  async function createGenesisSubnet(topicId: string): Promise<string> {
    const { parameters: rules } = parameters.subnet;
    const tuple = { ...rules, scorerHash: `0x${rules.scorerHash}` };
    const args = [parameters.subnet.name, BigInt(topicId.slice(4)), tuple];
    return call('SubnetRegistry', 'createSubnet', args, GAS.createSubnet, parameters.depositTinybar);
  }

  async function readToken(book: AddressBook['contracts']): Promise<{ id: string; evmAddress: string }> {
    const none = { id: '0.0.0', evmAddress: longZeroAddress('0.0.0'), name: '', symbol: '', decimals: 0 };
    const caller = createContractCaller(profile.rpc, { contracts: book, token: none });
    const evmAddress = (await caller.view<string>('TokenVault', 'token')).toLowerCase();
    return { id: accountOfLongZero(evmAddress) ?? '', evmAddress };
  }

  /** Grants of other holders wait until these have associated themselves; anybody may release them then. */
  async function releaseOwnGrants(tokenId: string): Promise<void> {
    const own = parameters.grants.flatMap(({ account }, index) => (account === operator.accountId ? [index] : []));
    if (own.length === 0) return;
    const associate = () => new TokenAssociateTransaction().setAccountId(operator.accountId).setTokenIds([tokenId]);
    await runStep(parts, 'associate deployer', associate, CALL_MAX_FEE);
    for (const index of own) {
      const target = { id: ids.get('TokenVault') ?? '', name: 'TokenVault', abi: ABIS.TokenVault };
      const release = () => toTransaction(planCall(target, 'releaseGenesis', [BigInt(index)], GAS.releaseGenesis, 0n));
      await runStep(parts, `release grant ${index}`, release, CALL_MAX_FEE);
    }
  }
}

/** Waits for all, so that no step is left running, then throws the first rejection. */
async function allOrFirstError(promises: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

function progress({ input, logger }: Deployment): (step: string) => void {
  const own = input.parameters.grants.filter(({ account }) => account === input.operator.accountId).length;
  const uploads = CONTRACT_NAMES.reduce((sum, name) => sum + uploadSteps(name), 0);
  // The deployer's own grants are released at once, after an association.
  const total = OTHER_STEPS + uploads + (own === 0 ? 0 : own + 1);
  let done = 0;
  return (step) => {
    done += 1;
    logger.debug('DEPLOY_STEP_DONE', { step, done });
    input.onStep?.(step, done, total);
  };
}
