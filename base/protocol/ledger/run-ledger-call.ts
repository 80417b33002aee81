import type { Clock } from '@tensornode/kernel';
import { fault } from '../errors/fault.ts';
import type { CallOutcome, LedgerCall, LedgerDoor, SignedCall } from './ledger-call.ts';

/** `PLANNED → SIGNED(bytes stored) → SENT → CONFIRMED | REVERTED | EXPIRED | FAILED` (protocol §7); EXPIRED and REVERTED may get a new attempt. */
export type LedgerCallState = 'PLANNED' | 'SIGNED' | 'SENT' | 'CONFIRMED' | 'REVERTED' | 'EXPIRED' | 'FAILED';

export interface JournalEntry {
  readonly key: string;
  readonly call: LedgerCall;
  readonly state: LedgerCallState;
  /** 1 for the first attempt; 0 before one is signed. */
  readonly attempt: number;
  /** Bytes of the current attempt. */
  readonly signed: SignedCall | null;
  readonly outcome: CallOutcome | null;
}

/**
 * Durable memory of outside calls. Each method has committed before it resolves, and writes only to the attempt that is current: who comes with an
 * older one (paused while another process took the call over) gets TN-4004 and changes nothing.
 */
export interface LedgerJournal {
  /** The entry of that key; written as PLANNED when there is none. An existing entry keeps its call. */
  plan(key: string, call: LedgerCall): Promise<JournalEntry>;
  /** A new attempt's bytes: state SIGNED, `attempt` + 1. */
  signed(key: string, attempt: number, signed: SignedCall): Promise<void>;
  sent(key: string, attempt: number): Promise<void>;
  settled(
    key: string,
    attempt: number,
    state: 'CONFIRMED' | 'REVERTED' | 'EXPIRED' | 'FAILED',
    outcome: CallOutcome | null,
    code: string | null,
  ): Promise<void>;
}

export interface RunLedgerCallPorts {
  readonly journal: LedgerJournal;
  readonly door: LedgerDoor;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

export interface RunLedgerCallInput {
  /** Names the purpose, such as `batch/1/42`: the same key is never executed twice. */
  readonly key: string;
  readonly call: LedgerCall;
  /** Whether a call that reverted before gets a new attempt instead of the old answer; a function is told the revert and its attempt. */
  readonly retryReverted?: boolean | ((reverted: RevertedCall, attempt: number) => boolean);
}

export type RevertedCall = Extract<CallOutcome, { state: 'reverted' }>;

export type SettledCall = Extract<CallOutcome, { state: 'confirmed' | 'reverted' }>;

/** Pauses between looks for an outcome, in milliseconds; the last one repeats. */
const LOOK_PAUSES = [5, 10, 20, 40, 80, 150, 300, 600, 1_000, 2_000];
const MAX_ATTEMPTS = 5;

/**
 * Carries one outside call to its end: plans, signs, stores the bytes, sends, looks. After a crash at any point the same key goes on where it was:
 * stored bytes are sent again unchanged, and a new transaction id is made only once the old one is known to be expired.
 * @returns the confirmed or reverted outcome
 * @throws TensorNodeError TN-3001 or TN-3004 when ledger and mirror are away (call again later), TN-3002 when every attempt was refused or expired,
 *   TN-4004 when another process moved the call on meanwhile
 */
export async function runLedgerCall(ports: RunLedgerCallPorts, input: RunLedgerCallInput): Promise<SettledCall> {
  let entry = await ports.journal.plan(input.key, input.call);
  let resend = entry.state === 'SIGNED' || entry.state === 'SENT';
  const firstAttempt = entry.attempt;
  for (;;) {
    const known = entry.outcome;
    if (entry.state === 'CONFIRMED' && known?.state === 'confirmed') return known;
    if (
      entry.state === 'REVERTED' &&
      known?.state === 'reverted' &&
      (entry.attempt > firstAttempt || !mayRetry(input, known, entry.attempt))
    )
      return known;
    ports.signal?.throwIfAborted();
    if (!resend) {
      if (entry.attempt - firstAttempt >= MAX_ATTEMPTS)
        throw fault('TN-3002', {
          detail: `${input.key} was refused or expired ${MAX_ATTEMPTS} times`,
          facts: { key: input.key },
        });
      const signed = await ports.door.sign(entry.call);
      const attempt = entry.attempt + 1;
      await ports.journal.signed(input.key, attempt, signed);
      entry = { ...entry, attempt, signed, state: 'SIGNED', outcome: null };
    }
    entry = await sendAndLook(ports, entry, resend);
    resend = false;
  }
}

function mayRetry({ retryReverted = false }: RunLedgerCallInput, reverted: RevertedCall, attempt: number): boolean {
  return typeof retryReverted === 'boolean' ? retryReverted : retryReverted(reverted, attempt);
}

/** @param mayBeOut true when the bytes may have reached a node in an earlier life of this process */
async function sendAndLook(ports: RunLedgerCallPorts, entry: JournalEntry, mayBeOut: boolean): Promise<JournalEntry> {
  const { journal, door, clock, signal } = ports;
  const { key, attempt, signed } = entry;
  if (signed === null) throw new RangeError(`${key} has no signed bytes`);
  // A crash may lie between send and its note: look first, and send the same bytes only while they can still be accepted.
  if (entry.state === 'SENT') {
    const seen = await settle(journal, entry, await door.outcome(signed));
    if (seen !== null) return seen;
  }
  let accepted = false;
  for (let look = 0; ; look += 1) {
    if (!accepted && clock.now() / 1_000 < signed.validUntil) {
      const result = await door.send(signed);
      const final = result.state === 'refused' && !result.retryable;
      // A refusal proves that nothing was executed only where these very bytes never left before.
      if (final && !mayBeOut) {
        await journal.settled(key, attempt, 'FAILED', null, result.code);
        throw fault('TN-3002', {
          detail: `The ledger refused ${key}: ${result.code}`,
          facts: { key, code: result.code, transactionId: signed.transactionId },
        });
      }
      // A busy node took nothing: the same bytes go out again after the pause.
      accepted = result.state !== 'refused' || final;
      if (result.state !== 'refused') await journal.sent(key, attempt);
    }
    const seen = await settle(journal, entry, await door.outcome(signed));
    if (seen !== null) return seen;
    await clock.sleep(LOOK_PAUSES[Math.min(look, LOOK_PAUSES.length - 1)] ?? 1_000, signal);
  }
}

async function settle(journal: LedgerJournal, entry: JournalEntry, outcome: CallOutcome): Promise<JournalEntry | null> {
  if (outcome.state === 'unknown') return null;
  const state = outcome.state === 'confirmed' ? 'CONFIRMED' : outcome.state === 'reverted' ? 'REVERTED' : 'EXPIRED';
  await journal.settled(entry.key, entry.attempt, state, outcome, outcome.state === 'reverted' ? outcome.code : null);
  return { ...entry, state, outcome };
}
