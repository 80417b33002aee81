import { fromProtoKey, isUsableKey } from '../../codec/key.ts';
import { fileId, type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { EXCHANGE_RATE_FILE } from '../../ledger/fee-book.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { SUPERUSERS } from '../../ledger/precheck.ts';
import { ensure } from '../../ledger/status-error.ts';
import { checkThrottles, THROTTLE_FILE } from '../../ledger/throttle-file.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { File } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import { checkMemo, updatedMemo } from '../field-checks.ts';
import { checkExchangeRates } from './exchange-rates.ts';

/** Bytes of one file. */
export const MAX_FILE_BYTES = 1_048_576;
const PRICE = usd('0.05');
/** Files of the system have numbers up to this; the treasury and some admins may change them. */
const LAST_SYSTEM_FILE = 1000;
/** Accounts besides the superusers that may change a system file. */
const FILE_ADMINS: Readonly<Record<number, readonly number[]>> = {
  101: [55],
  102: [55],
  111: [56],
  112: [57],
  113: [56],
  121: [55, 57],
  122: [55, 57],
  123: [55, 57],
};
const NANOS = 1_000_000_000n;
/** Shortest and longest lifetime that a file may be given, seconds: 30 and about 92 days. */
const MIN_LIFETIME = 2_592_000n;
const MAX_LIFETIME = 8_000_001n;

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
    const now = ctx.now / NANOS;
    const expiry = toBigInt(op.expirationTime.seconds);
    // The real node names a bad expiry of a new file by the range of its lifetime.
    ensure(expiry > now && expiry <= now + MAX_LIFETIME, Status.AUTORENEW_DURATION_NOT_IN_RANGE);
    checkMemo(op.memo);
    const contents = op.contents ?? new Uint8Array();
    ensure(contents.length <= MAX_FILE_BYTES, Status.MAX_FILE_SIZE_EXCEEDED);
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
    const file = knownFile(ctx, op?.fileID);
    requireFileKeys(ctx, file);
    ensure(!file.deleted, Status.FILE_DELETED);
    const more = op?.contents ?? new Uint8Array();
    ensure(file.contents.length + more.length <= MAX_FILE_BYTES, Status.MAX_FILE_SIZE_EXCEEDED);
    const contents = new Uint8Array(file.contents.length + more.length);
    contents.set(file.contents);
    contents.set(more, file.contents.length);
    checkSystemContents(ctx, file, contents);
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
    const file = knownFile(ctx, op?.fileID);
    const isChanged = Boolean(op?.memo || op?.keys || op?.contents?.length);
    const keys = op?.keys ? readKeys(op.keys) : file.keys;
    if (isChanged && file.num > LAST_SYSTEM_FILE) for (const key of [...file.keys, ...keys]) ctx.requireKey(key);
    ensure(!file.deleted, Status.FILE_DELETED);
    if (isChanged) requireFileKeys(ctx, file);
    const memo = updatedMemo(op?.memo);
    const expiry = newExpiry(ctx, op?.expirationTime, file);
    const contents = op?.contents && op.contents.length > 0 ? op.contents : file.contents;
    ensure(contents.length <= MAX_FILE_BYTES, Status.MAX_FILE_SIZE_EXCEEDED);
    checkSystemContents(ctx, file, contents);
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
    const file = knownFile(ctx, ctx.body.fileDelete?.fileID);
    ensure(file.num > LAST_SYSTEM_FILE, Status.ENTITY_NOT_ALLOWED_TO_DELETE);
    if (file.keys.length > 0) ctx.requireKey({ kind: 'threshold', threshold: 1, keys: file.keys });
    ensure(!file.deleted, Status.FILE_DELETED);
    ensure(file.keys.length > 0, Status.UNAUTHORIZED);
    ctx.state.files.set(file.num, { ...file, contents: new Uint8Array(), deleted: true, modifiedAt: ctx.now });
    ctx.record.receipt = { fileID: fileId(file.num) };
    ctx.record.entity = file.num;
  },
};

/** The live file that an id names: INVALID_FILE_ID, FILE_DELETED. */
export function liveFile(ctx: Pick<HandleContext, 'state'>, id: proto.IFileID | null | undefined): File {
  const file = knownFile(ctx, id);
  ensure(!file.deleted, Status.FILE_DELETED);
  return file;
}

/** The file that an id names, deleted or not; INVALID_FILE_ID. */
export function knownFile(ctx: Pick<HandleContext, 'state'>, id: proto.IFileID | null | undefined): File {
  const file = ctx.state.files.get(toNumber(id?.fileNum));
  ensure(id && file && toNumber(id.shardNum) === 0 && toNumber(id.realmNum) === 0, Status.INVALID_FILE_ID);
  return file;
}

/** Expiry after an update: never sooner than before, and 30 to 92 days after the transaction's valid start. */
function newExpiry(ctx: HandleContext, given: proto.ITimestamp | null | undefined, file: File): bigint {
  if (!given || file.num <= LAST_SYSTEM_FILE) return file.expiry;
  const seconds = toBigInt(given.seconds);
  const lifetime = seconds - (ctx.isUserTransaction ? ctx.id.validStart : ctx.now) / NANOS;
  ensure(lifetime >= MIN_LIFETIME && lifetime <= MAX_LIFETIME, Status.AUTORENEW_DURATION_NOT_IN_RANGE);
  return seconds > file.expiry ? seconds : file.expiry;
}

/** Refuses what the network could not work with. A change of something else in the file needs no check. */
function checkSystemContents(ctx: HandleContext, file: File, contents: Uint8Array): void {
  if (file.num === EXCHANGE_RATE_FILE) checkExchangeRates(contents, file.contents, ctx.payer);
  if (file.num === THROTTLE_FILE && contents !== file.contents) checkThrottles(contents);
}

function requireFileKeys(ctx: HandleContext, file: File): void {
  if (file.num <= LAST_SYSTEM_FILE) {
    const isAdmin = SUPERUSERS.has(ctx.payer) || (FILE_ADMINS[file.num]?.includes(ctx.payer) ?? false);
    ensure(isAdmin, Status.AUTHORIZATION_FAILED);
    return;
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
