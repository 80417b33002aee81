import { silentLogger, systemClock, systemRandom } from '@tensornode/kernel';
import { type AddressBook, longZeroAddress, type NetworkProfile } from '@tensornode/protocol';
import { createContractCaller } from '../contracts/create-contract-caller.ts';
import type { HederaOperator } from '../hedera/ledger-options.ts';
import { createMirrorClient } from '../mirror/mirror-client.ts';
import { createContract, uploadCode } from './create-contract.ts';

export interface DeployControllerInput {
  readonly profile: NetworkProfile;
  readonly addressBook: AddressBook;
  /** Who pays; it gets no right. */
  readonly operator: HederaOperator;
  /** Journal of the steps; a run that was cut off goes on from it. */
  readonly statePath: string;
  /** Smallest units a day in the first era; that of the controller in office by default. */
  readonly emissionPerDay?: bigint;
}

export interface DeployedController {
  readonly id: string;
  readonly address: string;
  readonly predecessor: string;
}

/** What a new controller takes over from the one in office. */
const INHERITED = ['subnets', 'instances', 'stakes', 'consensus', 'distributor', 'guardian'] as const;
const NUMBERS = ['emissionPerDay', 'halvingSeconds', 'scheduleStart', 'closerPrice'] as const;

/**
 * Creates an `EpochController` that is ready to follow the one in office: same parts, same schedule, owned by the timelock. It does
 * nothing until a proposal names it (`governance propose --controller`).
 * @throws TensorNodeError TN-3001, TN-3002, TN-3003, TN-3004; TN-3006 when the journal belongs to another network
 */
export async function deployController(input: DeployControllerInput): Promise<DeployedController> {
  const { profile, addressBook, operator } = input;
  const [{ createTransactionDesk }, { readOperator }, { openJournal }] = await Promise.all([
    import('../hedera/create-transaction-desk.ts'),
    import('../hedera/read-operator.ts'),
    import('./open-journal.ts'),
  ]);
  const caller = createContractCaller(profile.rpc, addressBook);
  const predecessor = await caller.view<string>('HederaTokenDistributor', 'controller');
  const ask = <T>(name: string) => caller.view<T>('EpochController', name, [], predecessor);
  const [parts, numbers] = await Promise.all([
    Promise.all(INHERITED.map((name) => ask<string>(name))),
    Promise.all(NUMBERS.map((name) => ask<bigint>(name))),
  ]);
  const config = {
    ...Object.fromEntries(INHERITED.map((name, index) => [name, parts[index]])),
    ...Object.fromEntries(NUMBERS.map((name, index) => [name, numbers[index]])),
    ...(input.emissionPerDay === undefined ? {} : { emissionPerDay: input.emissionPerDay }),
    timelock: addressBook.contracts.TimelockController.evmAddress,
    predecessor,
  };
  const desk = createTransactionDesk(profile, operator, systemClock, systemRandom);
  const journal = openJournal(input.statePath, {
    network: `${profile.networkId}/${profile.chainId}/${operator.accountId}`,
    parameters: predecessor.toLowerCase(),
  });
  try {
    const steps = {
      desk,
      mirror: createMirrorClient(profile.mirrorRest),
      clock: systemClock,
      journal,
      onDone: (step: string) => silentLogger.debug('CONTROLLER_STEP_DONE', { step }),
    };
    const key = readOperator(operator, profile).publicKey;
    const code = await uploadCode(steps, 'EpochController', key);
    const id = await createContract(steps, 'EpochController', code, [config]);
    return { id, address: longZeroAddress(id), predecessor: predecessor.toLowerCase() };
  } finally {
    journal.close();
    desk.close();
  }
}
