import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KNOWN_FIELDS_FILE, protoFields } from './list-proto-fields.ts';

it('the fields that the devnet knows are those of the installed protobufs', () => {
  expect(readFileSync(KNOWN_FIELDS_FILE, 'utf8')).toBe(protoFields());
});
