import { expect, it } from 'vitest';
import { commandReference, writtenReference } from './list-commands.ts';

it('the reference of the command line is what the commands say', async () => {
  expect(writtenReference()).toBe(await commandReference());
});
