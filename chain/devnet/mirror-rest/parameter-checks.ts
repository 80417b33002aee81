import { MirrorError } from './mirror-error.ts';

/** The widest id: shard, realm and number in 63 bits; of this network only realm and shard 0 exist. */
const ENTITY = /^((\d{1,4}\.)?\d{1,5}\.\d{1,12}|\d{1,19})$/;
const ADDRESS = /^(\d{1,4}\.)?(\d{1,5}\.)?(0x)?[0-9a-fA-F]{40}$/;
const ALIAS = /^(\d{1,4}\.)?(\d{1,5}\.)?[A-Z2-7]{32,}$/;
const NUM_ADDRESS = /^(\d{1,4}\.)?(\d{1,5}\.)?(0x)?0{24}[0-9a-fA-F]{16}$/;
const PUBLIC_KEY = /^(0x)?([0-9a-fA-F]{64}|[0-9a-fA-F]{66}|[0-9a-fA-F]{88})$/;
const TIME = /^\d{1,10}(\.\d{1,9})?$/;
const HASH = /^(0x)?([0-9a-fA-F]{64}|[0-9a-fA-F]{96})$/;
const TOPIC = /^(0x)?[0-9a-fA-F]{1,64}$/;
const MAX_INT64 = 9_223_372_036_854_775_807n;
const MAX_INT32 = 2_147_483_647;
/** Values of one parameter in a query; the official node allows as many. */
const MAX_REPEATED = 100;
/** What `type` may be: the direction of transactions, the kinds of tokens or of registered nodes; each list knows its own. */
const TYPES = [
  ...['credit', 'debit', 'all', 'fungible_common', 'non_fungible_unique'],
  ...['block_node', 'mirror_node', 'rpc_relay', 'general_service'],
];

type Check = (operator: string, value: string) => boolean;

const whole = (value: string): boolean => /^\d{1,19}$/.test(value) && BigInt(value) <= MAX_INT64;
const positive = (value: string): boolean => whole(value) && BigInt(value) > 0n;
const yesOrNo: Check = (operator, value) => operator === 'eq' && /^(true|false)$/i.test(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (_operator, value) =>
    words.includes(value.toLowerCase());
const entity: Check = (_operator, value) => ENTITY.test(value) || ADDRESS.test(value);
const sided: Check = (operator, value) => operator !== 'ne' && (ENTITY.test(value) || NUM_ADDRESS.test(value));
const topic: Check = (operator, value) => operator === 'eq' && TOPIC.test(value);
const ordinal: Check = (operator, value) => operator !== 'ne' && whole(value);

/** What the values of a parameter may be wherever it is known, as the official node checks them before anything else. */
const CHECKS: Readonly<Record<string, Check>> = {
  'account.balance': (_operator, value) => whole(value),
  'account.id': (operator, value) => entity(operator, value) || ALIAS.test(value),
  'account.publickey': (_operator, value) => PUBLIC_KEY.test(value),
  balance: yesOrNo,
  'block.hash': (operator, value) => operator === 'eq' && HASH.test(value),
  'block.number': (operator, value) => operator !== 'ne' && (whole(value) || /^0x[0-9a-fA-F]{1,15}$/.test(value)),
  'contract.id': (operator, value) => ENTITY.test(value) || (operator === 'eq' && ADDRESS.test(value)),
  encoding: oneOf('base64', 'utf-8', 'utf8'),
  from: (_operator, value) => ENTITY.test(value) || /^(0x)?[0-9a-fA-F]{40}$/.test(value),
  hbar: yesOrNo,
  'file.id': (operator, value) => operator === 'eq' && (ENTITY.test(value) || NUM_ADDRESS.test(value)),
  'hook.id': ordinal,
  index: (_operator, value) => whole(value),
  internal: yesOrNo,
  limit: (operator, value) => operator === 'eq' && positive(value),
  memory: yesOrNo,
  name: (operator, value) => operator === 'eq' && Buffer.byteLength(value) >= 3 && Buffer.byteLength(value) <= 100,
  'node.id': ordinal,
  nonce: (operator, value) => operator === 'eq' && /^\d{1,10}$/.test(value) && Number(value) <= MAX_INT32,
  order: oneOf('asc', 'desc'),
  owner: yesOrNo,
  publickey: (_operator, value) => PUBLIC_KEY.test(value),
  'receiver.id': sided,
  'registerednode.id': ordinal,
  result: oneOf('success', 'fail'),
  'schedule.id': (_operator, value) => ENTITY.test(value),
  scheduled: yesOrNo,
  'sender.id': sided,
  sequencenumber: (_operator, value) => positive(value),
  serialnumber: (operator, value) => operator !== 'ne' && whole(value),
  slot: (operator, value) => operator !== 'ne' && TOPIC.test(value),
  'spender.id': (operator, value) => operator !== 'ne' && ENTITY.test(value),
  timestamp: (_operator, value) => TIME.test(value),
  'token.id': (_operator, value) => ENTITY.test(value) || NUM_ADDRESS.test(value),
  stack: yesOrNo,
  storage: yesOrNo,
  topic0: topic,
  topic1: topic,
  topic2: topic,
  topic3: topic,
  'transaction.hash': (operator, value) => operator === 'eq' && HASH.test(value),
  'transaction.index': (operator, value) => operator === 'eq' && whole(value),
  transactions: yesOrNo,
  type: oneOf(...TYPES),
};

/** Splits `gte:5` into operator and value; null when the text has another shape. */
export function splitOperator(text: string): readonly [operator: string, value: string] | null {
  const parts = text.split(':');
  const [first = '', second] = parts;
  if (parts.length === 1) return ['eq', first];
  if (parts.length > 2 || second === undefined || !/^(gte?|lte?|eq|ne)$/.test(first)) return null;
  return [first, second];
}

/**
 * Looks at every parameter of a query.
 * @throws MirrorError 400 that names all that are wrong, one message each, unknown ones last.
 */
export function checkParameters(
  values: ReadonlyMap<string, readonly string[]>,
  known: readonly string[],
  isTimeOrdered: boolean,
): void {
  const wrong: string[] = [];
  const unknown: string[] = [];
  for (const [name, texts] of values) {
    if (!known.includes(name)) {
      unknown.push(`Unknown query parameter: ${name.slice(0, 100)}`);
      continue;
    }
    if (texts.length > MAX_REPEATED) {
      wrong.push(
        `Parameter values count exceeds maximum number allowed: ${name} count: ${texts.length} max: ${MAX_REPEATED}`,
      );
      continue;
    }
    const check = CHECKS[name];
    if (check === undefined) continue;
    for (const text of texts) {
      const parts = splitOperator(text);
      if (parts === null || !check(...parts)) wrong.push(`Invalid parameter: ${name}`);
    }
  }
  wrong.push(...unknown);
  if (wrong.length > 0) throw new MirrorError(400, ...wrong.map((message) => ({ message })));
  if (isTimeOrdered) checkTimes(values.get('timestamp') ?? []);
}

/** Lists in the order of time take one range, or single instants. */
function checkTimes(texts: readonly string[]): void {
  const operators = texts.map((text) => splitOperator(text)?.[0] ?? 'eq');
  const count = (start: string): number => operators.filter((operator) => operator.startsWith(start)).length;
  if (count('gt') > 1) refuse('Multiple gt or gte operators not permitted for timestamp param');
  if (count('lt') > 1) refuse('Multiple lt or lte operators not permitted for timestamp param');
  if (count('eq') > 0 && count('eq') < operators.length)
    refuse('Cannot combine eq with ne, gt, gte, lt, or lte for timestamp param');
}

function refuse(message: string): never {
  throw new MirrorError(400, { message });
}
