import { createECDH } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fromHex } from '@tensornode/kernel';
import { writeFileAtomic } from '@tensornode/kernel/node';
import { addressOfPublicKey, fault } from '@tensornode/protocol';

const KEY_DIGITS = 64;
const KEY_LINE = /^[0-9a-f]{64}$/;

export type Secp256k1Key = {
  /** 64 hex characters. */
  privateKey: string;
  /** EVM address, lower case. */
  address: string;
};

/**
 * Makes sure that a file holds a secp256k1 key (64 hex characters, mode 0600), drawing one when it is missing: answer keys of
 * instances and keys of local accounts must exist before the ledger hears of them.
 * @throws TensorNodeError TN-8001 for a file that holds something else
 */
export async function ensureSecp256k1Key(file: string): Promise<Secp256k1Key> {
  const pair = createECDH('secp256k1');
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const privateKey = () => pair.getPrivateKey('hex').padStart(KEY_DIGITS, '0'); // leading zeros come without
  if (existing === undefined) {
    pair.generateKeys();
    await writeFileAtomic(file, `${privateKey()}\n`, { mode: 0o600 });
  } else {
    const text = existing.trim();
    if (!KEY_LINE.test(text)) {
      throw fault('TN-8001', {
        detail: `${file} holds no key (64 hex characters)`,
        fix: 'Move the file away to get a fresh key; what the ledger knew under the old one must then be registered again',
      });
    }
    pair.setPrivateKey(fromHex(text));
  }
  return {
    privateKey: privateKey(),
    address: addressOfPublicKey(pair.getPublicKey()),
  };
}
