import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { silentLogger, systemClock, systemRandom, utf8 } from '@tensornode/kernel';
import { type AddressBook, addressBookSchema, canonicalText, fault, sha256Hex } from '@tensornode/protocol';
import { createContractCaller } from '../contracts/create-contract-caller.ts';
import { createMirrorClient } from '../mirror/mirror-client.ts';
import type { DeployInput, DeploymentParameters } from './deployment-types.ts';

/**
 * Deploys all contracts, the token, the topics and the genesis subnet (chain/contracts/DEPLOY.md) and writes the address book. Idempotent:
 * every step is journaled before and after, so that a run that was cut off goes on where it was and no step is done twice; a finished
 * deployment is only checked.
 * @throws TensorNodeError TN-3001 and TN-3004 when the network is away, TN-3002 and TN-3003 when a step is refused,
 *   TN-3006 when journal or address book belong to another network, TN-8006 for a published key on a public network
 */
export async function deployNetwork(input: DeployInput): Promise<AddressBook> {
  const finished = await readFinished(input);
  if (finished !== null) return finished;
  const { clock = systemClock, logger = silentLogger } = input;
  const [{ createTransactionDesk }, { readOperator }, { openJournal }, { runDeployment }] = await Promise.all([
    import('../hedera/create-transaction-desk.ts'),
    import('../hedera/read-operator.ts'),
    import('./open-journal.ts'),
    import('./run-deployment.ts'),
  ]);
  const key = readOperator(input.operator, input.profile).publicKey;
  const desk = createTransactionDesk(input.profile, input.operator, clock, systemRandom);
  const journal = openJournal(input.statePath, {
    network: `${input.profile.networkId}/${input.profile.chainId}/${input.operator.accountId}`,
    parameters: sha256Hex(utf8(canonicalText(plain(input.parameters)))),
  });
  try {
    const mirror = createMirrorClient(input.profile.mirrorRest);
    const book = await runDeployment({ input, desk, mirror, clock, journal, key, logger });
    writeAtomically(input.addressBookPath, `${JSON.stringify(book, null, 2)}\n`);
    return book;
  } finally {
    journal.close();
    desk.close();
  }
}

/** The address book of an earlier run, when its contracts are there. */
async function readFinished({ addressBookPath, profile }: DeployInput): Promise<AddressBook | null> {
  if (!existsSync(addressBookPath)) return null;
  const parsed = addressBookSchema.safeParse(JSON.parse(readFileSync(addressBookPath, 'utf8')));
  const fits = parsed.success && parsed.data.networkId === profile.networkId && parsed.data.chainId === profile.chainId;
  if (!fits) throw fault('TN-3006', { detail: `${addressBookPath} is no address book of ${profile.networkId}` });
  // The last step of a deployment: when the subnet is there, everything before it is.
  const count = await createContractCaller(profile.rpc, parsed.data).view<bigint>('SubnetRegistry', 'subnetCount');
  if (count === 0n) throw fault('TN-3006', { detail: `The network of ${addressBookPath} has no subnet` });
  return parsed.data;
}

/** Parameters without bigints, for the digest that names them. */
function plain(parameters: DeploymentParameters): unknown {
  return JSON.parse(JSON.stringify(parameters, (_, value) => (typeof value === 'bigint' ? String(value) : value)));
}

function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
