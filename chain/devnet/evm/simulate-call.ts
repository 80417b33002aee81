import { Status } from '../codec/proto.ts';
import type { LedgerReader } from '../ledger/ledger-reader.ts';
import { entityAtAddress } from './addresses.ts';
import type { EvmAnswer } from './contract-engine.ts';
import { intrinsicGas, MAX_GAS } from './intrinsic-gas.ts';
import { lazyEngine } from './lazy-engine.ts';

/** A call or creation that is only tried out. Addresses are 40 hex digits. */
export interface CallSimulation {
  readonly from: string | null;
  /** Null: a creation, `data` is the init code. */
  readonly to: string | null;
  readonly data: Uint8Array;
  /** Tinybars. */
  readonly value: bigint;
  /** Default: the most that a transaction may use. */
  readonly gas?: bigint;
  readonly isStatic?: boolean;
}

/** Account in whose name an unknown or missing sender calls: the one that has no keys and may hold nothing. */
const NOBODY = 2;

/**
 * Runs a message on the present state and undoes it: `eth_call`, `contracts/call` of the mirror, local calls. Whoever
 * is named as sender is believed, and value that it does not have is given to it for the run.
 * @throws StatusError where it could not even start, e.g. INSUFFICIENT_GAS below the intrinsic cost.
 */
export async function simulateCall(ledger: LedgerReader, call: CallSimulation): Promise<EvmAnswer> {
  const engine = await lazyEngine(ledger)();
  const sender = (call.from === null ? undefined : entityAtAddress(ledger.state, call.from)) ?? NOBODY;
  return ledger.simulate(sender, (ctx) =>
    engine.run(ctx, {
      sender,
      ...(call.from === null || entityAtAddress(ctx.state, call.from) !== undefined ? {} : { from: call.from }),
      to: call.to,
      data: call.data,
      value: call.value,
      gas: call.gas ?? MAX_GAS,
      gasPrice: ledger.fees.gasPrice(ctx.now),
      // A creation takes its address from it: without it the sender's second contract would collide with its first.
      nonce: ctx.state.accounts.get(sender)?.ethereumNonce ?? 0n,
      isStatic: call.isStatic ?? false,
      skipBalance: true,
      // Nothing is kept, so the sender's own keys count as signed.
      signerAuthority: (leaf) => leaf.kind === 'ed25519' || leaf.kind === 'ecdsa',
    }),
  );
}

/** Answer to a gas estimate: the gas, or how the call fails even with all gas there is. */
export type GasEstimate = { readonly gas: bigint } | { readonly failed: EvmAnswer };

/**
 * Smallest gas limit, to within 1/64, with which the call succeeds. A frame keeps back 1/64 of its gas from what it
 * calls (EIP-150) and refunds come only at the end, so the gas used is a lower bound and is searched upwards.
 */
export async function estimateGas(ledger: LedgerReader, call: CallSimulation): Promise<GasEstimate> {
  const first = await simulateCall(ledger, { ...call, gas: MAX_GAS });
  if (first.status !== Status.SUCCESS) return { failed: first };
  let low = intrinsicGas(call.data, call.to === null) - 1n;
  let high = MAX_GAS;
  let guess = first.outcome.gasConsumed + first.outcome.gasConsumed / 64n;
  for (let tries = 0; tries < 20 && high - low > high / 64n; tries++) {
    const gas = guess > low && guess < high ? guess : (low + high) / 2n;
    const answer = await simulateCall(ledger, { ...call, gas });
    if (answer.status === Status.SUCCESS) high = gas;
    else low = gas;
    guess = answer.status === Status.SUCCESS ? first.outcome.gasConsumed : low + low / 8n;
  }
  return { gas: high };
}
