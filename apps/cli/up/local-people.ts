import { join } from 'node:path';
import { privateKeyDer, TREASURY_PRIVATE_KEY_DER } from '@tensornode/devnet';
import { createHederaLedger, type HederaOperator } from '@tensornode/driver-ledger';
import { writeFileAtomic } from '@tensornode/kernel/node';
import type { NetworkProfile } from '@tensornode/protocol';
import { operatorKeyPath } from './network-layout.ts';
import { ensureSecp256k1Key } from './secp256k1-key-file.ts';

/** Who does what in a local network. Their keys were drawn for this network alone: nobody else can act for them. */
export type LocalPeople = {
  /** Deploys the contracts, owns the genesis subnet. */
  deployer: HederaOperator;
  validator: HederaOperator;
  /** One per instance of the default network, in its order. */
  miners: readonly HederaOperator[];
  /** Beside the first one. */
  moreValidators: readonly HederaOperator[];
};

/** Fees of a deployment, bonds and years of epochs on a laptop; the treasury of a devnet has 50 billion hbar. */
const STARTING_TINYBAR = 10_000n * 100_000_000n;
const TREASURY: HederaOperator = { accountId: '0.0.2', privateKey: TREASURY_PRIVATE_KEY_DER };

/**
 * Makes sure that the people of a local network exist: a key of its own each, an account with that key's alias, funded by
 * the devnet's treasury. The key is on the disk before its account is created and the account is found by the key's
 * address, so that a set-up that was cut off goes on with the same people.
 * @throws TensorNodeError TN-8001 for a key file that holds something else; TN-3001, TN-3002, TN-3007 of the ledger
 */
export async function ensureLocalPeople(input: {
  profile: NetworkProfile;
  /** Folder for the keys: `people/<role>.key` in raw hex, `<account>.key` as DER. */
  keys: string;
  miners: number;
  /** All validators, the first one included. */
  validators: number;
}): Promise<LocalPeople> {
  const { profile, keys } = input;
  const treasury = await createHederaLedger({ profile, operator: TREASURY });
  const ensure = async (role: string): Promise<HederaOperator> => {
    const key = await ensureSecp256k1Key(join(keys, 'people', `${role}.key`));
    const privateKey = privateKeyDer({ type: 'ECDSA_SECP256K1', privateKey: key.privateKey });
    const { accounts } = treasury;
    const accountId =
      (await accounts.ofAddress(key.address)) ?? (await accounts.create({ privateKey }, STARTING_TINYBAR));
    await writeFileAtomic(operatorKeyPath({ keys }, accountId), `${privateKey}\n`, { mode: 0o600 });
    return { accountId, privateKey };
  };
  try {
    // One after the other: account numbers follow this order on every new network.
    const deployer = await ensure('deployer');
    const validator = await ensure('validator');
    const miners: HederaOperator[] = [];
    for (let place = 1; place <= input.miners; place += 1) miners.push(await ensure(`miner-${place}`));
    const moreValidators: HederaOperator[] = [];
    for (let place = 2; place <= input.validators; place += 1) moreValidators.push(await ensure(`validator-${place}`));
    return { deployer, validator, miners, moreValidators };
  } finally {
    treasury.close();
  }
}
