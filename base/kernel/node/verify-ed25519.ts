import { createPublicKey, verify } from 'node:crypto';
import { toBase64Url } from '../bytes.ts';

/** Whether a 64-byte Ed25519 signature of the message was made with the key of these 32 public bytes. */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) }, format: 'jwk' });
  return verify(null, message, key, signature);
}
