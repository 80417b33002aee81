import { WEIBARS_PER_TINYBAR } from '../evm/run-ethereum-transaction.ts';
import type { ActionDraft, ContractOutcome } from '../ledger/record-draft.ts';
import { hexData, quantity } from './encode.ts';
import { hashParam, objectParam } from './params.ts';
import type { RpcMethods } from './rpc-context.ts';
import { invalidParam, RPC_CODES, RpcError } from './rpc-error.ts';

/** One frame as geth's `callTracer` shows it. */
interface CallFrame {
  readonly type: string;
  readonly from: string;
  readonly to?: string;
  readonly value?: string;
  readonly gas: string;
  readonly gasUsed: string;
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  calls?: CallFrame[];
}

/** Traces of past transactions from their recorded call tree. */
export const traceMethods: RpcMethods = {
  debug_traceTransaction(ctx, [hash, options]) {
    const wanted = options === undefined || options === null ? {} : objectParam(options, 1);
    const tracer = wanted['tracer'] ?? 'callTracer';
    if (tracer !== 'callTracer') throw invalidParam(1, 'Only the tracer "callTracer" is supported');
    const config = wanted['tracerConfig'];
    const onlyTopCall =
      typeof config === 'object' && config !== null && 'onlyTopCall' in config && config.onlyTopCall === true;
    const result = ctx.reader.resultByHash(hashParam(hash, 0));
    if (result === undefined) throw new RpcError(RPC_CODES.notFound, 'Requested resource not found. transaction');
    return treeOf(result.outcome, onlyTopCall);
  },
};

function treeOf(outcome: ContractOutcome, onlyTopCall: boolean): CallFrame | null {
  const [first, ...rest] = outcome.actions;
  if (first === undefined) return null;
  const top: CallFrame = {
    ...frameOf(first),
    // The first frame begins after the intrinsic cost; a trace shows the whole transaction.
    gas: quantity(outcome.gasLimit),
    gasUsed: quantity(outcome.gasUsed),
  };
  if (onlyTopCall) return top;
  const open: CallFrame[] = [top];
  for (const action of rest) {
    const frame = frameOf(action);
    // Frames come in order of entry: the parent is the last one that is one level up.
    const parent = open[action.depth - 1];
    if (parent === undefined) continue;
    parent.calls ??= [];
    parent.calls.push(frame);
    open[action.depth] = frame;
    open.length = action.depth + 1;
  }
  return top;
}

function frameOf(action: ActionDraft): CallFrame {
  const type = action.type === 'SYSTEM' || action.type === 'PRECOMPILE' ? 'CALL' : action.type;
  return {
    type,
    from: hexData(action.from),
    ...(action.to === null ? {} : { to: hexData(action.to) }),
    ...(type === 'STATICCALL' || type === 'DELEGATECALL'
      ? {}
      : { value: quantity(action.value * WEIBARS_PER_TINYBAR) }),
    gas: quantity(action.gas),
    gasUsed: quantity(action.gasUsed),
    input: hexData(action.input),
    ...(action.output === '' ? {} : { output: hexData(action.output) }),
    ...(action.error === null ? {} : { error: action.error === 'revert' ? 'execution reverted' : action.error }),
  };
}
