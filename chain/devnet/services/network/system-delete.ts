import { type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { SUPERUSERS } from '../../ledger/precheck.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { File } from '../../state/entities.ts';
import { knownFile } from '../file/files.ts';

const LAST_SYSTEM_ENTITY = 1_000;
const NANOS = 1_000_000_000n;
/** The accounts besides the superusers that may delete, and that may bring back. */
const DELETE_ADMIN = 59;
const UNDELETE_ADMIN = 60;
const PRICE = usd('0.001');

/** SystemDelete of a file: it is hidden until its new expiry, and can be brought back until then. */
export const systemDelete: TransactionHandler = {
  check: (body) => checkTarget(body, body.systemDelete, Status.INVALID_FILE_ID),
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.systemDelete;
    ensure(SUPERUSERS.has(ctx.payer) || ctx.payer <= DELETE_ADMIN, Status.NOT_SUPPORTED);
    const file = authorized(ctx, op?.fileID, DELETE_ADMIN);
    ensure(!file.deleted, Status.FILE_DELETED);
    const expiry = op?.expirationTime ? toBigInt(op.expirationTime.seconds) : file.expiry;
    if (expiry <= ctx.now / NANOS) ctx.state.files.delete(file.num);
    else change(ctx, { ...file, deleted: true, expiry, expiryBeforeDelete: file.expiry });
  },
};

/** SystemUndelete of a file. */
export const systemUndelete: TransactionHandler = {
  check: (body) => checkTarget(body, body.systemUndelete, Status.INVALID_FILE_ID),
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    ensure(SUPERUSERS.has(ctx.payer) || ctx.payer <= UNDELETE_ADMIN, Status.UNAUTHORIZED);
    const file = authorized(ctx, ctx.body.systemUndelete?.fileID, UNDELETE_ADMIN);
    const { expiryBeforeDelete, ...rest } = file;
    ensure(file.deleted && expiryBeforeDelete !== undefined, Status.INVALID_FILE_ID);
    if (file.expiry <= ctx.now / NANOS) ctx.state.files.delete(file.num);
    else change(ctx, { ...rest, deleted: false, expiry: expiryBeforeDelete });
  },
};

/** Users may not ask at all; contracts cannot be deleted by the system any more. */
function checkTarget(
  body: proto.TransactionBody,
  op: { readonly fileID?: proto.IFileID | null } | null | undefined,
  missing: Status,
): void {
  ensure(toNumber(body.transactionID?.accountID?.accountNum) <= LAST_SYSTEM_ENTITY, Status.NOT_SUPPORTED);
  ensure(op?.fileID, missing);
}

function authorized(ctx: HandleContext, id: proto.IFileID | null | undefined, admin: number): File {
  ensure(toNumber(id?.fileNum) > LAST_SYSTEM_ENTITY, Status.ENTITY_NOT_ALLOWED_TO_DELETE);
  ensure(SUPERUSERS.has(ctx.payer) || ctx.payer === admin, Status.AUTHORIZATION_FAILED);
  return knownFile(ctx, id);
}

function change(ctx: HandleContext, file: File): void {
  ctx.state.files.set(file.num, { ...file, modifiedAt: ctx.now });
  ctx.record.entity = file.num;
}
