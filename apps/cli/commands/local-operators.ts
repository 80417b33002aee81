import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PUBLISHED_TEST_ACCOUNTS, privateKeyDer } from '@tensornode/devnet';
import type { HederaOperator } from '@tensornode/driver-ledger';
import { accountIdSchema, fault, type NetworkProfile } from '@tensornode/protocol';
import type { NetworkFile } from '../network-file.ts';

const KEY_FILE = /^(0\.0\.\d{1,19})\.key$/;

/** Where a command runs: a profile, and the running local network when that is meant. */
export interface OperatorScope {
  readonly profile: NetworkProfile;
  readonly local: NetworkFile | null;
}

/**
 * The accounts that this machine can act for: those of the running local network (its own keys), then the published ones where the network allows them.
 * @throws TensorNodeError TN-8006 where there is no local network and the network does not allow published keys
 */
export async function localOperators({ profile, local }: OperatorScope): Promise<HederaOperator[]> {
  return [...(local === null ? [] : await ownOperators(local.keysDir)), ...publishedOperators(profile)];
}

/** The accounts whose keys lie in the local network's folder, by number. */
async function ownOperators(keysDir: string): Promise<HederaOperator[]> {
  const accounts = (await readdir(keysDir)).flatMap((file) => KEY_FILE.exec(file)?.[1] ?? []);
  accounts.sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  return Promise.all(
    accounts.map(async (accountId) => ({ accountId, privateKey: await readKey(join(keysDir, `${accountId}.key`)) })),
  );
}

/** Accounts of a devnet, whose keys everybody knows. @throws TensorNodeError TN-8006 where the network does not allow them */
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
 * The account that a command acts as: `--account` with `--key-file`, or a local one of that id; null when none was named.
 * @throws TensorNodeError TN-8007, TN-8006
 */
export async function namedOperator(
  options: { readonly account?: string; readonly keyFile?: string },
  scope: OperatorScope,
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
  const known = (await localOperators(scope)).find(({ accountId }) => accountId === account);
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
