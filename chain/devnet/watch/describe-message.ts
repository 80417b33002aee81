import { type Int64, proto, toBigInt } from '../codec/proto.ts';

const MAX_DETAIL = 400;
const MAX_TEXT = 60;
const SHOWN_BYTES = 12;
/** Envelope of every body: named in the line already, or of no interest to a reader. */
const ENVELOPE = new Set(['transactionID', 'nodeAccountID', 'transactionFee', 'transactionValidDuration', 'data']);
const ENTITY = /^(account|contract|token|topic|file|schedule)(Num|ID)$/;

/** A transaction body in one line: `transfers={…} memo="…"`, entity ids as 0.0.n, bytes as text or hex; at most 400 characters. */
export function describeBody(bodyBytes: Uint8Array): string {
  const body = proto.TransactionBody.decode(bodyBytes);
  const parts = Object.entries(body)
    .filter(([name, value]) => !ENVELOPE.has(name) && !isEmpty(value))
    .map(([name, value]) => (isPlain(value) ? fields(value) : `${name}=${compact(value)}`));
  return cut(parts.filter((part) => part !== '').join(' '), MAX_DETAIL);
}

/** As `describeBody`, of the bytes of a SignedTransaction, which the ledger keeps; empty where they are none. */
export function describeSigned(signed: Uint8Array): string {
  return signed.length === 0 ? '' : describeBody(proto.SignedTransaction.decode(signed).bodyBytes);
}

/** Any decoded value in few characters. */
export function compact(value: unknown): string {
  if (value instanceof Uint8Array) return bytesText(value);
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (isInt64(value)) return toBigInt(value).toString();
  if (isPlain(value)) return entityText(value) ?? timeText(value) ?? `{${fields(value)}}`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

function fields(value: Record<string, unknown>): string {
  return Object.entries(value)
    .filter(([, inner]) => !isEmpty(inner))
    .map(([name, inner]) => `${name}=${compact(inner)}`)
    .join(' ');
}

/** Says nothing to a reader: an empty list or text, a field that was not set, or a switch that is off. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return (Array.isArray(value) || value instanceof Uint8Array) && value.length === 0;
}

function isInt64(value: unknown): value is Int64 {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** `0.0.n` of an id message with a number. */
function entityText(value: Record<string, unknown>): string | undefined {
  const names = Object.keys(value).filter((name) => name !== 'shardNum' && name !== 'realmNum');
  const [name] = names;
  if (names.length !== 1 || name === undefined || !ENTITY.test(name)) return undefined;
  return `${compact(value['shardNum'] ?? 0)}.${compact(value['realmNum'] ?? 0)}.${compact(value[name])}`;
}

function timeText(value: Record<string, unknown>): string | undefined {
  if (!('seconds' in value) || Object.keys(value).some((name) => name !== 'seconds' && name !== 'nanos'))
    return undefined;
  const seconds = compact(value['seconds']);
  return 'nanos' in value ? `${seconds}.${String(value['nanos']).padStart(9, '0')}` : `${seconds}s`;
}

function bytesText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  if (bytes.length > 0 && /^[\x20-\x7e]+$/.test(text)) return quoted(text);
  const hex = Buffer.from(bytes.subarray(0, SHOWN_BYTES)).toString('hex');
  return bytes.length > SHOWN_BYTES ? `0x${hex}… (${bytes.length} bytes)` : `0x${hex}`;
}

/** Numbers as they are; other text in quotes, without control characters: it is the client's and goes to a terminal. */
function quoted(text: string): string {
  return /^-?\d+$/.test(text) || /^[A-Z_0-9]+$/.test(text) ? text : JSON.stringify(cut(plain(text), MAX_TEXT));
}

/** Text without control characters, C1 codes included. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, '�');
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
