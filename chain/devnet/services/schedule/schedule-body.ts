import { proto, Status, type TransactionKind, toBigInt, toNumber } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionId } from '../../ledger/transaction-handler.ts';
import type { Schedule } from '../../state/entities.ts';

/** The live schedule that an id names: INVALID_SCHEDULE_ID, SCHEDULE_ALREADY_DELETED, SCHEDULE_ALREADY_EXECUTED. */
export function openSchedule(
  ctx: Pick<HandleContext, 'state' | 'now'>,
  id: proto.IScheduleID | null | undefined,
): Schedule {
  const schedule = ctx.state.schedules.get(toNumber(id?.scheduleNum));
  const isForeign = toNumber(id?.shardNum) !== 0 || toNumber(id?.realmNum) !== 0;
  ensure(id && schedule && !isForeign, Status.INVALID_SCHEDULE_ID);
  ensure(schedule.executedAt === null, Status.SCHEDULE_ALREADY_EXECUTED);
  ensure(schedule.deletedAt === null, Status.SCHEDULE_ALREADY_DELETED);
  ensure(schedule.expiry > ctx.now / 1_000_000_000n, Status.INVALID_SCHEDULE_ID);
  return schedule;
}

/** Id of the scheduled transaction: its creator's, marked as scheduled. */
export function scheduledId(schedule: Schedule): TransactionId {
  return { payer: schedule.creator, validStart: schedule.transactionValidStart, scheduled: true, nonce: 0 };
}

/** The scheduled transaction as an ordinary body. */
export function scheduledBody(schedule: Pick<Schedule, 'body'>): proto.TransactionBody {
  const inner = proto.SchedulableTransactionBody.decode(schedule.body);
  const kind = inner.data;
  ensure(kind, Status.SCHEDULED_TRANSACTION_NOT_IN_WHITELIST);
  const fields: proto.ITransactionBody = { memo: inner.memo, transactionFee: inner.transactionFee };
  // The two oneofs name their kinds alike.
  return proto.TransactionBody.create({ ...fields, [kind as TransactionKind]: inner[kind] });
}

/** Bytes by which two schedules count as the same. */
export function identityOf(schedule: Schedule): string {
  const { body, payer, adminKey, memo, waitForExpiry, givenExpiry } = schedule;
  return JSON.stringify([Buffer.from(body).toString('hex'), payer, adminKey, memo, waitForExpiry, `${givenExpiry}`]);
}

/** Seconds of an expiry, at most 62 days ahead; default 30 minutes. */
export function readExpiry(ctx: HandleContext, expiry: proto.ITimestamp | null | undefined): bigint {
  const now = ctx.now / 1_000_000_000n;
  if (!expiry) return now + DEFAULT_LIFE;
  const seconds = toBigInt(expiry.seconds);
  ensure(seconds > now, Status.SCHEDULE_EXPIRATION_TIME_MUST_BE_HIGHER_THAN_CONSENSUS_TIME);
  ensure(seconds <= now + MAX_LIFE, Status.SCHEDULE_EXPIRATION_TIME_TOO_FAR_IN_FUTURE);
  return seconds;
}

const DEFAULT_LIFE = 1_800n;
const MAX_LIFE = 5_356_800n;
