import { expect, test } from 'vitest';
import { nextRunningHash } from './running-hash.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('running hash v3 agrees with the vectors of the Java node', () => {
  const at = 1_700_000_000_000_000_000n;
  const first = nextRunningHash({
    previous: new Uint8Array(48),
    payer: 1002,
    topic: 1234,
    at: at + 1n,
    sequence: 1,
    message: new TextEncoder().encode('hello 1'),
  });
  expect(hex(first)).toMatch(/^600740637e28ae92/);
  expect(hex(first)).toMatch(/c1d230$/);
  const second = nextRunningHash({
    previous: first,
    payer: 1002,
    topic: 1234,
    at: at + 2n,
    sequence: 2,
    message: new TextEncoder().encode('hello 2'),
  });
  expect(hex(second)).toMatch(/^d8cffe2c8e389e21/);
  expect(hex(second)).toMatch(/19cfd4$/);
});
