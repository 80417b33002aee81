import { z } from 'zod';
import { accountIdSchema, evmAddressSchema, idNumberSchema } from '../identifiers.ts';

/** A network is data; the code knows no "is embedded" branch. */
export const networkProfileSchema = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/),
  /** CAIP-2 id that envelopes carry, such as `hedera:devnet`. */
  networkId: z.string().min(3).max(64),
  chainId: idNumberSchema,
  /** Consensus nodes: `host:port` → node account. */
  consensusNodes: z.record(z.string(), accountIdSchema),
  /** Mirror gRPC `host:port`. */
  mirrorGrpc: z.string(),
  /** Base URL without a trailing slash and without `/api/v1`. */
  mirrorRest: z.url(),
  rpc: z.url(),
  /** Seconds after which an open batch is anchored. */
  batchSeconds: z.number().positive(),
  /** Epoch length L of the genesis subnet in seconds, a multiple of 4. */
  epochSeconds: idNumberSchema.min(4),
  /** Drawn rounds per validator and epoch. */
  roundsPerEpoch: idNumberSchema.min(1),
  /** Instances asked per round at most. */
  fanout: idNumberSchema.min(1).max(64),
  /** So many of an epoch's drawn rounds ask all instances in one window: what each can do at once counts up to here. */
  probeRounds: idNumberSchema.max(64).default(0),
  /** True where keys that everybody knows may be used. */
  testKeysAllowed: z.boolean(),
});
export type NetworkProfile = z.infer<typeof networkProfileSchema>;

const contractSchema = z.object({ id: accountIdSchema, evmAddress: evmAddressSchema });

export const CONTRACT_NAMES = [
  'SubnetRegistry',
  'InstanceRegistry',
  'StakeVault',
  'WeightBoard',
  'ConsensusEngine',
  'EpochController',
  'TokenVault',
  'HederaTokenDistributor',
  'FeeCollector',
  'EvidenceCourt',
  'TimelockController',
  'TensorNodeGovernor',
] as const;
export type ContractName = (typeof CONTRACT_NAMES)[number];

/** What `tensornode network deploy` writes and everybody else reads. */
export const addressBookSchema = z.object({
  v: z.literal(1),
  network: z.string(),
  networkId: z.string(),
  chainId: idNumberSchema,
  contracts: z.object(
    Object.fromEntries(CONTRACT_NAMES.map((name) => [name, contractSchema])) as Record<
      ContractName,
      typeof contractSchema
    >,
  ),
  token: z.object({
    id: accountIdSchema,
    evmAddress: evmAddressSchema,
    name: z.string(),
    symbol: z.string(),
    decimals: z.number().int().min(0).max(18),
  }),
  topics: z.object({ network: accountIdSchema, subnets: z.record(z.string(), accountIdSchema) }),
  deployer: accountIdSchema,
});
export type AddressBook = z.infer<typeof addressBookSchema>;
