import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { RequestSigner } from '@tensornode/dispatch';
import { fromBase64, toHex } from '@tensornode/kernel';
import { readSecretFile } from '@tensornode/kernel/node';
import { fault } from '@tensornode/protocol';

/** This node's request key (Ed25519, PKCS#8 PEM), ready to sign. @throws TensorNodeError TN-8001 when the file holds something else or others may read it */
export function readRequestSigner(file: string): RequestSigner {
  const key = readKey(file);
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || x === undefined) throw wrongFile(file);
  return { keyId: toHex(fromBase64(x)), sign: (message) => sign(null, message, key) };
}

function readKey(file: string): KeyObject {
  const text = readSecretFile(file);
  try {
    return createPrivateKey(text);
  } catch (error) {
    throw wrongFile(file, error);
  }
}

function wrongFile(file: string, cause?: unknown): Error {
  return fault('TN-8001', {
    detail: `${file} holds no Ed25519 private key in PEM form`,
    fix: 'Name the folder with request-key.pem by --keys-dir',
    cause,
  });
}
