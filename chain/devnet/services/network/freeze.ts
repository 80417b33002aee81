import { fromTimestamp, proto, Status, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { planFreeze } from '../../ledger/freeze-time.ts';
import { SUPERUSERS } from '../../ledger/precheck.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';

const { FREEZE_ONLY, FREEZE_UPGRADE, PREPARE_UPGRADE, TELEMETRY_UPGRADE, FREEZE_ABORT } = proto.FreezeType;
/** Accounts up to this may ask at all (file 0.0.122); of them, besides the superusers, the last one may do it. */
const FREEZE_ADMIN = 58;
/** The file that upgrades are uploaded into, and bytes of its hash. */
const UPGRADE_FILE = 150;
const HASH_BYTES = 48;
const TYPES: readonly number[] = [FREEZE_ONLY, FREEZE_UPGRADE, PREPARE_UPGRADE, TELEMETRY_UPGRADE, FREEZE_ABORT];
const NANOS = 1_000_000_000n;

/**
 * Freeze: at the time given the network takes no transactions any more (PLATFORM_NOT_ACTIVE) until it is started again.
 * There is no software to be upgraded here, so upgrades fail for want of their file.
 */
export const freeze: TransactionHandler = {
  check(body) {
    ensure(toNumber(body.transactionID?.accountID?.accountNum) <= FREEZE_ADMIN, Status.NOT_SUPPORTED);
    const op = body.freeze;
    ensure(!op?.startHour && !op?.startMin && !op?.endHour && !op?.endMin, Status.INVALID_FREEZE_TRANSACTION_BODY);
    ensure(TYPES.includes(op?.freezeType ?? 0), Status.INVALID_FREEZE_TRANSACTION_BODY);
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  handle(ctx) {
    ensure(SUPERUSERS.has(ctx.payer) || ctx.payer === FREEZE_ADMIN, Status.AUTHORIZATION_FAILED);
    const { freezeType } = ctx.body.freeze ?? {};
    if (freezeType === FREEZE_ABORT) {
      planFreeze(ctx.state, null);
      return;
    }
    const at = freezeType === PREPARE_UPGRADE ? null : startTime(ctx);
    if (freezeType !== FREEZE_ONLY) checkUpgradeFile(ctx);
    // A whole second that is not before the time asked for.
    if (freezeType === FREEZE_ONLY && at !== null) planFreeze(ctx.state, (at + NANOS - 1n) / NANOS);
  },
};

/** Time of the freeze (ns), later than the transaction's valid start. */
function startTime(ctx: HandleContext): bigint {
  const start = ctx.body.freeze?.startTime;
  const at = start ? fromTimestamp(start) : 0n;
  ensure(at !== 0n, Status.INVALID_FREEZE_TRANSACTION_BODY);
  ensure(at > ctx.id.validStart, Status.FREEZE_START_TIME_MUST_BE_FUTURE);
  return at;
}

function checkUpgradeFile(ctx: HandleContext): void {
  const op = ctx.body.freeze;
  ensure(op?.updateFile && toNumber(op.updateFile.fileNum) === UPGRADE_FILE, Status.INVALID_FREEZE_TRANSACTION_BODY);
  ensure(ctx.state.files.get(UPGRADE_FILE), Status.FREEZE_UPDATE_FILE_DOES_NOT_EXIST);
  ensure(op.fileHash?.length === HASH_BYTES, Status.FREEZE_UPDATE_FILE_HASH_DOES_NOT_MATCH);
}
