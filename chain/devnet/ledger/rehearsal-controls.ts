import type { Status, TransactionKind } from '../codec/proto.ts';
import type { Rehearsal } from './rehearsal.ts';

/** One thing that goes wrong for the next `times` matching events. */
export type Fault =
  /** The precheck refuses with a status, e.g. BUSY. */
  | { readonly at: 'precheck'; readonly status: Status; readonly kind?: TransactionKind; readonly times: number }
  /** Handling fails with a status, of a user's transaction or of a call that a contract makes (`child`). */
  | {
      readonly at: 'handle';
      readonly status: Status;
      readonly kind?: TransactionKind;
      readonly child?: boolean;
      readonly times: number;
    }
  /** A reply is never sent, or its stream is reset; the work is done all the same. */
  | { readonly at: 'reply'; readonly how: 'drop' | 'reset'; readonly method?: string; readonly times: number };

/** Delays of the real network, ms. */
export interface Delays {
  readonly finalityMs: number;
  readonly mirrorLagMs: number;
}

/** What the real network feels like: 3-5 s to finality, the mirror a little later. */
export const REALISTIC: Readonly<{ finalityMs: readonly [number, number]; mirrorLagMs: number }> = {
  finalityMs: [3_000, 5_000],
  mirrorLagMs: 1_500,
};

/** Switchboard of rehearsed bad days. Everything is off until it is set. */
export class RehearsalControls implements Rehearsal {
  readonly #random: () => number;
  #faults: Fault[] = [];
  #finality: readonly [number, number] = [0, 0];
  #mirrorLag = 0;

  /** `random` gives numbers from 0 up to and without 1; injected, so that a run can be repeated. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Adds a fault; it ends after its number of events. */
  inject(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Sets constant delays. */
  delay(delays: Partial<Delays>): void {
    if (delays.finalityMs !== undefined) this.#finality = [delays.finalityMs, delays.finalityMs];
    if (delays.mirrorLagMs !== undefined) this.#mirrorLag = delays.mirrorLagMs;
  }

  /** Delays like those of the real network. */
  realistic(): void {
    this.#finality = REALISTIC.finalityMs;
    this.#mirrorLag = REALISTIC.mirrorLagMs;
  }

  /** Ends all faults and delays. */
  reset(): void {
    this.#faults = [];
    this.#finality = [0, 0];
    this.#mirrorLag = 0;
  }

  precheck(kind: TransactionKind): Status | undefined {
    const fault = this.#take((f) => f.at === 'precheck' && (f.kind === undefined || f.kind === kind));
    return fault?.at === 'precheck' ? fault.status : undefined;
  }

  handle(kind: TransactionKind, child: boolean): Status | undefined {
    const fault = this.#take(
      (f) => f.at === 'handle' && (f.kind === undefined || f.kind === kind) && (f.child ?? false) === child,
    );
    return fault?.at === 'handle' ? fault.status : undefined;
  }

  finalityDelayMs(): number {
    const [least, most] = this.#finality;
    return least + this.#random() * (most - least);
  }

  mirrorLagMs(): number {
    return this.#mirrorLag;
  }

  reply(method: string): 'send' | 'drop' | 'reset' {
    const fault = this.#take((f) => f.at === 'reply' && (f.method === undefined || method.endsWith(f.method)));
    return fault?.at === 'reply' ? fault.how : 'send';
  }

  /** The first fault that fits, used up by one. */
  #take(fits: (fault: Fault) => boolean): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    const index = this.#faults.findIndex(fits);
    const fault = this.#faults[index];
    if (fault === undefined) return undefined;
    if (fault.times <= 1) this.#faults.splice(index, 1);
    else this.#faults[index] = { ...fault, times: fault.times - 1 };
    return fault;
  }
}
