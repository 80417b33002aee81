import { com, proto } from '@hiero-ledger/proto';

export { com, proto };

/** A 64-bit integer as the protobuf classes carry it. */
export type Int64 = NonNullable<proto.ITimestamp['seconds']>;

/** Name of the field of `TransactionBody.data` that is set: the kind of a transaction. */
export type TransactionKind = NonNullable<proto.TransactionBody['data']>;
/** Name of the field of `Query.query` that is set: the kind of a query. */
export type QueryKind = NonNullable<proto.Query['query']>;

/** Response codes by name, e.g. `Status.INVALID_SIGNATURE`. */
export const Status = proto.ResponseCodeEnum;
export type Status = proto.ResponseCodeEnum;

/** Signed 64-bit integer of a message as bigint; absent is 0. */
export function toBigInt(value: Int64 | number | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  if (typeof value === 'number') return BigInt(value);
  return (BigInt(value.high) << 32n) | BigInt(value.low >>> 0);
}

/** As `toBigInt`, for entity numbers and other values that fit a number; beyond 2^53 - 1 it is -1, which no entity has. */
export function toNumber(value: Int64 | number | null | undefined): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return value;
  const n = value.high * 4294967296 + (value.low >>> 0);
  return Number.isSafeInteger(n) ? n : -1;
}

/** A bigint as the 64-bit integer of a message (two's complement, so uint64 fields take it too). */
export function toInt64(value: bigint | number): Int64 {
  const v = typeof value === 'number' ? BigInt(value) : value;
  const bits = { low: Number(BigInt.asIntN(32, v)), high: Number(BigInt.asIntN(32, v >> 32n)), unsigned: false };
  // protobufjs writes any {low, high}; the declared type is the class Long, which is not needed here.
  return bits as unknown as Int64;
}

const NANOS = 1_000_000_000n;

/** Timestamp message of nanoseconds since the epoch. */
export function toTimestamp(nanos: bigint): proto.ITimestamp {
  return { seconds: toInt64(nanos / NANOS), nanos: Number(nanos % NANOS) };
}

/** Nanoseconds since the epoch of a Timestamp message; absent is 0. */
export function fromTimestamp(t: proto.ITimestamp | null | undefined): bigint {
  if (t === null || t === undefined) return 0n;
  return toBigInt(t.seconds) * NANOS + BigInt(t.nanos ?? 0);
}

export const accountId = (num: number): proto.IAccountID => ({
  shardNum: ZERO,
  realmNum: ZERO,
  accountNum: toInt64(num),
});
export const contractId = (num: number): proto.IContractID => ({
  shardNum: ZERO,
  realmNum: ZERO,
  contractNum: toInt64(num),
});
export const tokenId = (num: number): proto.ITokenID => ({ shardNum: ZERO, realmNum: ZERO, tokenNum: toInt64(num) });
export const topicId = (num: number): proto.ITopicID => ({ shardNum: ZERO, realmNum: ZERO, topicNum: toInt64(num) });
export const fileId = (num: number): proto.IFileID => ({ shardNum: ZERO, realmNum: ZERO, fileNum: toInt64(num) });
export const scheduleId = (num: number): proto.IScheduleID => ({
  shardNum: ZERO,
  realmNum: ZERO,
  scheduleNum: toInt64(num),
});

const ZERO = toInt64(0n);
