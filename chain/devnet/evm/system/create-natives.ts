import { fromLongZero } from '../../ledger/addresses.ts';
import { entityAtAddress } from '../addresses.ts';
import type { NativeCall, NativeContracts, NativeOutcome } from '../hedera-evm.ts';
import { ACCOUNT_FACADE, accountFunctions } from './account-natives.ts';
import { type HtsCall, halt, type NativeFunction } from './hts-call.ts';
import { HTS_FUNCTIONS, HTS_FUNCTIONS_WITH_METADATA } from './hts-functions.ts';
import type { NativeEnvironment } from './native-environment.ts';
import { exchangeRateFunctions, prngFunctions } from './other-natives.ts';
import { SCHEDULE_FACADE, scheduleFunctions } from './schedule-natives.ts';
import { HTS_WITH_METADATA } from './token-definition.ts';
import { facadeFunction } from './token-facade.ts';

const HTS = '0000000000000000000000000000000000000167';
const HAS = '000000000000000000000000000000000000016a';
const HSS = '000000000000000000000000000000000000016b';
/** `redirectForScheduleTxn(address,bytes)`. */
const REDIRECT_SCHEDULE = '5c3889ca';
/** `redirectForToken(address,bytes)`. */
const REDIRECT_TOKEN = '618dc65e';
/** `redirectForAccount(address,bytes)`. */
const REDIRECT_ACCOUNT = 'e4cbd3a7';

const FIXED: ReadonlyMap<string, ReadonlyMap<string, NativeFunction>> = new Map([
  [HTS, HTS_FUNCTIONS],
  ['0000000000000000000000000000000000000168', bySelector(exchangeRateFunctions)],
  ['0000000000000000000000000000000000000169', bySelector(prngFunctions)],
  [HAS, bySelector(accountFunctions)],
  [HSS, bySelector(scheduleFunctions)],
  [HTS_WITH_METADATA, HTS_FUNCTIONS_WITH_METADATA],
]);

/** The system contracts and token facades of one transaction. */
export function createNatives(env: NativeEnvironment): NativeContracts {
  const { state } = env.ctx;
  return {
    find(target, data) {
      const functions = FIXED.get(target);
      if (functions !== undefined) return (call) => callFixed(env, call, functions);
      const num = fromLongZero(target);
      if (num !== null && state.tokens.has(num)) return (call) => callFacade(env, call, num);
      if (num !== null && state.schedules.has(num)) return (call) => callSchedule(env, call);
      if (data.length < 4 || !ACCOUNT_FACADE.has(selectorOf(data)) || !isPlainAccount(env, target)) return undefined;
      return (call) => callAccount(env, call);
    },
  };
}

function callFixed(
  env: NativeEnvironment,
  call: NativeCall,
  functions: ReadonlyMap<string, NativeFunction>,
): NativeOutcome | Promise<NativeOutcome> {
  // A system contract acts in its caller's name, so a caller must call it itself.
  if (call.isDelegate) return halt('PRECOMPILE_ERROR');
  const selector = selectorOf(call.data);
  if (selector === REDIRECT_TOKEN && functions !== FIXED.get(HAS)) return callRedirect(env, call);
  if (selector === REDIRECT_SCHEDULE && call.target === HSS) return callScheduleRedirect(env, call);
  if (selector === REDIRECT_ACCOUNT && call.target === HAS) return callAccountRedirect(env, call);
  const found = functions.get(selector);
  return found === undefined ? halt() : run(env, call, found, call.data.subarray(4));
}

function callFacade(env: NativeEnvironment, call: NativeCall, token: number): NativeOutcome | Promise<NativeOutcome> {
  if (call.isDelegate) return halt('PRECOMPILE_ERROR');
  const found = facadeFunction(env.ctx.state.tokens.get(token)?.type ?? 'fungible', selectorOf(call.data));
  return found === undefined ? halt() : run(env, call, found, call.data.subarray(4));
}

/** `redirectForToken(address,bytes)`, ABI-encoded or in HIP-719's packed form (selector, 20 bytes, call data). */
function callRedirect(env: NativeEnvironment, call: NativeCall): NativeOutcome | Promise<NativeOutcome> {
  const rest = call.data.subarray(4);
  const inner = redirected(rest);
  if (inner === undefined) return halt();
  const num = fromLongZero(inner.target);
  if (num === null || !env.ctx.state.tokens.has(num)) return halt();
  return callFacade(env, { ...call, target: inner.target, data: inner.data }, num);
}

/** True at the address of an account that is no contract: there the account service answers in its place. */
function isPlainAccount(env: NativeEnvironment, target: string): boolean {
  const account = env.ctx.state.accounts.get(entityAtAddress(env.ctx.state, target) ?? 0);
  return account !== undefined && !account.contract && !account.deleted;
}

function callAccount(env: NativeEnvironment, call: NativeCall): NativeOutcome | Promise<NativeOutcome> {
  if (call.isDelegate) return halt('PRECOMPILE_ERROR');
  const found = ACCOUNT_FACADE.get(selectorOf(call.data));
  return found === undefined ? halt() : run(env, call, found, call.data.subarray(4));
}

/** `redirectForAccount(address,bytes)`, in both encodings. */
function callAccountRedirect(env: NativeEnvironment, call: NativeCall): NativeOutcome | Promise<NativeOutcome> {
  const inner = redirected(call.data.subarray(4));
  if (inner === undefined || !isPlainAccount(env, inner.target)) return halt();
  return callAccount(env, { ...call, target: inner.target, data: inner.data });
}

/** A call to a schedule's own address (HIP-755, HIP-1215). */
function callSchedule(env: NativeEnvironment, call: NativeCall): NativeOutcome | Promise<NativeOutcome> {
  const found = SCHEDULE_FACADE.get(selectorOf(call.data));
  return call.isDelegate || found === undefined ? halt() : run(env, call, found, call.data.subarray(4));
}

/** `redirectForScheduleTxn(address,bytes)`, in both encodings. */
function callScheduleRedirect(env: NativeEnvironment, call: NativeCall): NativeOutcome | Promise<NativeOutcome> {
  const inner = redirected(call.data.subarray(4));
  const num = inner === undefined ? null : fromLongZero(inner.target);
  if (inner === undefined || num === null || !env.ctx.state.schedules.has(num)) return halt();
  return callSchedule(env, { ...call, target: inner.target, data: inner.data });
}

function redirected(bytes: Uint8Array): { readonly target: string; readonly data: Uint8Array } | undefined {
  const hex = Buffer.from(bytes).toString('hex');
  const abi = hex.length >= 192 && /^0{24}/.test(hex) && BigInt(`0x${hex.slice(64, 128)}`) === 64n;
  if (abi) {
    const length = BigInt(`0x${hex.slice(128, 192)}`);
    if (length > BigInt(bytes.length - 96)) return undefined;
    return { target: hex.slice(24, 64), data: bytes.subarray(96, 96 + Number(length)) };
  }
  return bytes.length < 20 ? undefined : { target: hex.slice(0, 40), data: bytes.subarray(20) };
}

function run(
  env: NativeEnvironment,
  call: NativeCall,
  found: NativeFunction,
  args: Uint8Array,
): NativeOutcome | Promise<NativeOutcome> {
  if (call.value > 0n && !found.isPayable) return halt('INVALID_CONTRACT_ID');
  if (call.isStatic && !found.isView) return halt('PRECOMPILE_ERROR');
  const sender = entityAtAddress(env.ctx.state, call.caller) ?? 0;
  const full: HtsCall = { ...call, env, sender };
  return found.run(full, args);
}

function selectorOf(data: Uint8Array): string {
  return Buffer.from(data.subarray(0, 4)).toString('hex');
}

function bySelector(functions: readonly NativeFunction[]): ReadonlyMap<string, NativeFunction> {
  return new Map(functions.map((f) => [f.selector, f]));
}
