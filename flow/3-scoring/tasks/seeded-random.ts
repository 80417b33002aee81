import { concatBytes, utf8 } from '@tensornode/kernel';
import { hmacSha256 } from '@tensornode/protocol';

/** A stream of choices that a 32-byte seed fixes: HMAC-SHA-256(seed, label ‖ counter), 32 bits at a time. */
export class SeededRandom {
  private readonly seed: Uint8Array;
  private readonly label: Uint8Array;
  private block: Uint8Array = new Uint8Array(0);
  private counter = 0;
  private offset = 0;

  constructor(seed: Uint8Array, label: string) {
    this.seed = seed;
    this.label = utf8(label);
  }

  /** A whole number from `low` to `high`, both included, without bias. The range is below 2^32. */
  whole(low: number, high: number): number {
    const size = high - low + 1;
    const limit = Math.floor(2 ** 32 / size) * size;
    for (;;) {
      const value = this.next();
      if (value < limit) return low + (value % size);
    }
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }

  private next(): number {
    if (this.offset + 4 > this.block.length) {
      const index = new Uint8Array(4);
      new DataView(index.buffer).setUint32(0, this.counter);
      this.block = hmacSha256(this.seed, concatBytes(this.label, index));
      this.counter += 1;
      this.offset = 0;
    }
    const value = new DataView(this.block.buffer, this.block.byteOffset).getUint32(this.offset);
    this.offset += 4;
    return value;
  }
}
