import type { InterpreterStep } from '@ethereumjs/evm';
import { Status } from '../codec/proto.ts';
import type { LedgerReader } from '../ledger/ledger-reader.ts';
import type { ContractOutcome } from '../ledger/record-draft.ts';
import { slotKey } from '../state/ledger-state.ts';
import { entityAtAddress } from './addresses.ts';
import { lazyEngine } from './lazy-engine.ts';

/** One instruction of a trace, with what it found; hex without 0x, words of 64 digits. */
export interface TracedStep {
  readonly pc: number;
  readonly op: string;
  readonly gas: bigint;
  readonly gasCost: bigint;
  /** 1 for the outermost frame. */
  readonly depth: number;
  readonly stack: readonly string[];
  readonly memory: readonly string[];
  /** Slots of the running contract that the frame has touched so far. */
  readonly storage: Readonly<Record<string, string>>;
  /** Data of a REVERT. */
  readonly reason: string | null;
}

export interface OpcodeTrace {
  readonly steps: readonly TracedStep[];
  readonly gas: bigint;
  readonly failed: boolean;
  readonly output: Uint8Array;
}

/** Which parts of each step are wanted. */
export interface TraceOptions {
  readonly stack: boolean;
  readonly memory: boolean;
  readonly storage: boolean;
}

/** Steps of one trace; more would be gigabytes of JSON. */
const MAX_STEPS = 100_000;

/** A transaction of the past that ran the EVM. */
export interface PastRun {
  /** Consensus time of its record, ns. */
  readonly consensusAt: bigint;
  readonly block: number;
  readonly outcome: ContractOutcome;
}

/**
 * Runs a transaction of the past again on the state that it found, and tells of every instruction. Undefined: that state is not known
 * any more, or the run has too many steps.
 */
export async function traceTransaction(
  ledger: LedgerReader,
  past: PastRun,
  options: TraceOptions,
): Promise<OpcodeTrace | undefined> {
  const { outcome } = past;
  const engine = await lazyEngine(ledger)();
  const steps: TracedStep[] = [];
  let isTooLong = false;
  const then = { at: past.consensusAt - 1n, now: past.consensusAt, block: past.block };
  const trace = await ledger.simulate(
    outcome.sender,
    async (ctx): Promise<OpcodeTrace> => {
      const storages = new Map<string, Record<string, string>>();
      const answer = await engine.run(ctx, {
        sender: outcome.sender,
        from: outcome.from,
        to: outcome.created ? null : outcome.to,
        data: inputOf(ledger, outcome),
        value: outcome.amount,
        gas: outcome.gasLimit,
        gasPrice: outcome.gasPrice,
        ...(outcome.ethereum === null ? {} : { nonce: outcome.ethereum.nonce }),
        signerAuthority: (leaf) => leaf.kind === 'ed25519' || leaf.kind === 'ecdsa',
        skipBalance: true,
        onStep: (step) => {
          if (steps.length >= MAX_STEPS) {
            isTooLong = true;
            return;
          }
          const address = hexOf(step.address.bytes);
          const touched = storages.get(address) ?? {};
          storages.set(address, options.storage ? touch(ctx.state, address, step, touched) : touched);
          steps.push(tracedStep(step, options, storages.get(address) ?? {}));
        },
      });
      return {
        steps,
        gas: answer.outcome.gasUsed,
        failed: answer.status !== Status.SUCCESS,
        output: answer.output,
      };
    },
    then,
  );
  return isTooLong ? undefined : trace;
}

/** Call data, or the code of a creation: an Ethereum transaction carries it, for HAPI the contract keeps it. */
function inputOf(ledger: LedgerReader, outcome: ContractOutcome): Uint8Array {
  if (outcome.ethereum !== null) return Uint8Array.from(Buffer.from(outcome.ethereum.input, 'hex'));
  if (!outcome.created || outcome.contract === null) return outcome.functionParameters;
  return ledger.state.contracts.get(outcome.contract)?.initcode ?? new Uint8Array(0);
}

const SLOAD = 0x54;
const SSTORE = 0x55;
const WORD = 64;

type Slots = { get(key: string): string | undefined };

function touch(
  state: { readonly slots: Slots } & Parameters<typeof entityAtAddress>[0],
  address: string,
  step: InterpreterStep,
  touched: Record<string, string>,
): Record<string, string> {
  if (step.opcode.code !== SLOAD && step.opcode.code !== SSTORE) return touched;
  const slot = wordOf(step.stack.at(-1) ?? 0n);
  if (step.opcode.code === SSTORE) return { ...touched, [slot]: wordOf(step.stack.at(-2) ?? 0n) };
  const num = entityAtAddress(state, address);
  const value = num === undefined ? undefined : state.slots.get(slotKey(num, slot));
  return { ...touched, [slot]: value ?? wordOf(0n) };
}

function tracedStep(step: InterpreterStep, options: TraceOptions, storage: Record<string, string>): TracedStep {
  const dynamic = step.opcode.dynamicFee;
  return {
    pc: step.pc,
    op: step.opcode.name,
    gas: step.gasLeft,
    gasCost: dynamic ?? BigInt(step.opcode.fee),
    depth: step.depth + 1,
    stack: options.stack ? step.stack.map(wordOf) : [],
    memory: options.memory ? wordsOf(step.memory) : [],
    storage: options.storage ? storage : {},
    reason: step.error === undefined || step.error.length === 0 ? null : hexOf(step.error),
  };
}

function wordsOf(memory: Uint8Array): string[] {
  const hex = hexOf(memory);
  const words: string[] = [];
  for (let i = 0; i < hex.length; i += WORD) words.push(hex.slice(i, i + WORD).padEnd(WORD, '0'));
  return words;
}

function wordOf(value: bigint): string {
  return value.toString(16).padStart(WORD, '0');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
