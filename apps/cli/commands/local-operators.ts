import { readFile } from 'node:fs/promises';
import { PUBLISHED_TEST_ACCOUNTS, privateKeyDer } from '@tensornode/devnet';
import type { HederaOperator } from '@tensornode/driver-ledger';
import { accountIdSchema, fault, type NetworkProfile } from '@tensornode/protocol';

/** Accounts of the local network, whose keys everybody knows. @throws TensorNodeError TN-8006 where the network does not allow them */
export function publishedOperators(profile: NetworkProfile): HederaOperator[] {
  if (!profile.testKeysAllowed)
    throw fault('TN-8006', {
      detail: `On ${profile.name} an account of your own is needed`,
      fix: 'Add --account and --key-file',
    });
  return PUBLISHED_TEST_ACCOUNTS.map((account) => ({
    accountId: `0.0.${account.num}`,
    privateKey: privateKeyDer(account),
  }));
}

/**
 * The account that a command acts as: `--account` with `--key-file`, or a published one of that id on a local network; null when none was named.
 * @throws TensorNodeError TN-8007, TN-8006
 */
export async function namedOperator(
  options: { readonly account?: string; readonly keyFile?: string },
  profile: NetworkProfile,
): Promise<HederaOperator | null> {
  const { account, keyFile } = options;
  if (account === undefined) {
    if (keyFile !== undefined)
      throw fault('TN-8007', { detail: '--key-file needs --account', fix: 'Add --account 0.0.N' });
    return null;
  }
  if (!accountIdSchema.safeParse(account).success)
    throw fault('TN-8007', { detail: `"${account}" is no account id`, fix: 'Write it as 0.0.1002' });
  if (keyFile !== undefined) return { accountId: account, privateKey: await readKey(keyFile) };
  const known = publishedOperators(profile).find(({ accountId }) => accountId === account);
  if (known === undefined)
    throw fault('TN-8007', {
      detail: `The key of ${account} is not known here`,
      fix: 'Add --key-file with its private key',
    });
  return known;
}

async function readKey(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw fault('TN-8007', {
      detail: `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      fix: 'Name a file with the private key as DER hex',
      cause: error,
    });
  }
}
