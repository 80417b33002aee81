import { z } from 'zod';
import { accountIdSchema, amountSchema, evmAddressSchema, idNumberSchema } from '../identifiers.ts';
import { ledgerCallSchema } from '../ledger/ledger-call.ts';
import { CONTRACT_NAMES } from '../ledger/network-profile.ts';

export const proposalStateSchema = z.enum([
  'pending',
  'active',
  'canceled',
  'defeated',
  'succeeded',
  'queued',
  'expired',
  'executed',
]);

/** A proposal's id as the governor computes it: a decimal string, up to 78 digits. */
export const proposalIdSchema = z.string().regex(/^(0|[1-9]\d{0,77})$/, 'a proposal id (decimal)');

/** One call that the timelock makes when the proposal is executed. */
export const proposalActionSchema = z.object({
  /** Name in the address book; `EpochController` also for one that is not in it any more; the address for a contract that is not known. */
  contract: z.string(),
  address: evmAddressSchema,
  /** Null when the call data fit no known function. */
  function: z.string().nullable(),
  /** Arguments as JSON; integers above 2^53 and all amounts as decimal strings. */
  args: z.array(z.unknown()),
  data: z.string(),
});

export const proposalSchema = z.object({
  id: proposalIdSchema,
  proposer: accountIdSchema,
  description: z.string(),
  state: proposalStateSchema,
  actions: z.array(proposalActionSchema),
  votes: z.object({ for: amountSchema, against: amountSchema, abstain: amountSchema }),
  /** Votes that must be cast for and abstain together, smallest units of stake. */
  quorum: amountSchema.nullable(),
  /** Unix seconds: whose stake counts is taken at the first, the vote ends at the second. */
  voteStart: idNumberSchema,
  voteEnd: idNumberSchema,
  /** Unix seconds from which a queued proposal may be executed; null before it is queued. */
  executableFrom: idNumberSchema.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

const subnet = idNumberSchema.min(1);

/** What a proposal would do. Several changes are executed together or not at all. */
export const governanceChangeSchema = z.discriminatedUnion('change', [
  /** Some of a subnet's parameters; the others stay as they are when it is proposed. Names and bounds of `SubnetRegistry.Parameters`. */
  z.strictObject({
    change: z.literal('parameters'),
    subnet,
    set: z.record(z.string(), z.union([z.number(), z.string()])),
  }),
  z.strictObject({ change: z.literal('emission-share'), subnet, sharePpm: z.number().int().min(0).max(1_000_000) }),
  /** Another epoch controller, deployed already, from its next `openEpoch` on. */
  z.strictObject({ change: z.literal('controller'), address: evmAddressSchema }),
  z.strictObject({
    change: z.literal('call'),
    contract: z.enum(CONTRACT_NAMES),
    function: z.string().regex(/^[a-zA-Z_]\w{0,63}$/),
    args: z.array(z.unknown()).max(16),
  }),
]);
export type GovernanceChange = z.infer<typeof governanceChangeSchema>;

export const proposeRequestSchema = z.strictObject({
  /** Part of the proposal's id: the same changes with the same text cannot be proposed twice. */
  description: z.string().min(1).max(4_000),
  changes: z.array(governanceChangeSchema).min(1).max(10),
});
export type ProposeRequest = z.infer<typeof proposeRequestSchema>;

export const voteRequestSchema = z.strictObject({ support: z.enum(['for', 'against', 'abstain']) });
export type VoteRequest = z.infer<typeof voteRequestSchema>;

/** A call for the caller's own wallet to sign: a gateway never votes for anybody. */
export const plannedCallSchema = z.object({ proposal: proposalIdSchema, call: ledgerCallSchema });
export type PlannedCall = z.infer<typeof plannedCallSchema>;
