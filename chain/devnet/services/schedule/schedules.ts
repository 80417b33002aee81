import { readKeyField } from '../../codec/key.ts';
import { proto, Status, scheduleId, toBigInt } from '../../codec/proto.ts';
import { toProtoTransactionId } from '../../ledger/encode-record.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure, StatusError } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Schedule } from '../../state/entities.ts';
import { knownAccount } from '../account-access.ts';
import { checkMemo } from '../field-checks.ts';
import { isReady, newSignatories, requiredKeys, runSchedule } from './run-schedule.ts';
import { identityOf, openSchedule, readExpiry, scheduledId } from './schedule-body.ts';

/** Kinds that the network lets be scheduled. */
const SCHEDULABLE: ReadonlySet<string> = new Set([
  'consensusSubmitMessage',
  'cryptoTransfer',
  'cryptoApproveAllowance',
  'cryptoCreateAccount',
  'cryptoUpdateAccount',
  'tokenCreation',
  'tokenUpdate',
  'tokenMint',
  'tokenBurn',
  'fileUpdate',
  'contractCall',
  'contractCreateInstance',
  'contractUpdateInstance',
  'contractDeleteInstance',
  'systemDelete',
  'systemUndelete',
  'freeze',
  'nodeCreate',
  'nodeUpdate',
  'nodeDelete',
  'registeredNodeCreate',
  'registeredNodeUpdate',
  'registeredNodeDelete',
]);

/** ScheduleCreate: runs at once when everybody has signed, unless it waits for its expiry. */
export const createSchedule: TransactionHandler = {
  check(body) {
    const op = body.scheduleCreate;
    ensure(op?.scheduledTransactionBody, Status.INVALID_TRANSACTION);
    ensure(!op.waitForExpiry || op.expirationTime, Status.MISSING_EXPIRY_TIME);
  },
  fee(body, facts) {
    const call = body.scheduleCreate?.scheduledTransactionBody?.contractCall;
    return standardFee(call ? usd('0.1') : usd('0.01'), facts);
  },
  async handle(ctx) {
    const op = ctx.body.scheduleCreate;
    ensure(op?.scheduledTransactionBody, Status.INVALID_TRANSACTION_BODY);
    const kind = proto.SchedulableTransactionBody.create(op.scheduledTransactionBody).data;
    ensure(kind !== undefined && SCHEDULABLE.has(kind), Status.SCHEDULED_TRANSACTION_NOT_IN_WHITELIST);
    const adminKey = readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY) ?? null;
    if (adminKey !== null) ctx.requireKey(adminKey);
    const payer = op.payerAccountID
      ? knownAccount(ctx, op.payerAccountID, Status.ACCOUNT_ID_DOES_NOT_EXIST).num
      : ctx.payer;
    checkMemo(op.memo);
    checkMemo(op.scheduledTransactionBody.memo);
    const draft: Schedule = {
      num: 0,
      creator: ctx.payer,
      payer,
      adminKey,
      memo: op.memo ?? '',
      body: proto.SchedulableTransactionBody.encode(op.scheduledTransactionBody).finish(),
      signatories: [],
      waitForExpiry: op.waitForExpiry ?? false,
      givenExpiry: op.expirationTime ? toBigInt(op.expirationTime.seconds) : null,
      expiry: readExpiry(ctx, op.expirationTime),
      executedAt: null,
      deletedAt: null,
      transactionValidStart: ctx.id.validStart,
      createdAt: ctx.now,
    };
    const identity = identityOf(draft);
    for (const other of ctx.state.schedules.values()) {
      if (other.executedAt !== null || other.deletedAt !== null || identityOf(other) !== identity) continue;
      const receipt = {
        scheduleID: scheduleId(other.num),
        scheduledTransactionID: toProtoTransactionId(scheduledId(other)),
      };
      throw new StatusError(Status.IDENTICAL_SCHEDULE_ALREADY_CREATED, receipt);
    }
    const keys = requiredKeys(ctx, draft, true);
    const schedule = { ...draft, num: ctx.state.takeEntityNumber(), signatories: newSignatories(ctx, keys, []) };
    ctx.state.schedules.set(schedule.num, schedule);
    ctx.record.receipt = {
      scheduleID: scheduleId(schedule.num),
      scheduledTransactionID: toProtoTransactionId(scheduledId(schedule)),
    };
    ctx.record.entity = schedule.num;
    if (!schedule.waitForExpiry && isReady(keys, schedule.signatories)) await runSchedule(ctx, schedule);
  },
};

/** ScheduleSign: adds signatures; the last one runs it. */
export const signSchedule: TransactionHandler = {
  check(body) {
    ensure(body.scheduleSign?.scheduleID, Status.INVALID_SCHEDULE_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  async handle(ctx) {
    const schedule = openSchedule(ctx, ctx.body.scheduleSign?.scheduleID);
    const keys = requiredKeys(ctx, schedule, true);
    const signatories = newSignatories(ctx, keys, schedule.signatories);
    ensure(signatories.length > schedule.signatories.length, Status.NO_NEW_VALID_SIGNATURES);
    const signed = { ...schedule, signatories };
    ctx.state.schedules.set(schedule.num, signed);
    ctx.record.receipt = {
      scheduleID: scheduleId(schedule.num),
      scheduledTransactionID: toProtoTransactionId(scheduledId(schedule)),
    };
    ctx.record.entity = schedule.num;
    if (!schedule.waitForExpiry && isReady(keys, signatories)) await runSchedule(ctx, signed);
  },
};

/** ScheduleDelete: needs the admin key. */
export const deleteSchedule: TransactionHandler = {
  check(body) {
    ensure(body.scheduleDelete?.scheduleID, Status.INVALID_SCHEDULE_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  handle(ctx) {
    const schedule = openSchedule(ctx, ctx.body.scheduleDelete?.scheduleID);
    ensure(schedule.adminKey !== null, Status.SCHEDULE_IS_IMMUTABLE);
    ctx.requireKey(schedule.adminKey);
    ctx.state.schedules.set(schedule.num, { ...schedule, deletedAt: ctx.now });
    ctx.record.receipt = { scheduleID: scheduleId(schedule.num) };
    ctx.record.entity = schedule.num;
  },
};
