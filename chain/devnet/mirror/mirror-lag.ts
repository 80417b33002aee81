import type { Block } from '../ledger/block.ts';
import type { MirrorView } from './mirror-view.ts';

/** Lets the mirror see committed blocks, at once or after a lag; always in order, also when the lag shrinks meanwhile. */
export class MirrorLag {
  readonly #view: MirrorView;
  readonly #lagMs: () => number;
  readonly #hidden: Block[] = [];

  /** `lagMs` is asked once per block. */
  constructor(view: MirrorView, lagMs: () => number) {
    this.#view = view;
    this.#lagMs = lagMs;
  }

  show(block: Block): void {
    const lag = this.#lagMs();
    if (lag === 0 && this.#hidden.length === 0) {
      this.#view.apply(block);
      return;
    }
    this.#hidden.push(block);
    setTimeout(() => this.#showUpTo(block.number), lag).unref();
  }

  #showUpTo(number: number): void {
    while (this.#hidden.length > 0 && (this.#hidden[0]?.number ?? 0) <= number) {
      const next = this.#hidden.shift();
      if (next !== undefined) this.#view.apply(next);
    }
  }
}
