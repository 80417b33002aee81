/** Randomness as a collaborator; the simulator passes a seeded one. */
export interface RandomSource {
  /** `length` fresh bytes. */
  bytes(length: number): Uint8Array;
}

/** The platform's cryptographic generator (browser and Node). At most 65,536 bytes a call. */
export const systemRandom: RandomSource = {
  bytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
};
