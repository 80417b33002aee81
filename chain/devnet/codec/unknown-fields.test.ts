import { expect, test } from 'vitest';
import { parseTransaction } from '../ledger/precheck.ts';
import { signedByTreasury } from '../testing/raw-grpc.ts';
import { proto, toInt64 } from './proto.ts';
import { hasUnknownField, isBodyField } from './unknown-fields.ts';

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
  expect(hasUnknownField(body, isBodyField)).toBe(false);
  for (const num of [30, 61, 82, 1003, 500_000])
    expect(hasUnknownField(Buffer.concat([body, field(num)]), isBodyField)).toBe(true);
  expect(hasUnknownField(Buffer.from([0xff]), isBodyField)).toBe(false);
});

test('a transaction with an unknown field is refused by name', () => {
  const { transaction } = signedByTreasury({ consensusCreateTopic: {} });
  expect(parseTransaction(transaction).kind).toBe('consensusCreateTopic');
  expect(() => parseTransaction(Buffer.concat([transaction, field(99)]))).toThrow('TRANSACTION_HAS_UNKNOWN_FIELDS');
});
