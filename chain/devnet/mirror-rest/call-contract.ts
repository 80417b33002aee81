import { z } from 'zod';
import { hex, unhex } from '../codec/key.ts';
import { Status } from '../codec/proto.ts';
import { estimateGas, simulateCall } from '../evm/simulate-call.ts';
import type { MirrorContext } from './endpoint.ts';
import { invalidParameter, MirrorError } from './mirror-error.ts';

const address = z
  .string()
  .regex(/^(0x)?[0-9a-fA-F]{40}$/)
  .transform((text) => text.replace(/^0x/, '').toLowerCase());
const whole = z.union([z.number().int().min(0).max(Number.MAX_SAFE_INTEGER), z.string().regex(/^\d{1,19}$/)]);
const callSchema = z.object({
  block: z.string().max(80).nullish(),
  data: z
    .string()
    .regex(/^(0x)?([0-9a-fA-F]{2})*$/)
    .max(262_146)
    .nullish(),
  estimate: z.boolean().nullish(),
  from: address.nullish(),
  gas: whole.nullish(),
  gasPrice: whole.nullish(),
  to: address.nullish(),
  value: whole.nullish(),
});

/** `POST /contracts/call`: runs a call on the present state and undoes it; with `estimate` the gas that it needs. */
export async function callContract(context: MirrorContext, body: Uint8Array): Promise<{ result: string }> {
  const call = parseCall(body);
  if (call.to === null && (call.data ?? '').length === 0) throw invalidParameter('to');
  const simulation = {
    from: call.from ?? null,
    to: call.to ?? null,
    data: unhex((call.data ?? '').replace('0x', '')),
    value: BigInt(call.value ?? 0),
    ...(call.gas === null || call.gas === undefined || Number(call.gas) === 0 ? {} : { gas: BigInt(call.gas) }),
  };
  if (call.estimate === true) {
    const estimate = await estimateGas(context.ledger, simulation);
    if ('failed' in estimate) throw reverted(estimate.failed.status, estimate.failed.output);
    return { result: `0x${estimate.gas.toString(16)}` };
  }
  const answer = await simulateCall(context.ledger, simulation);
  if (answer.status !== Status.SUCCESS) throw reverted(answer.status, answer.output);
  return { result: `0x${hex(answer.output)}` };
}

function parseCall(body: Uint8Array): z.infer<typeof callSchema> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new MirrorError(400, { message: 'Unable to parse JSON' });
  }
  const parsed = callSchema.safeParse(json);
  if (!parsed.success)
    throw new MirrorError(
      400,
      ...parsed.error.issues.map((issue) => ({ message: `${issue.path.join('.') || 'body'} field ${issue.message}` })),
    );
  return parsed.data;
}

/** `Error(string)` of Solidity. */
const ERROR_SELECTOR = '08c379a0';

function reverted(status: Status, output: Uint8Array): MirrorError {
  return new MirrorError(400, {
    message: Status[status] ?? 'UNKNOWN',
    detail: revertReason(output),
    data: `0x${hex(output)}`,
  });
}

function revertReason(output: Uint8Array): string {
  if (hex(output.subarray(0, 4)) !== ERROR_SELECTOR || output.length < 68) return '';
  const length = Number(BigInt(`0x${hex(output.subarray(36, 68))}`));
  return length > output.length - 68 ? '' : Buffer.from(output.subarray(68, 68 + length)).toString('utf8');
}
