import { z } from 'zod';
import { hex, unhex } from '../codec/key.ts';
import { Status } from '../codec/proto.ts';
import { estimateGas, simulateCall } from '../evm/simulate-call.ts';
import type { Moment } from '../ledger/ledger-reader.ts';
import { big, type MirrorContext } from './endpoint.ts';
import { MirrorError } from './mirror-error.ts';

/** Gas that a simulated call may have: the intrinsic cost of the cheapest, and what a transaction may have. */
const MIN_GAS = 21_000;
const MAX_GAS = 15_000_000;
/** Hex digits of the longest call data, with 0x. */
const MAX_DATA = 262_146;

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
const callSchema = z
  .object({
    block: z.string().max(80).nullish(),
    data: z
      .string('invalid hexadecimal string')
      .max(MAX_DATA, 'must not exceed call size limit')
      .regex(/^(0x)?([0-9a-fA-F]{2})*$/, 'invalid hexadecimal string')
      .nullish(),
    estimate: z.boolean('must be true or false').nullish(),
    from: address.nullish(),
    gas: amount(0, MAX_GAS).nullish(),
    gasPrice: amount(0, Number.MAX_SAFE_INTEGER).nullish(),
    to: z.preprocess((value) => (value === '' || value === '0x' ? null : value), address.nullish()),
    value: amount(0, Number.MAX_SAFE_INTEGER).nullish(),
  })
  .superRefine((call, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    // Without a receiver only the creation of a contract can be run.
    if (!call.to && call.estimate !== true && (call.data ?? '').length <= 2) refuse('to', 'must not be empty');
    if (!call.from && (call.value ?? 0) > 0) refuse('from', 'must not be empty');
    if (call.gas && call.gas < MIN_GAS) refuse('gas', `must be greater than or equal to ${MIN_GAS}`);
  });

/** `POST /contracts/call`: runs a call on the present state and undoes it; with `estimate` the gas that it needs. */
export async function callContract(context: MirrorContext, body: Uint8Array): Promise<{ result: string }> {
  const call = parseCall(body);
  const simulation = {
    from: call.from ?? null,
    to: call.to ?? null,
    data: unhex((call.data ?? '').replace('0x', '')),
    value: BigInt(call.value ?? 0),
    ...(call.gas ? { gas: BigInt(call.gas) } : {}),
  };
  const then = momentOf(context, call.block);
  if (call.estimate === true) {
    const estimate = await estimateGas(context.ledger, simulation, then);
    if (estimate === undefined) throw unknownBlock();
    if ('failed' in estimate) throw reverted(estimate.failed.status, estimate.failed.output);
    return { result: `0x${estimate.gas.toString(16)}` };
  }
  const answer = await simulateCall(context.ledger, simulation, then);
  if (answer === undefined) throw unknownBlock();
  if (answer.status !== Status.SUCCESS) throw reverted(answer.status, answer.output);
  return { result: `0x${hex(answer.output)}` };
}

/** The end of the block that is named by tag, number or hash; undefined: the present. */
function momentOf(context: MirrorContext, block: string | null | undefined): Moment | undefined {
  const name = block ?? 'latest';
  if (/^(latest|pending|safe|finalized)$/.test(name)) return undefined;
  const hash = /^(?:0x)?([0-9a-fA-F]{64}|[0-9a-fA-F]{96})$/.exec(name)?.[1]?.toLowerCase();
  const number = name === 'earliest' ? 0n : /^(0x[0-9a-fA-F]{1,15}|\d{1,18})$/.test(name) ? BigInt(name) : undefined;
  if (hash === undefined && number === undefined) throw badRequest(`Unsupported block: ${name}`);
  const [row] =
    hash === undefined
      ? context.rows('select number, to_ts from blocks where number = ? and to_ts <= ?', [
          number ?? 0n,
          context.horizon,
        ])
      : context.rows('select number, to_ts from blocks where substr(hash, 1, ?) = unhex(?) and to_ts <= ?', [
          hash.length / 2,
          hash,
          context.horizon,
        ]);
  if (row === undefined) throw unknownBlock();
  return { at: big(row['to_ts']), block: Number(row['number']) };
}

function badRequest(...details: readonly string[]): MirrorError {
  return new MirrorError(400, ...details.map((detail) => ({ message: 'Bad Request', detail })));
}

/** A block that does not exist, or whose state is not known any more. */
function unknownBlock(): MirrorError {
  return badRequest('Unknown block number');
}

function parseCall(body: Uint8Array): z.infer<typeof callSchema> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badRequest('Unable to parse JSON');
  }
  const parsed = callSchema.safeParse(json);
  if (!parsed.success)
    throw badRequest(...parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'} field ${issue.message}`));
  return parsed.data;
}

/** `Error(string)` of Solidity. */
const ERROR_SELECTOR = '08c379a0';

function reverted(status: Status, output: Uint8Array): MirrorError {
  return new MirrorError(400, {
    message: Status[status] ?? 'UNKNOWN',
    detail: revertReason(output),
    // The description of the API wants at least one digit, or nothing.
    data: output.length === 0 ? null : `0x${hex(output)}`,
  });
}

function revertReason(output: Uint8Array): string {
  if (hex(output.subarray(0, 4)) !== ERROR_SELECTOR || output.length < 68) return '';
  const length = Number(BigInt(`0x${hex(output.subarray(36, 68))}`));
  return length > output.length - 68 ? '' : Buffer.from(output.subarray(68, 68 + length)).toString('utf8');
}
