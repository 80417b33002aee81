import { hex, unhex } from '../codec/key.ts';
import { Status } from '../codec/proto.ts';
import { estimateGas, simulateCall } from '../evm/simulate-call.ts';
import type { Moment } from '../ledger/ledger-reader.ts';
import { parseCall } from './call-request.ts';
import { big, type MirrorContext } from './endpoint.ts';
import { badRequest, MirrorError } from './mirror-error.ts';

/** `POST /contracts/call`: runs a call on the present state and undoes it; with `estimate` the gas that it needs. */
export async function callContract(context: MirrorContext, body: Uint8Array): Promise<{ result: string }> {
  const call = parseCall(body);
  const simulation = {
    from: call.from ?? null,
    to: call.to ?? null,
    data: unhex((call.data ?? '').replace('0x', '')),
    value: BigInt(call.value ?? 0),
    ...(call.gas ? { gas: BigInt(call.gas) } : {}),
    overrides: call.overrides,
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
  const name = (block || 'latest').toLowerCase();
  if (/^(latest|pending|safe|finalized)$/.test(name)) return undefined;
  const hash = /^(?:0x)?([0-9a-fA-F]{64}|[0-9a-fA-F]{96})$/.exec(name)?.[1]?.toLowerCase();
  const number = name === 'earliest' ? 0n : /^(0x[0-9a-f]{1,15}|\d{1,18})$/.test(name) ? BigInt(name) : undefined;
  if (hash === undefined && number === undefined) throw badRequest(`Invalid block value: ${name}`);
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

/** A block that does not exist, or whose state is not known any more. */
function unknownBlock(): MirrorError {
  return badRequest('Unknown block number');
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
