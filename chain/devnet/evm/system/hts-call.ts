import type { Abi, AbiFunction, AbiParameter, AbiParameterToPrimitiveType } from 'viem';
import { decodeAbiParameters, encodeAbiParameters, parseAbi, toFunctionSelector } from 'viem/utils';
import { unhex } from '../../codec/key.ts';
import { proto, Status } from '../../codec/proto.ts';
import type { RecordDraft } from '../../ledger/record-draft.ts';
import { StatusError } from '../../ledger/status-error.ts';
import type { LeafAuthority } from '../../state/key.ts';
import type { NativeCall, NativeOutcome } from '../hedera-evm.ts';
import type { NativeEnvironment } from './native-environment.ts';

/** A call of the token service by a contract or account. */
export interface HtsCall extends NativeCall {
  readonly env: NativeEnvironment;
  /** Entity number of the caller. */
  readonly sender: number;
}

/** One function that a native contract answers. */
export interface NativeFunction {
  readonly selector: string;
  readonly name: string;
  /** May be called in a static frame. */
  readonly isView: boolean;
  /** May be sent value. */
  readonly isPayable: boolean;
  run(call: HtsCall, argumentBytes: Uint8Array): NativeOutcome | Promise<NativeOutcome>;
}

/** TypeScript values of a list of ABI parameters. */
type Values<P extends readonly AbiParameter[]> = { readonly [K in keyof P]: AbiParameterToPrimitiveType<P[K]> };
type Arguments<F extends AbiFunction> = Values<F['inputs']>;
type Results<F extends AbiFunction> = Values<F['outputs']>;

/** How a function sees its call: decoded arguments in, ABI results out. */
export interface Answering<F extends AbiFunction> {
  /** Ends the call with these results. */
  returns(values: Results<F>, gas: bigint, logs?: NativeOutcome['logs']): NativeOutcome;
}

/** Joins an ABI function with its code. Undecodable arguments halt the frame, as on the real node. */
export function nativeFunction<const F extends AbiFunction>(
  abi: F,
  run: (call: HtsCall, args: Arguments<F>, answer: Answering<F>) => NativeOutcome | Promise<NativeOutcome>,
): NativeFunction {
  const answer = answeringOf(abi);
  return {
    selector: toFunctionSelector(abi).slice(2),
    name: abi.name,
    isView: abi.stateMutability === 'view' || abi.stateMutability === 'pure',
    isPayable: abi.stateMutability === 'payable',
    run(call, argumentBytes) {
      const args = decodedOrNull(abi, argumentBytes);
      return args === null ? halt() : run(call, args as Arguments<F>, answer);
    },
  };
}

/**
 * A function together with the forms that it had in earlier versions of the interface, or has with more fields: each is decoded by
 * its own ABI, widened to the types of `abi` and answered alike. Fields that `abi` does not know are handed over as they are.
 */
export function inVersions<const F extends AbiFunction>(
  abi: F,
  versions: ReadonlyArray<readonly string[]>,
  run: (call: HtsCall, args: Arguments<F>, answer: Answering<F>) => NativeOutcome,
): NativeFunction[] {
  const canonical = nativeFunction(abi, run);
  const answering: Answering<F> = answeringOf(abi);
  const others = versions.map((source) => {
    const old = (parseAbi(source) as Abi).find((item) => item.type === 'function') as AbiFunction;
    return {
      ...canonical,
      selector: toFunctionSelector(old).slice(2),
      run(call: HtsCall, argumentBytes: Uint8Array): NativeOutcome {
        const decoded = decodedOrNull(old, argumentBytes);
        const args = decoded === null ? null : widened(decoded, abi.inputs);
        return args === null ? halt() : run(call, args as Arguments<F>, answering);
      },
    };
  });
  return [canonical, ...others];
}

/** Decoded values in the types of these parameters; null where a number does not fit into them. */
function widened(values: readonly unknown[], parameters: readonly AbiParameter[]): unknown[] | null {
  const wide = values.map((value, i) => widenedValue(value, parameters[i]));
  return wide.includes(NOT_FITTING) ? null : wide;
}

const NOT_FITTING = Symbol('not fitting');
const MAX_INT64 = (1n << 63n) - 1n;

function widenedValue(value: unknown, parameter: AbiParameter | undefined): unknown {
  if (parameter === undefined) return value;
  if (Array.isArray(value)) {
    const element = { ...parameter, type: parameter.type.replace(/\[\]$/, '') } as AbiParameter;
    const elements = value.map((v) => widenedValue(v, element));
    return elements.includes(NOT_FITTING) ? NOT_FITTING : elements;
  }
  if (typeof value === 'object' && value !== null && 'components' in parameter) {
    const fields = Object.entries(value).map(
      ([name, v]) =>
        [
          name,
          widenedValue(
            v,
            parameter.components.find((c) => c.name === name),
          ),
        ] as const,
    );
    return fields.some(([, v]) => v === NOT_FITTING) ? NOT_FITTING : Object.fromEntries(fields);
  }
  if (typeof value !== 'bigint' && typeof value !== 'number') return value;
  if (parameter.type === 'int32') return Number(value) > 0x7fff_ffff ? NOT_FITTING : Number(value);
  const whole = BigInt(value);
  return parameter.type === 'int64' && whole > MAX_INT64 ? NOT_FITTING : whole;
}

function decodedOrNull(abi: AbiFunction, argumentBytes: Uint8Array): readonly unknown[] | null {
  try {
    return abi.inputs.length === 0 ? [] : decodeAbiParameters(abi.inputs, argumentBytes);
  } catch (error) {
    // Undecodable in whatever way: the library throws errors of its own and of its cursor.
    if (error instanceof Error) return null;
    throw error;
  }
}

function answeringOf<F extends AbiFunction>(abi: F): Answering<F> {
  return {
    returns: (values, gas, logs) => ({
      output: unhex(encodeAbiParameters(abi.outputs, values as readonly unknown[]).slice(2)),
      gasUsed: gas,
      end: 'return',
      ...(logs === undefined ? {} : { logs }),
    }),
  };
}

export interface Dispatched {
  readonly status: Status;
  readonly record: RecordDraft | null;
  /** Gas of the operation: its price in tinycents / 852, plus 20 %. */
  readonly gas: bigint;
}

/** Tinycents per gas. */
const GAS_TINYCENTS = 852n;
/** Most records that one transaction may put after itself on the real node: caps the token calls of one contract call. */
const MAX_CHILDREN = 50;
/** Price where the ledger has no handler for the operation: 0.001 USD. */
const DEFAULT_TINYCENTS = 10_000_000n;

/** Gas of a view of the token service (a token-info query's 0.0001 USD at the node's fixed view price, plus 20 %). */
export const VIEW_GAS = 2_607n;

/** Gas of an operation that costs `tinycents` over HAPI: rounded up, plus 20 %. */
function gasOfPrice(tinycents: bigint): bigint {
  const gas = (tinycents + GAS_TINYCENTS - 1n) / GAS_TINYCENTS;
  return gas + gas / 5n;
}

/** HAPI price of a body in tinycents. */
export function priceOf(env: NativeEnvironment, body: proto.ITransactionBody): bigint {
  const full = proto.TransactionBody.create(body);
  const handler = full.data === undefined ? undefined : env.ledger.handlers[full.data];
  if (handler === undefined) return DEFAULT_TINYCENTS;
  const fee = handler.fee(full, { state: env.ctx.state, size: 0, signatures: 1, now: env.ctx.now });
  return fee.node + fee.network + fee.service;
}

/**
 * Runs an operation of the ledger in the name of the caller. Too little gas: nothing is done and the outcome's gas
 * exceeds what is left, which halts the frame.
 */
export function dispatch(call: HtsCall, body: proto.ITransactionBody): Dispatched {
  if (call.env.onBody !== undefined) return call.env.onBody(body);
  const gas = gasOfPrice(priceOf(call.env, body));
  if (gas > call.gas) return { status: Status.INSUFFICIENT_GAS, record: null, gas };
  const record = runChild(call, body, authorityOf(call));
  if (record === null) return { status: Status.NOT_SUPPORTED, record, gas: call.gas + 1n };
  return { status: record.status, record, gas };
}

/**
 * Runs one child in the caller's name and returns its record. Null: the ledger took none (too many children, or an
 * operation that it does not have), so there is nothing to tell of it and the frame has to end.
 */
export function runChild(call: HtsCall, body: proto.ITransactionBody, authority: LeafAuthority): RecordDraft | null {
  if (!takesChild(call)) return null;
  try {
    const { record } = call.env.ctx.dispatch({ body, payer: call.sender, authority });
    // The node tells callers that a signature of the outer transaction would not have helped.
    if (record.status === Status.INVALID_SIGNATURE) record.status = Status.INVALID_FULL_PREFIX_SIGNATURE_FOR_PRECOMPILE;
    return record;
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    call.env.haltStatus = error.status;
    return null;
  }
}

/** As `dispatch`, for operations whose handler is asynchronous (schedules), with the keys that are active for it. */
export async function dispatchAsync(
  call: HtsCall,
  body: proto.ITransactionBody,
  authority: LeafAuthority,
): Promise<Dispatched> {
  const gas = gasOfPrice(priceOf(call.env, body));
  if (gas > call.gas || !takesChild(call)) return { status: Status.INSUFFICIENT_GAS, record: null, gas: call.gas + 1n };
  const { record } = await call.env.ctx.dispatchAsync({ body, payer: call.sender, authority });
  if (record.status === Status.INVALID_SIGNATURE) record.status = Status.INVALID_FULL_PREFIX_SIGNATURE_FOR_PRECOMPILE;
  return { status: record.status, record, gas };
}

function takesChild(call: HtsCall): boolean {
  if (call.env.children >= MAX_CHILDREN) {
    call.env.haltStatus = Status.MAX_CHILD_RECORDS_EXCEEDED;
    return false;
  }
  call.env.children++;
  return true;
}

/**
 * Who a caller may act for (security model v2): a contract for itself and for keys that name it; an account that
 * calls directly has signed the transaction. Signatures on the outer transaction mean nothing for a contract's calls.
 * Code that a contract borrowed by DELEGATECALL acts only for keys that say so (`delegatableContractId`).
 */
export function authorityOf(call: HtsCall): LeafAuthority {
  const account = call.env.ctx.state.accounts.get(call.sender);
  if (account?.contract !== true) return call.env.signerAuthority;
  return (leaf) =>
    (leaf.kind === 'delegatable' || (leaf.kind === 'contract' && !call.byBorrowedCode)) && leaf.num === call.sender;
}

/** Ends the frame in error and burns its gas; `reason` by the node's name, e.g. of a call that cannot be understood. */
export function halt(reason = 'INVALID_OPERATION'): NativeOutcome {
  return { output: new Uint8Array(0), gasUsed: 0n, end: 'halt', reason };
}

/** Reverts with a response code's number as one word, as a failed operation of a facade does. */
export function revertWithCode(status: Status, gas: bigint): NativeOutcome {
  return { output: unhex(status.toString(16).padStart(64, '0')), gasUsed: gas, end: 'revert' };
}

/** Reverts with a response code's name in ASCII, as a call that was refused before it was dispatched does. */
export function revertWithName(status: Status, gas: bigint): NativeOutcome {
  return { output: new TextEncoder().encode(Status[status]), gasUsed: gas, end: 'revert' };
}
