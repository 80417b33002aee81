import { fromProtoKey, isUsableKey } from '../../codec/key.ts';
import { fileId, type proto, Status, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { File } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import { checkMemo, futureExpiry, updatedMemo } from '../field-checks.ts';

/** Bytes of one file. */
export const MAX_FILE_BYTES = 1_048_576;
const PRICE = usd('0.05');
/** Files of the system have numbers up to this; the treasury and some admins may change them. */
const LAST_SYSTEM_FILE = 1000;

/** FileCreate: all keys of the file must sign. */
export const createFile: TransactionHandler = {
  check(body) {
    ensure(body.fileCreate?.expirationTime, Status.INVALID_EXPIRATION_TIME);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.fileCreate;
    ensure(op?.expirationTime, Status.INVALID_EXPIRATION_TIME);
    const keys = readKeys(op.keys);
    for (const key of keys) ctx.requireKey(key);
    checkMemo(op.memo);
    const contents = op.contents ?? new Uint8Array();
    ensure(contents.length <= MAX_FILE_BYTES, Status.MAX_FILE_SIZE_EXCEEDED);
    const expiry = futureExpiry(op.expirationTime, ctx.now, 0n);
    const num = ctx.state.takeEntityNumber();
    ctx.state.files.set(num, {
      num,
      keys,
      contents,
      memo: op.memo ?? '',
      expiry,
      deleted: false,
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { fileID: fileId(num) };
    ctx.record.entity = num;
  },
};

/** FileAppend. */
export const appendFile: TransactionHandler = {
  check(body) {
    ensure(body.fileAppend?.fileID, Status.INVALID_FILE_ID);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.fileAppend;
    const file = liveFile(ctx, op?.fileID);
    requireFileKeys(ctx, file);
    const more = op?.contents ?? new Uint8Array();
    ensure(file.contents.length + more.length <= MAX_FILE_BYTES, Status.MAX_FILE_SIZE_EXCEEDED);
    const contents = new Uint8Array(file.contents.length + more.length);
    contents.set(file.contents);
    contents.set(more, file.contents.length);
    ctx.state.files.set(file.num, { ...file, contents, modifiedAt: ctx.now });
    ctx.record.receipt = { fileID: fileId(file.num) };
    ctx.record.entity = file.num;
  },
};

/** FileUpdate: present fields change; contents replace all. */
export const updateFile: TransactionHandler = {
  check(body) {
    ensure(body.fileUpdate?.fileID, Status.INVALID_FILE_ID);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.fileUpdate;
    const file = liveFile(ctx, op?.fileID);
    const onlyExpiry = op?.expirationTime && !op.keys && !(op.contents && op.contents.length > 0) && !op.memo;
    if (!onlyExpiry) requireFileKeys(ctx, file);
    const keys = op?.keys ? readKeys(op.keys) : file.keys;
    if (op?.keys) for (const key of keys) ctx.requireKey(key);
    const memo = updatedMemo(op?.memo);
    const contents = op?.contents && op.contents.length > 0 ? op.contents : file.contents;
    ensure(contents.length <= MAX_FILE_BYTES, Status.MAX_FILE_SIZE_EXCEEDED);
    const expiry =
      op?.expirationTime && file.num > LAST_SYSTEM_FILE
        ? futureExpiry(op.expirationTime, ctx.now, file.expiry)
        : file.expiry;
    ctx.state.files.set(file.num, {
      ...file,
      keys,
      contents,
      expiry,
      ...(memo === undefined ? {} : { memo }),
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { fileID: fileId(file.num) };
    ctx.record.entity = file.num;
  },
};

/** FileDelete: one of the keys is enough. */
export const deleteFile: TransactionHandler = {
  check(body) {
    ensure(body.fileDelete?.fileID, Status.INVALID_FILE_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.007'), facts),
  handle(ctx) {
    const file = liveFile(ctx, ctx.body.fileDelete?.fileID);
    ensure(file.num > LAST_SYSTEM_FILE, Status.ENTITY_NOT_ALLOWED_TO_DELETE);
    ensure(file.keys.length > 0, Status.UNAUTHORIZED);
    ensure(
      file.keys.some((k) => ctx.isSatisfied(k)),
      Status.INVALID_SIGNATURE,
    );
    ctx.state.files.set(file.num, { ...file, contents: new Uint8Array(), deleted: true, modifiedAt: ctx.now });
    ctx.record.receipt = { fileID: fileId(file.num) };
    ctx.record.entity = file.num;
  },
};

/** The live file that an id names: INVALID_FILE_ID, FILE_DELETED. */
export function liveFile(ctx: Pick<HandleContext, 'state'>, id: proto.IFileID | null | undefined): File {
  const file = ctx.state.files.get(toNumber(id?.fileNum));
  ensure(id && file && toNumber(id.shardNum) === 0 && toNumber(id.realmNum) === 0, Status.INVALID_FILE_ID);
  ensure(!file.deleted, Status.FILE_DELETED);
  return file;
}

function requireFileKeys(ctx: HandleContext, file: File): void {
  if (file.num <= LAST_SYSTEM_FILE) {
    ensure(ctx.payer <= 100, Status.AUTHORIZATION_FAILED);
    if (ctx.payer === 2 || ctx.payer === 50) return;
  }
  ensure(file.keys.length > 0, Status.UNAUTHORIZED);
  for (const key of file.keys) ctx.requireKey(key);
}

function readKeys(list: proto.IKeyList | null | undefined): Key[] {
  return (list?.keys ?? []).map((k) => {
    const key = fromProtoKey(k);
    ensure(key !== null && isUsableKey(key), Status.BAD_ENCODING);
    return key;
  });
}
