import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { toHex } from '@tensornode/kernel';
import { writeFileAtomic } from '@tensornode/kernel/node';
import { fault } from '@tensornode/protocol';

/**
 * Makes sure that this node has a request key (Ed25519, PKCS#8 PEM, mode 0600), with which gateway and worker sign what
 * they ask, and returns its public half as 64 hex characters: what the registry stores and miners check.
 * @throws TensorNodeError TN-8001 for a file that holds something else
 */
export async function ensureRequestKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return publicHalf(readKey(file, text));
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFileAtomic(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return publicHalf(privateKey);
}

function readKey(file: string, text: string): KeyObject {
  const fix = 'Move the file away to get a fresh key';
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw fault('TN-8001', { detail: `${file} holds no private key in PEM form`, fix, cause: error });
  }
  throw fault('TN-8001', { detail: `${file} holds a key that is not Ed25519`, fix });
}

function publicHalf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('an Ed25519 key has no public half');
  return toHex(Buffer.from(x, 'base64url'));
}
