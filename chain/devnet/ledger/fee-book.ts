import { proto, toBigInt } from '../codec/proto.ts';
import type { ReadState } from '../state/ledger-state.ts';

/** Number of the exchange-rate file. */
export const EXCHANGE_RATE_FILE = 112;

/** Rate: `hbar` hbars are worth `cents` cents until `expires` (seconds). */
export interface Rate {
  readonly hbar: bigint;
  readonly cents: bigint;
  readonly expires: bigint;
}

/** Price of one gas, tinycents (0.0000000852 USD). */
export const GAS_TINYCENTS = 852n;

/** Turns prices in tinycents into tinybars through the exchange-rate file 0.0.112. */
export class FeeBook {
  readonly #state: Pick<ReadState, 'files'>;
  #contents: Uint8Array | undefined;
  #rates: { current: Rate; next: Rate; message: proto.IExchangeRateSet } | undefined;

  constructor(state: Pick<ReadState, 'files'>) {
    this.#state = state;
  }

  /** Current and next rate, and the message that receipts carry. */
  rates(): { readonly current: Rate; readonly next: Rate; readonly message: proto.IExchangeRateSet } {
    const contents = this.#state.files.get(EXCHANGE_RATE_FILE)?.contents;
    if (this.#rates === undefined || contents !== this.#contents) {
      const message = proto.ExchangeRateSet.decode(contents ?? new Uint8Array());
      this.#contents = contents;
      this.#rates = { current: toRate(message.currentRate), next: toRate(message.nextRate), message };
    }
    return this.#rates;
  }

  /** Tinycents to tinybars at the rate active at `now` (ns): tinycents x hbar / cents, rounded up to a whole tinybar. */
  toTinybars(tinycents: bigint, now: bigint): bigint {
    const { current, next } = this.rates();
    const rate = now / 1_000_000_000n < current.expires ? current : next;
    return (tinycents * rate.hbar + rate.cents - 1n) / rate.cents;
  }

  /** Tinybars to tinycents at the active rate, rounded down. */
  toTinycents(tinybars: bigint, now: bigint): bigint {
    const { current, next } = this.rates();
    const rate = now / 1_000_000_000n < current.expires ? current : next;
    return (tinybars * rate.cents) / rate.hbar;
  }

  /** Tinybars per gas at `now`, at least 1. */
  gasPrice(now: bigint): bigint {
    return this.toTinybars(GAS_TINYCENTS, now);
  }
}

/** The genesis rate (1 hbar = 12 cents, then 15) stands in for a missing or broken rate. */
function toRate(rate: proto.IExchangeRate | null | undefined): Rate {
  const hbar = BigInt(rate?.hbarEquiv ?? 0);
  const cents = BigInt(rate?.centEquiv ?? 0);
  if (hbar <= 0n || cents <= 0n) return { hbar: 1n, cents: 12n, expires: 0n };
  return { hbar, cents, expires: toBigInt(rate?.expirationTime?.seconds) };
}
