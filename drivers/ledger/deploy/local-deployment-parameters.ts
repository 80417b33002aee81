import type { DeploymentParameters } from './deployment-types.ts';

export interface LocalDeploymentInput {
  /** Genesis holders: at least one validator must be able to stake. */
  readonly grants: DeploymentParameters['grants'];
  /** Epoch length of the genesis subnet, from the network's profile. */
  readonly epochSeconds: number;
  /** SHA-256 of the subnet's scorer, 64 hex characters. */
  readonly scorerHash: string;
  /** May pause the minting of epochs: `0.0.N`. */
  readonly guardian: string;
  /** True for days instead of seconds between proposal, vote and execution. */
  readonly slowGovernance?: boolean;
}

const DECIMALS = 8;
export const TOKEN_UNIT = 10n ** BigInt(DECIMALS);
const HBAR = 100_000_000n;
const DAY = 86_400;
const DAYS = { votingDelaySeconds: DAY, votingPeriodSeconds: 3 * DAY, timelockDelaySeconds: 2 * DAY };
/** A network of one's own is for trying things out. */
const SECONDS = { votingDelaySeconds: 2, votingPeriodSeconds: 20, timelockDelaySeconds: 5 };
/** `SubnetRegistry`'s bound. */
const MAX_IMMUNITY_SECONDS = 90 * 86_400;
const FOUR_YEARS = 4 * 365 * 86_400;

/**
 * The default network's parameters (DEPLOY.md): 21 million tokens in all, of which the halving schedule mints at most
 * 2 × 7,000 × 1,460 = 20.44 million; the rest is room for genesis grants.
 */
export function localDeploymentParameters({
  grants,
  epochSeconds,
  scorerHash,
  guardian,
  slowGovernance = false,
}: LocalDeploymentInput): DeploymentParameters {
  return {
    token: { name: 'TensorNode', symbol: 'TNODE', decimals: DECIMALS },
    cap: 21_000_000n * TOKEN_UNIT,
    capPerDay: 20_000n * TOKEN_UNIT,
    grants,
    emissionPerDay: 7_000n * TOKEN_UNIT,
    halvingSeconds: FOUR_YEARS,
    closerPrice: TOKEN_UNIT / 1_000n,
    depositTinybar: 100n * HBAR,
    genesisSharePpm: 1_000_000,
    governance: { ...(slowGovernance ? DAYS : SECONDS), proposalThreshold: TOKEN_UNIT, quorumPercent: 4, guardian },
    feeSplit: { minerBps: 7_000, validatorBps: 1_500, ownerBps: 500, burnBps: 1_000 },
    subnet: {
      name: 'Language',
      parameters: {
        epochSeconds,
        maxInstances: 256,
        maxValidators: 64,
        ownerBps: 1_800,
        validatorBps: 4_100,
        minerBps: 4_100,
        kappaBps: 5_000,
        bondPenaltyPpm: 1_000_000,
        alphaLowPpm: 100_000,
        alphaHighPpm: 300_000,
        alphaSteepness: 1_000,
        // Ten epochs: long enough to be measured before a newcomer may take the place.
        immunitySeconds: Math.min(10 * epochSeconds, MAX_IMMUNITY_SECONDS),
        forfeitPpm: 1_000,
        shadowEpochs: 1,
        minStake: TOKEN_UNIT,
        bondTinybar: 10n * HBAR,
        scorerHash,
      },
    },
  };
}
