import { accountIdSchema, accountOfLongZero, evmAddressSchema, fault, longZeroAddress } from '@tensornode/protocol';
import type { AccountDirectory } from '@tensornode/registry';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { accountSchema } from '../mirror/mirror-schemas.ts';

/** Account ids ↔ addresses. A pair never changes once it exists, so it is asked once. */
export function createAccountDirectory(mirror: MirrorClient): AccountDirectory {
  const accounts = new Map<string, Promise<string>>();
  const addresses = new Map<string, Promise<string>>();

  async function askAccount(address: string): Promise<string> {
    const found = await mirror.one(`/accounts/${address}?transactions=false`, accountSchema);
    if (found === null) throw fault('TN-1004', { detail: `No account has the address ${address}` });
    return found.account;
  }

  async function askAddress(account: string): Promise<string> {
    const found = await mirror.one(`/accounts/${account}?transactions=false`, accountSchema);
    if (found === null) throw fault('TN-1004', { detail: `There is no account ${account}` });
    return found.evm_address?.toLowerCase() ?? longZeroAddress(account);
  }

  return {
    accountOf(input) {
      const address = evmAddressSchema.parse(input).toLowerCase();
      const account = accountOfLongZero(address);
      return account === null ? once(accounts, address, askAccount) : Promise.resolve(account);
    },
    addressOf: (account) => once(addresses, accountIdSchema.parse(account), askAddress),
  };
}

/** Shares a question in flight; a failed one is forgotten, so that the next caller asks again. */
function once(
  known: Map<string, Promise<string>>,
  key: string,
  ask: (key: string) => Promise<string>,
): Promise<string> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = ask(key).catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, answer);
  return answer;
}
