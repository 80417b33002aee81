import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromHex, toHex } from '@tensornode/kernel';
import { readSecretFile } from '@tensornode/kernel/node';
import { addressOfPublicKey, fault } from '@tensornode/protocol';
import type { AnswerSigner } from '@tensornode/serving';
import { isPrivate, pointFromScalar, signRecoverable } from 'tiny-secp256k1';

/** An instance's answer key, ready to sign. */
export interface AnswerKey {
  /** EVM address, lower case with 0x: what the registry stores. */
  readonly address: string;
  readonly sign: AnswerSigner;
}

/** Recovery ids count from 27 in Ethereum's signatures. */
const RECOVERY_BASE = 27;

/**
 * Loads the secp256k1 key of a file (64 hex characters), or makes one with mode 0600 when there is no such file.
 * Throws TN-8001 for a file that others may read, or that holds no private key.
 */
export function loadAnswerKey(file: string): AnswerKey {
  const existing = readExisting(file);
  const privateKey = existing ?? createKey(file);
  if (!isPrivate(privateKey))
    throw fault('TN-8001', {
      detail: `${file} holds no secp256k1 private key`,
      fix: 'Move the file away to get a fresh key, or put 64 hex characters into it',
    });
  const publicKey = pointFromScalar(privateKey, false);
  if (publicKey === null) throw fault('TN-8001', { detail: `${file} holds no secp256k1 private key` });
  return { address: addressOfPublicKey(publicKey), sign: (digest) => signDigest(digest, privateKey) };
}

function signDigest(digest: Uint8Array, privateKey: Uint8Array): Uint8Array {
  const { signature, recoveryId } = signRecoverable(digest, privateKey);
  const bytes = new Uint8Array(65);
  bytes.set(signature);
  bytes[64] = RECOVERY_BASE + recoveryId;
  return bytes;
}

function readExisting(file: string): Uint8Array | undefined {
  if (!existsSync(file)) return undefined;
  const text = readSecretFile(file).replace(/^0x/, '');
  return /^[0-9a-fA-F]{64}$/.test(text) ? fromHex(text) : new Uint8Array(32);
}

function createKey(file: string): Uint8Array {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let key = randomBytes(32);
  while (!isPrivate(key)) key = randomBytes(32);
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${toHex(key)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(file, 0o600);
  return key;
}
