import { createECDH } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fromHex } from '@tensornode/kernel';
import { writeFileAtomic } from '@tensornode/kernel/node';
import { addressOfPublicKey, fault } from '@tensornode/protocol';

const KEY_LINE = /^[0-9a-f]{64}$/;

/**
 * Makes sure that an instance has an answer key (secp256k1, 64 hex characters, mode 0600) and returns its EVM address:
 * the registry needs it before the miner that will hold the key has started.
 * @throws TensorNodeError TN-8001 for a file that holds something else
 */
export async function ensureAnswerKey(file: string): Promise<string> {
  const pair = createECDH('secp256k1');
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (existing === undefined) {
    pair.generateKeys();
    // A number with leading zeros comes without them.
    await writeFileAtomic(file, `${pair.getPrivateKey('hex').padStart(64, '0')}\n`, { mode: 0o600 });
  } else {
    const text = existing.trim();
    if (!KEY_LINE.test(text)) {
      throw fault('TN-8001', {
        detail: `${file} holds no answer key (64 hex characters)`,
        fix: 'Move the file away to get a fresh key; the instance must then be registered again',
      });
    }
    pair.setPrivateKey(fromHex(text));
  }
  return addressOfPublicKey(pair.getPublicKey());
}
