/** Seeds that once showed a fault of the product; every normal run repeats them. The fault mix of a seed changes when `drawFaultMix` does. */
export const KNOWN_SEEDS: readonly { readonly seed: number; readonly showed: string }[] = [
  { seed: 4, showed: 'a claim was booked before the credit behind it: the book owed less than nothing' },
  { seed: 8, showed: 'the same, under a push of another worker' },
  { seed: 24, showed: 'a pool that could not be anchored held up votes and payouts' },
];
