import { z } from 'zod';
import { causeSchema, leafKindSchema, scoreSchema } from './evidence/leaf.ts';
import { accountIdSchema, amountSchema, consensusTimeSchema, hex32Schema, idNumberSchema } from './identifiers.ts';

/** Domain events leave through the outbox in the state's own transaction and arrive at least once, in order per `key`. */
const header = { id: z.uuid(), v: z.literal(1), key: z.string().min(1).max(128), at: z.iso.datetime() };

export const queryAcceptedSchema = z.strictObject({
  ...header,
  type: z.literal('query.accepted'),
  data: z.strictObject({
    roundId: hex32Schema,
    subnet: idNumberSchema,
    account: accountIdSchema,
    door: z.enum(['round', 'chat', 'drawn']),
  }),
});
export const replyScoredSchema = z.strictObject({
  ...header,
  type: z.literal('reply.scored'),
  data: z.strictObject({
    roundId: hex32Schema,
    subnet: idNumberSchema,
    instance: idNumberSchema,
    kind: leafKindSchema,
    score: scoreSchema.nullable(),
    method: z.string(),
    cause: causeSchema.nullable(),
    latencyMs: idNumberSchema,
  }),
});
export const scoreRecordedSchema = z.strictObject({
  ...header,
  type: z.literal('score.recorded'),
  data: z.strictObject({
    subnet: idNumberSchema,
    epoch: idNumberSchema,
    seq: idNumberSchema,
    count: idNumberSchema,
    root: hex32Schema,
    topicId: accountIdSchema,
    sequenceNumber: idNumberSchema,
    consensusTimestamp: consensusTimeSchema,
    /** Rounds with a leaf in the batch; empty for a drawn batch, whose rounds stay unnamed until the reveal. */
    rounds: z.array(hex32Schema),
  }),
});
export const payoutRoleSchema = z.enum(['owner', 'validator', 'miner', 'closer']);
export type PayoutRole = z.infer<typeof payoutRoleSchema>;
export const rewardPaidSchema = z.strictObject({
  ...header,
  type: z.literal('reward.paid'),
  data: z.strictObject({
    subnet: idNumberSchema,
    epoch: idNumberSchema,
    account: accountIdSchema,
    role: payoutRoleSchema,
    amount: amountSchema,
  }),
});
/** Something that an operator must look at began or ended; `alarm` names it. */
export const alarmChangedSchema = z.strictObject({
  ...header,
  type: z.literal('alarm.changed'),
  data: z.strictObject({ alarm: z.string().min(1).max(64), raised: z.boolean(), detail: z.string().max(2_000) }),
});

export const domainEventSchema = z.discriminatedUnion('type', [
  queryAcceptedSchema,
  replyScoredSchema,
  scoreRecordedSchema,
  rewardPaidSchema,
  alarmChangedSchema,
]);
export type DomainEvent = z.infer<typeof domainEventSchema>;
