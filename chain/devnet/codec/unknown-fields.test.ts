import { expect, test } from 'vitest';
import { parseTransaction } from '../ledger/precheck.ts';
import { signedByTreasury } from '../testing/raw-grpc.ts';
import { proto, toInt64 } from './proto.ts';
import { hasUnknownField } from './unknown-fields.ts';

const field = (num: number): Buffer => {
  const tag = num * 8;
  const bytes = [];
  for (let rest = tag; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest >= 128 ? (rest % 128) + 128 : rest);
    if (rest < 128) break;
  }
  return Buffer.from([...bytes, 1]);
};

test('unknown numbers are found at the end of a body, known ones are not', () => {
  const body = proto.TransactionBody.encode({
    memo: 'memo',
    consensusSubmitMessage: { message: new Uint8Array(300) },
    maxCustomFees: [{}],
    transactionFee: toInt64(-1n),
  }).finish();
  expect(hasUnknownField(body, 'TransactionBody')).toBe(false);
  for (const num of [30, 61, 82, 1003, 500_000])
    expect(hasUnknownField(Buffer.concat([body, field(num)]), 'TransactionBody')).toBe(true);
  expect(hasUnknownField(Buffer.from([0xff]), 'TransactionBody')).toBe(false);
});

test('a transaction with an unknown field is refused by name', () => {
  const { transaction } = signedByTreasury({ consensusCreateTopic: {} });
  expect(parseTransaction(transaction).kind).toBe('consensusCreateTopic');
  expect(() => parseTransaction(Buffer.concat([transaction, field(99)]))).toThrow('TRANSACTION_HAS_UNKNOWN_FIELDS');
});

test('an unknown field is found however deep it is', () => {
  const key = { thresholdKey: { threshold: 1, keys: { keys: [{ ed25519: new Uint8Array(32) }] } } };
  const inner = proto.Key.encode(key).finish();
  const strange = Buffer.concat([inner, field(99)]);
  // Field 2 of a topic's creation is its admin key, field 24 of a body the creation.
  const topic = Buffer.concat([Buffer.from([0x12, strange.length]), strange]);
  const body = Buffer.concat([Buffer.from([0xc2, 0x01, topic.length]), topic]);
  expect(hasUnknownField(body, 'TransactionBody')).toBe(true);
  expect(
    hasUnknownField(
      proto.TransactionBody.encode({ consensusCreateTopic: { adminKey: key } }).finish(),
      'TransactionBody',
    ),
  ).toBe(false);
});
