import { concatBytes, equalBytes, type RandomSource, utf8 } from '@tensornode/kernel';
import { SEALED_LABELS, SEALED_MAGIC } from './bundle.ts';

const MAGIC = utf8(SEALED_MAGIC);
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Label = keyof typeof SEALED_LABELS;

async function importKey(key: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return globalThis.crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, [usage]);
}

/** True for bytes that `sealBlob` made (by their first four bytes). */
export function isSealedBlob(bytes: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, MAGIC.length), MAGIC);
}

/** AES-256-GCM under a 32-byte key with a fresh IV; the label is bound as additional data. WebCrypto, so browsers can do it too. */
export async function sealBlob(
  plain: Uint8Array,
  key: Uint8Array,
  label: Label,
  random: RandomSource,
): Promise<Uint8Array> {
  const iv = new Uint8Array(random.bytes(IV_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: new Uint8Array(utf8(SEALED_LABELS[label])) };
  const sealed = await globalThis.crypto.subtle.encrypt(
    algorithm,
    await importKey(key, 'encrypt'),
    new Uint8Array(plain),
  );
  return concatBytes(MAGIC, iv, new Uint8Array(sealed));
}

/** The plaintext, or null when key, label or bytes do not fit together. */
export async function openBlob(sealed: Uint8Array, key: Uint8Array, label: Label): Promise<Uint8Array | null> {
  if (!isSealedBlob(sealed) || sealed.length < MAGIC.length + IV_BYTES + TAG_BYTES || key.length !== 32) return null;
  const iv = new Uint8Array(sealed.subarray(MAGIC.length, MAGIC.length + IV_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: new Uint8Array(utf8(SEALED_LABELS[label])) };
  try {
    const plain = await globalThis.crypto.subtle.decrypt(
      algorithm,
      await importKey(key, 'decrypt'),
      new Uint8Array(sealed.subarray(MAGIC.length + IV_BYTES)),
    );
    return new Uint8Array(plain);
  } catch (error) {
    // WebCrypto reports a failed tag as an OperationError: the blob is not what its name says for this key.
    if (error instanceof Error) return null;
    throw error;
  }
}
