import { PrivateKey } from '@hiero-ledger/sdk';
import { fault, type NetworkProfile, sha256Hex } from '@tensornode/protocol';
import type { HederaOperator } from './ledger-options.ts';
import { PUBLISHED_KEY_DIGESTS } from './published-key-digests.ts';

/**
 * The operator's key, ready to sign.
 * @throws TensorNodeError TN-8001 when it cannot be read, TN-8006 when everybody knows it and the network does not allow that
 */
export function readOperator(operator: HederaOperator, profile: NetworkProfile): PrivateKey {
  const key = parseKey(operator);
  if (!profile.testKeysAllowed && PUBLISHED_KEY_DIGESTS.has(sha256Hex(key.toBytesRaw()))) {
    throw fault('TN-8006', {
      detail: `The key of ${operator.accountId} is published; it must not be used on ${profile.name}`,
      facts: { account: operator.accountId, network: profile.name },
    });
  }
  return key;
}

function parseKey({ accountId, privateKey, keyType }: HederaOperator): PrivateKey {
  const hex = privateKey.trim().replace(/^0x/, '');
  const raw = /^[0-9a-fA-F]{64}$/.test(hex);
  if (raw && keyType === undefined) {
    throw fault('TN-8001', {
      detail: `The key of ${accountId} is 32 bytes without its type`,
      fix: 'Give the key as DER hex, or name its type ED25519 or ECDSA_SECP256K1',
    });
  }
  try {
    if (!raw) return PrivateKey.fromStringDer(hex);
    return keyType === 'ED25519' ? PrivateKey.fromStringED25519(hex) : PrivateKey.fromStringECDSA(hex);
  } catch (error) {
    // The SDK's message may quote the key: only ours leaves.
    throw fault('TN-8001', {
      detail: `The key of ${accountId} cannot be read${error instanceof RangeError ? ' (wrong length)' : ''}`,
      fix: 'Give the key as DER hex, or as 32 bytes of hex with its type',
    });
  }
}
