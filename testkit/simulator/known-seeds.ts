/** The normal run, always the same one: a red run then means that the code has changed. Night runs take other ranges (`--seed`, `--fresh`). */
export const NORMAL_RUN = { first: 1, seeds: 2_000 } as const;

/** Seeds that once showed a fault of the product; every normal run repeats them. The fault mix of a seed changes when `drawFaultMix` does. */
export const KNOWN_SEEDS: readonly { readonly seed: number; readonly showed: string }[] = [
  { seed: 4, showed: 'a claim was booked before the credit behind it: the book owed less than nothing' },
  { seed: 8, showed: 'the same, under a push of another worker' },
  { seed: 24, showed: 'a pool that could not be anchored held up votes and payouts' },
  {
    seed: 733_768_560,
    showed:
      'an epoch booked while the reconciler read looked like a difference; the pause kept epochs unbooked that it needed booked to end',
  },
];
