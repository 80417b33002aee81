/** The three instances of the default network: of honestly different quality, so that scores and payouts differ. */
export const DEFAULT_INSTANCES = [
  { variant: 'full', label: 'reads percentages, units and dates' },
  { variant: 'integers', label: 'whole numbers only' },
  { variant: 'parrot', label: 'repeats the question' },
] as const;

/** The subnet that the deployment creates. */
export const GENESIS_SUBNET = 1;
