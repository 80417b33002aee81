import {
  AccountId,
  Client,
  Hbar,
  PrivateKey,
  Timestamp,
  Transaction,
  TransactionId,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { expect, it } from 'vitest';
import { nodeVariants } from './node-variants.ts';

it('takes the signed variant of each node out of a transaction, bytes untouched', async () => {
  const nodes = ['0.0.3', '0.0.4', '0.0.5'];
  const client = Client.forNetwork(Object.fromEntries(nodes.map((node, i) => [`127.0.0.1:${50_211 + i}`, node])));
  const transaction = new TransferTransaction()
    .addHbarTransfer('0.0.7', Hbar.fromTinybars(-1))
    .addHbarTransfer('0.0.98', Hbar.fromTinybars(1))
    .setTransactionId(TransactionId.withValidStart(AccountId.fromString('0.0.7'), new Timestamp(1_700_000_000, 5)))
    .setNodeAccountIds(nodes.map((node) => AccountId.fromString(node)))
    .freezeWith(client);
  await transaction.sign(PrivateKey.generateED25519());
  const whole = transaction.toBytes();
  const variants = nodeVariants(whole);
  expect(variants).toHaveLength(nodes.length);
  for (const [index, variant] of variants.entries()) {
    const read = Transaction.fromBytes(variant);
    expect(read.nodeAccountIds?.map(String)).toEqual([nodes[index]]);
    expect(read.transactionId?.toString()).toBe(transaction.transactionId?.toString());
    expect(Buffer.from(whole).includes(Buffer.from(variant))).toBe(true);
  }
  client.close();
});

it('refuses what is no list, and a list that is cut off', () => {
  expect(nodeVariants(new Uint8Array())).toEqual([]);
  expect(() => nodeVariants(Uint8Array.of(0x12, 0))).toThrow(RangeError);
  expect(() => nodeVariants(Uint8Array.of(0x0a, 5, 1))).toThrow(RangeError);
  expect(() => nodeVariants(Uint8Array.of(0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toThrow(RangeError);
});
