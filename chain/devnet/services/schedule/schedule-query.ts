import { toProtoKey } from '../../codec/key.ts';
import { accountId, proto, Status, scheduleId, toNumber, toTimestamp } from '../../codec/proto.ts';
import { toProtoTransactionId } from '../../ledger/encode-record.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { Schedule } from '../../state/entities.ts';
import type { KeyLeaf } from '../../state/key.ts';
import { LEDGER_ID } from '../crypto/account-queries.ts';
import { defineQuery } from '../query-frame.ts';
import { scheduledId } from './schedule-body.ts';

/** ScheduleGetInfo: also of executed and deleted schedules, until their expiry, when the network forgets them. */
export const getScheduleInfo = defineQuery({
  query: 'scheduleGetInfo',
  response: 'scheduleGetInfo',
  answer(query, ledger) {
    const schedule = ledger.state.schedules.get(toNumber(query.scheduleID?.scheduleNum));
    ensure(query.scheduleID && schedule, Status.INVALID_SCHEDULE_ID);
    ensure(schedule.expiry > ledger.clock.nowNanos() / 1_000_000_000n, Status.INVALID_SCHEDULE_ID);
    return { scheduleInfo: toScheduleInfo(schedule) };
  },
});

function toScheduleInfo(schedule: Schedule): proto.IScheduleInfo {
  const info: proto.IScheduleInfo = {
    scheduleID: scheduleId(schedule.num),
    scheduledTransactionBody: proto.SchedulableTransactionBody.decode(schedule.body),
    memo: schedule.memo,
    adminKey: schedule.adminKey === null ? null : toProtoKey(schedule.adminKey),
    signers: {
      keys: schedule.signatories.map((name) => toProtoKey(leafOf(name))),
    },
    creatorAccountID: accountId(schedule.creator),
    payerAccountID: accountId(schedule.payer),
    scheduledTransactionID: toProtoTransactionId(scheduledId(schedule)),
    expirationTime: toTimestamp(schedule.expiry * 1_000_000_000n),
    waitForExpiry: schedule.waitForExpiry,
    ledgerId: LEDGER_ID,
  };
  if (schedule.executedAt !== null) info.executionTime = toTimestamp(schedule.executedAt);
  if (schedule.deletedAt !== null) info.deletionTime = toTimestamp(schedule.deletedAt);
  return info;
}

/** The leaf that a signatory's note names (`signatoryOf`). */
function leafOf(signatory: string): KeyLeaf {
  const [kind, num] = signatory.split(':');
  if (num !== undefined) return { kind: kind === 'contract' ? 'contract' : 'delegatable', num: Number(num) };
  return { kind: signatory.length === 64 ? 'ed25519' : 'ecdsa', publicKey: signatory };
}
