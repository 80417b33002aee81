import { systemClock, systemRandom } from '@tensornode/kernel';
import { type AddressBook, fault, type NetworkProfile } from '@tensornode/protocol';
import { createAccountDirectory } from '../contracts/create-account-directory.ts';
import { createCallPlanner } from '../contracts/create-call-planner.ts';
import { createContractCaller } from '../contracts/create-contract-caller.ts';
import { createControllerDirectory } from '../contracts/create-controller-directory.ts';
import { planCourt } from '../court/plan-court.ts';
import { readCourt } from '../court/read-court.ts';
import { planFees } from '../fees/plan-fees.ts';
import { readFees } from '../fees/read-fees.ts';
import { planGovernance } from '../governance/plan-governance.ts';
import { readGovernance } from '../governance/read-governance.ts';
import { createTopicReader } from '../mirror/create-topic-reader.ts';
import { createMirrorClient } from '../mirror/mirror-client.ts';
import { createRegistryReader } from '../registry/create-registry-reader.ts';
import type { HederaLedger, HederaLedgerOptions, LedgerReader, LedgerReaderOptions } from './ledger-options.ts';

/** Reads a deployed network. @throws TensorNodeError TN-3006 when the address book is of another network */
export function createLedgerReader({ profile, addressBook }: LedgerReaderOptions): LedgerReader {
  checkBook(profile, addressBook);
  const mirror = createMirrorClient(profile.mirrorRest);
  const caller = createContractCaller(profile.rpc, addressBook);
  const accounts = createAccountDirectory(mirror);
  const controllers = createControllerDirectory(caller, accounts, addressBook, () => performance.now());
  return {
    registry: createRegistryReader(profile, addressBook, mirror, caller, accounts, controllers),
    topics: createTopicReader(mirror),
    planner: createCallPlanner(addressBook, controllers),
    governance: readGovernance(mirror, caller, accounts, addressBook),
    governancePlanner: planGovernance(addressBook),
    fees: readFees(mirror, caller, accounts, addressBook),
    feePlanner: planFees(addressBook),
    court: readCourt(mirror, caller, accounts, { profile, addressBook }),
    courtPlanner: planCourt(addressBook),
    health: () => [mirror.health(), caller.health()],
  };
}

/**
 * One account's way to the ledger. Loads the Hedera SDK when it is first called (0.4 s, some 60 MB), so that programs that only read stay small.
 * @throws TensorNodeError TN-8001 and TN-8006 for the operator's key, TN-3006 when the address book is of another network
 */
export async function createHederaLedger(options: HederaLedgerOptions): Promise<HederaLedger> {
  const { profile, addressBook, operator, clock = systemClock } = options;
  if (addressBook !== undefined) checkBook(profile, addressBook);
  const [{ createTransactionDesk }, { createLedgerDoor }, { createAccountTools }] = await Promise.all([
    import('./create-transaction-desk.ts'),
    import('./create-ledger-door.ts'),
    import('./create-account-tools.ts'),
  ]);
  const mirror = createMirrorClient(profile.mirrorRest);
  const desk = createTransactionDesk(profile, operator, clock, systemRandom);
  const reads = addressBook === undefined ? null : createLedgerReader({ profile, addressBook });
  const deployed = (): LedgerReader => {
    if (reads === null) throw fault('TN-3005', { facts: { network: profile.name } });
    return reads;
  };
  return {
    profile,
    door: createLedgerDoor({ desk, mirror, clock }),
    accounts: createAccountTools({ desk, mirror, clock }, profile),
    topics: reads?.topics ?? createTopicReader(mirror),
    get registry() {
      return deployed().registry;
    },
    get planner() {
      return deployed().planner;
    },
    get governance() {
      return deployed().governance;
    },
    get governancePlanner() {
      return deployed().governancePlanner;
    },
    get fees() {
      return deployed().fees;
    },
    get feePlanner() {
      return deployed().feePlanner;
    },
    get court() {
      return deployed().court;
    },
    get courtPlanner() {
      return deployed().courtPlanner;
    },
    health: () => [...desk.health(), ...(reads?.health() ?? [mirror.health()])],
    close: () => desk.close(),
  };
}

function checkBook(profile: NetworkProfile, book: AddressBook): void {
  if (book.networkId === profile.networkId && book.chainId === profile.chainId) return;
  throw fault('TN-3006', {
    detail: `The address book is of ${book.networkId} (chain ${book.chainId}), the network is ${profile.networkId} (chain ${profile.chainId})`,
    facts: { book: book.networkId, network: profile.networkId },
  });
}
