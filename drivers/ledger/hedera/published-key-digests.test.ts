import { PUBLISHED_TEST_ACCOUNTS, TREASURY_PRIVATE_KEY_DER } from '@tensornode/devnet';
import { fromHex } from '@tensornode/kernel';
import { sha256Hex } from '@tensornode/protocol';
import { expect, test } from 'vitest';
import { PUBLISHED_KEY_DIGESTS } from './published-key-digests.ts';

test('every published key of the devnet is known by its digest', () => {
  const keys = [TREASURY_PRIVATE_KEY_DER.slice(-64), ...PUBLISHED_TEST_ACCOUNTS.map(({ privateKey }) => privateKey)];
  expect(new Set(keys.map((key) => sha256Hex(fromHex(key))))).toEqual(PUBLISHED_KEY_DIGESTS);
});
