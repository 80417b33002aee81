import type { AddressBook } from '@tensornode/protocol';
import type { AccountDirectory } from '@tensornode/registry';
import type { ContractCaller } from './create-contract-caller.ts';

/** A contract under both of its names. */
export interface ControllerPlace {
  /** `0.0.N`. */
  readonly id: string;
  /** Lower case. */
  readonly address: string;
}

/** Which `EpochController` is responsible. Governance may replace it; epochs stay with the one that opened them. */
export interface ControllerDirectory {
  /** The one that opens new epochs, from the newest first to the first that there was. */
  all(): Promise<readonly ControllerPlace[]>;
  of(subnet: number, epoch: number): Promise<ControllerPlace>;
  /** As last seen by the calls above; the address book's before them. Asks nobody. */
  lastSeen(subnet: number, epoch?: number): ControllerPlace;
}

/** How old the governed address may be, milliseconds: an epoch is never shorter than 8 s. */
const FRESH_MS = 2_000;
const NOBODY = /^0x0{40}$/;

/** @param now milliseconds of a clock that only grows */
export function createControllerDirectory(
  caller: ContractCaller,
  accounts: Pick<AccountDirectory, 'accountOf'>,
  addressBook: Pick<AddressBook, 'contracts'>,
  now: () => number,
): ControllerDirectory {
  const first = addressBook.contracts.EpochController;
  const initial: ControllerPlace = { id: first.id, address: first.evmAddress.toLowerCase() };
  let line: readonly ControllerPlace[] = [initial];
  let asked: { readonly at: number; readonly answer: Promise<readonly ControllerPlace[]> } | undefined;
  const owners = new Map<string, ControllerPlace>();

  async function ask(): Promise<readonly ControllerPlace[]> {
    const found: ControllerPlace[] = [];
    let address = (await caller.view<string>('HederaTokenDistributor', 'controller')).toLowerCase();
    if (address === line[0]?.address && known) return line;
    while (!NOBODY.test(address)) {
      found.push({ id: await accounts.accountOf(address), address });
      address = (await caller.view<string>('EpochController', 'predecessor', [], address)).toLowerCase();
    }
    if (found.length > 0) {
      line = found;
      owners.clear();
    }
    known = true;
    return line;
  }
  let known = false;

  function all(): Promise<readonly ControllerPlace[]> {
    if (asked !== undefined && now() - asked.at < FRESH_MS) return asked.answer;
    const answer = ask();
    asked = { at: now(), answer };
    // A failed question is asked again by the next caller.
    answer.catch(() => {
      if (asked?.answer === answer) asked = undefined;
    });
    return answer;
  }

  return {
    all,
    async of(subnet, epoch) {
      const [newest = initial, ...older] = await all();
      if (older.length === 0) return newest;
      const key = `${subnet}/${epoch}`;
      const before = owners.get(key);
      if (before !== undefined) return before;
      const args = [BigInt(subnet), BigInt(epoch)];
      const address = (
        await caller.view<string>('EpochController', 'controllerOf', args, newest.address)
      ).toLowerCase();
      const owner = [newest, ...older].find((place) => place.address === address) ?? newest;
      owners.set(key, owner);
      return owner;
    },
    lastSeen: (subnet, epoch) =>
      (epoch === undefined ? undefined : owners.get(`${subnet}/${epoch}`)) ?? line[0] ?? initial,
  };
}
