import { expect, it } from 'vitest';
import { devnetReference, writtenDevnetReference } from './list-devnet.ts';

it('the reference of the devnet is what the code says', async () => {
  expect(writtenDevnetReference()).toBe(await devnetReference());
});
