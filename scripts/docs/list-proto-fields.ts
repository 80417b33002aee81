import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PROTOS = join(ROOT, 'node_modules', '@hiero-ledger', 'proto', 'src', 'proto');
/** The generated list. */
export const KNOWN_FIELDS_FILE = join(ROOT, 'chain', 'devnet', 'codec', 'known-fields.ts');
/** Messages that clients send; what they contain is listed with them. */
const ROOTS = ['Transaction', 'SignedTransaction', 'TransactionBody', 'Query'];
/** Longer lines are broken as the formatter does it. */
const LINE_WIDTH = 120;
/** A field: repeated or map or plain type, name, number. */
const FIELD = /(?:map\s*<\s*[\w.]+\s*,\s*([\w.]+)\s*>|(?:(?:repeated|optional)\s+)?([\w.]+))\s+(\w+)\s*=\s*(\d+)/;

/** Text of `known-fields.ts`: the field numbers of every message that a client may send, from the published protobufs. */
export function protoFields(): string {
  const messages = new Map<string, Map<number, string>>();
  for (const file of readdirSync(PROTOS)
    .filter((f) => f.endsWith('.proto'))
    .sort()) {
    readMessages(readFileSync(join(PROTOS, file), 'utf8'), messages);
  }
  const wanted = [...ROOTS];
  for (const name of wanted) {
    for (const type of messages.get(name)?.values() ?? []) {
      if (messages.has(type) && !wanted.includes(type)) wanted.push(type);
    }
  }
  const lines = wanted.sort().map((name) => {
    const fields = [...(messages.get(name) ?? [])].sort((a, b) => a[0] - b[0]);
    const text = fields.map(([num, type]) => (messages.has(type) ? `${num}:${type}` : `${num}`)).join(' ');
    const line = `  ${name}: '${text}',`;
    return line.length <= LINE_WIDTH ? line : `  ${name}:\n    '${text}',`;
  });
  return `${HEAD}${lines.join('\n')}\n};\n`;
}

const HEAD = `// Generated from the published protobufs by \`node scripts/docs/list-proto-fields.ts\`.

/** Fields of each message that a client may send: \`number\` or \`number:Message\`, separated by spaces. */
export const KNOWN_FIELDS: Readonly<Record<string, string>> = {
`;

function readMessages(source: string, messages: Map<string, Map<number, string>>): void {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  // One entry per open brace: the message's fields, or null for an enum or a service; a oneof adds to its message.
  const open: Array<Map<number, string> | null> = [];
  for (const statement of text.split(/(?<=[{};])/)) {
    const line = statement.trim();
    const message = /\bmessage\s+(\w+)\s*\{$/.exec(line);
    if (message?.[1] !== undefined) {
      const fields = messages.get(message[1]) ?? new Map<number, string>();
      messages.set(message[1], fields);
      open.push(fields);
    } else if (line.endsWith('{')) open.push(/\boneof\s/.test(line) ? (open.at(-1) ?? null) : null);
    else if (line.endsWith('}')) open.pop();
    else {
      const field = /^(?:reserved|option|import|package|syntax)\b/.test(line) ? null : FIELD.exec(line);
      const type = field?.[1] ?? field?.[2];
      if (field !== null && type !== undefined) open.at(-1)?.set(Number(field[4]), type.split('.').at(-1) ?? type);
    }
  }
}

if (import.meta.main) writeFileSync(KNOWN_FIELDS_FILE, protoFields());
