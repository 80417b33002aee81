import fc from 'fast-check';
import { keccak256, type TransactionSerializable } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import { decodeEthereumTransaction, replaceCallData } from './decode-ethereum-transaction.ts';

const account = privateKeyToAccount(`0x${'11'.repeat(32)}`);
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.slice(2), 'hex'));
const to = `0x${'ab'.repeat(20)}` as const;

describe('decodeEthereumTransaction', () => {
  const base = { nonce: 3, gas: 21_000n, to, value: 5n, data: '0x1234' } as const;
  const kinds: ReadonlyArray<readonly [string, TransactionSerializable]> = [
    ['legacy with a chain id', { ...base, type: 'legacy', chainId: 298, gasPrice: 7n }],
    ['legacy without a chain id', { ...base, type: 'legacy', gasPrice: 7n }],
    [
      'access list',
      { ...base, type: 'eip2930', chainId: 298, gasPrice: 7n, accessList: [{ address: to, storageKeys: [] }] },
    ],
    ['priority fee', { ...base, type: 'eip1559', chainId: 298, maxFeePerGas: 9n, maxPriorityFeePerGas: 1n }],
    [
      'creation',
      {
        ...base,
        to: null,
        type: 'eip1559',
        chainId: 298,
        maxFeePerGas: 9n,
        maxPriorityFeePerGas: 1n,
      } as TransactionSerializable,
    ],
  ];

  it.each(kinds)('reads a transaction of kind: %s', async (_name, transaction) => {
    const raw = await account.signTransaction(transaction);
    const tx = decodeEthereumTransaction(bytes(raw));
    expect(`0x${tx.from}`).toBe(account.address.toLowerCase());
    expect(`0x${tx.hash}`).toBe(keccak256(raw));
    expect([tx.nonce, tx.gasLimit, tx.value, tx.chainId]).toEqual([3n, 21_000n, 5n, transaction.chainId ?? 0]);
    expect(tx.to).toBe(transaction.to === null ? null : to.slice(2));
    expect(Buffer.from(tx.data).toString('hex')).toBe('1234');
  });

  it('puts call data from a file back to what was signed', async () => {
    const raw = bytes(await account.signTransaction(kinds[3]![1]));
    const stripped = replaceCallData(raw, new Uint8Array(0));
    expect(decodeEthereumTransaction(stripped).from).not.toBe(account.address.slice(2).toLowerCase());
    expect(replaceCallData(stripped, bytes('0x1234'))).toEqual(raw);
  });

  it('refuses what is malformed with a RangeError and nothing else', async () => {
    const good = bytes(await account.signTransaction(kinds[3]![1]));
    const check = (raw: Uint8Array): void => {
      try {
        decodeEthereumTransaction(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    };
    for (const hex of ['0x', '0x00', '0x02', '0x03c0', '0xc0', '0x02c0', '0xf8', '0x7f'])
      expect(() => decodeEthereumTransaction(bytes(hex))).toThrow(RangeError);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 2_000 });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bad = Uint8Array.from(good);
        bad[at] = byte;
        check(bad);
      }),
      { numRuns: 2_000 },
    );
  });
});
