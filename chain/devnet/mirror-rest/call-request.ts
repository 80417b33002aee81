import { z } from 'zod';
import { unhex } from '../codec/key.ts';
import type { StateOverride } from '../evm/state-override.ts';
import { MirrorError } from './mirror-error.ts';

/** Gas that a simulated call may have: the intrinsic cost of the cheapest, and what a transaction may have. */
const MIN_GAS = 21_000;
const MAX_GAS = 15_000_000;
/** Hex digits of the longest call data, with 0x. */
const MAX_DATA = 262_146;
/** Accounts that one call may pretend to be different. */
const MAX_OVERRIDES = 10;

const NO_HEX = 'invalid hexadecimal string';
const address = z
  .string('must be 20 bytes hex format')
  .regex(/^(0x)?[0-9a-fA-F]{40}$/, 'must be 20 bytes hex format')
  .transform((text) => text.replace(/^0x/, '').toLowerCase());
const amount = (least: number, most: number) => {
  const tooLow = `must be greater than or equal to ${least}`;
  return z.coerce
    .number(tooLow)
    .int('must be a whole number')
    .min(least, tooLow)
    .max(most, `must be less than or equal to ${most}`);
};
const bytes = z
  .string(NO_HEX)
  .max(MAX_DATA, 'must not exceed call size limit')
  .regex(/^(0x)?[0-9a-fA-F]*$/, NO_HEX)
  .transform((text) => text.replace(/^0x/, ''))
  .refine((text) => text.length % 2 === 0, `${NO_HEX}: Odd number of characters.`);
const quantity = z
  .string(NO_HEX)
  .regex(/^(0x)?[0-9a-fA-F]{1,64}$/, NO_HEX)
  .transform((text) => BigInt(`0x${text.replace(/^0x/, '')}`));
const word = quantity.transform((value) => value.toString(16).padStart(64, '0'));
const slots = z
  .array(z.object({ key: word, value: word }))
  .max(10_000)
  .nullish();
const overrideSchema = z
  .object({
    address,
    balance: quantity.nullish(),
    nonce: quantity.nullish(),
    code: bytes.nullish(),
    state: slots,
    state_diff: slots,
  })
  .refine(
    ({ state, state_diff: diff }) => !state?.length || !diff?.length,
    'state and state_diff are mutually exclusive',
  )
  .transform((given): [string, StateOverride] => [
    given.address,
    {
      ...(given.balance == null ? {} : { balance: given.balance }),
      ...(given.nonce == null ? {} : { nonce: given.nonce }),
      ...(given.code == null ? {} : { code: unhex(given.code) }),
      ...(given.state?.length ? { state: mapOf(given.state) } : {}),
      ...(given.state_diff?.length ? { stateDiff: mapOf(given.state_diff) } : {}),
    },
  ]);
const callSchema = z
  .object({
    block: z.string().max(98).nullish(),
    data: bytes.nullish(),
    estimate: z.boolean('must be true or false').nullish(),
    from: address.nullish(),
    gas: amount(MIN_GAS, MAX_GAS).nullish(),
    gasPrice: amount(0, Number.MAX_SAFE_INTEGER).nullish(),
    state_overrides: z
      .array(overrideSchema)
      .max(MAX_OVERRIDES, `size must be between 0 and ${MAX_OVERRIDES}`)
      .nullish(),
    to: z.preprocess((value) => (value === '' ? null : value), address.nullish()),
    value: amount(0, Number.MAX_SAFE_INTEGER).nullish(),
  })
  .superRefine((call, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    // Without a receiver only the creation of a contract can be run.
    if (!call.to && call.estimate !== true && !call.data) refuse('to', 'must not be empty');
    if (!call.from && (call.value ?? 0) > 0) refuse('from', 'must not be empty');
  })
  .transform(({ state_overrides: overrides, ...call }) => ({ ...call, overrides: new Map(overrides ?? []) }));

/** Reads the body of `POST /contracts/call`. @throws MirrorError 400 that names every field that is wrong. */
export function parseCall(body: Uint8Array): z.infer<typeof callSchema> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refusal('Unable to parse JSON');
  }
  const parsed = callSchema.safeParse(json);
  if (!parsed.success) throw refusal(...parsed.error.issues.map(detailOf));
  return parsed.data;
}

/** Fields go by the names that the official node has inside. */
function detailOf({ path, message }: z.core.$ZodIssue): string {
  const [field = 'body', ...rest] = path;
  const name = field === 'state_overrides' ? 'stateOverrides' : String(field);
  return `${[name, ...rest].join('.')} field ${message}`;
}

function mapOf(entries: ReadonlyArray<{ readonly key: string; readonly value: string }>): ReadonlyMap<string, string> {
  return new Map(entries.map(({ key, value }) => [key, value]));
}

function refusal(...details: readonly string[]): MirrorError {
  return new MirrorError(400, ...details.map((detail) => ({ message: 'Bad Request', detail })));
}
