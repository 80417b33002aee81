import type { AddressBook, ContractName } from '@tensornode/protocol';
import { encodeFunctionData, keccak256, toBytes } from 'viem/utils';
import { ABIS } from '../contracts/abis.ts';
import { GAS } from '../contracts/plan-gas.ts';

export interface HandOverInput {
  /** Does one journaled call of the deployer. */
  readonly call: (
    contract: ContractName,
    functionName: string,
    args: readonly unknown[],
    gas: number,
    value?: bigint,
    name?: string,
  ) => Promise<string>;
  /** Addresses. */
  readonly deployer: string;
  readonly timelock: string;
  readonly contracts: AddressBook['contracts'];
  /** Seconds that every later operation waits. */
  readonly delaySeconds: number;
}

/** The contracts with governed rights. */
const GOVERNED = [
  'SubnetRegistry',
  'InstanceRegistry',
  'TokenVault',
  'HederaTokenDistributor',
  'StakeVault',
  'WeightBoard',
  'ConsensusEngine',
  'EpochController',
  'FeeCollector',
] as const satisfies readonly ContractName[];

const NO_ROLE = `0x${'0'.repeat(64)}` as const;
const ROLES = { proposer: role('PROPOSER_ROLE'), canceller: role('CANCELLER_ROLE') } as const;
export const HAND_OVER_STEPS = GOVERNED.length + 7;

/**
 * Gives every right to the timelock and its roles to the governor; the deployer keeps none. The timelock accepts in one batch, which
 * waits for nothing, and then sets its own delay.
 */
export async function handOver({ call, deployer, timelock, contracts, delaySeconds }: HandOverInput): Promise<void> {
  const governor = contracts.TensorNodeGovernor.evmAddress;
  await inParallel([
    ...GOVERNED.map((name) => call(name, 'transferOwnership', [timelock], GAS.transferOwnership)),
    ...Object.entries(ROLES).map(([name, id]) =>
      call('TimelockController', 'grantRole', [id, governor], GAS.grantRole, 0n, `grant ${name}`),
    ),
  ]);
  const operations = [
    ...GOVERNED.map((name) => ({
      target: contracts[name].evmAddress,
      data: encodeFunctionData({ abi: ABIS.SubnetRegistry, functionName: 'acceptOwnership' }),
    })),
    {
      target: timelock,
      data: encodeFunctionData({
        abi: ABIS.TimelockController,
        functionName: 'updateDelay',
        args: [BigInt(delaySeconds)],
      }),
    },
  ];
  const batch = [
    operations.map(({ target }) => target),
    operations.map(() => 0n),
    operations.map(({ data }) => data),
    NO_ROLE,
    NO_ROLE,
  ];
  await call('TimelockController', 'scheduleBatch', [...batch, 0n], GAS.scheduleBatch);
  await call('TimelockController', 'executeBatch', batch, GAS.executeBatch);
  const renounced = { ...ROLES, admin: NO_ROLE };
  await inParallel(
    Object.entries(renounced).map(([name, id]) =>
      call('TimelockController', 'renounceRole', [id, deployer], GAS.grantRole, 0n, `renounce ${name}`),
    ),
  );
}

function role(name: string): `0x${string}` {
  return keccak256(toBytes(name));
}

/** Waits for all, so that no step is left running, then throws the first rejection. */
async function inParallel(calls: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(calls)) if (outcome.status === 'rejected') throw outcome.reason;
}
