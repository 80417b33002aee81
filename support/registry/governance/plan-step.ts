import {
  authorize,
  type CallContext,
  fault,
  type PlannedCall,
  type Proposal,
  proposalIdSchema,
  voteRequestSchema,
} from '@tensornode/protocol';
import { z } from 'zod';
import { GOVERN } from '../verbs/access-rules.ts';
import { parseInput } from '../verbs/parse-input.ts';
import type { GovernanceVerbPorts } from './ports.ts';

export const proposalStepSchema = z.discriminatedUnion('step', [
  voteRequestSchema.extend({ step: z.literal('vote'), proposal: proposalIdSchema }),
  z.strictObject({ step: z.literal('queue'), proposal: proposalIdSchema }),
  z.strictObject({ step: z.literal('execute'), proposal: proposalIdSchema }),
]);

/** The state in which each step is taken, and what to do in others. */
const NEEDED = {
  vote: { state: 'active', fix: 'A vote is taken between voteStart and voteEnd' },
  queue: { state: 'succeeded', fix: 'A proposal is queued after its vote has succeeded' },
  execute: { state: 'queued', fix: 'Queue the proposal first, then wait until executableFrom' },
} as const satisfies Record<string, { state: Proposal['state']; fix: string }>;

/**
 * Plans a vote on a proposal, its queueing or its execution.
 * @throws TensorNodeError TN-1001 when the proposal is in another state, TN-1004 when there is none, TN-1005 or TN-1006
 */
export async function planProposalStep(
  ctx: CallContext,
  input: unknown,
  { governance, planner }: GovernanceVerbPorts,
): Promise<PlannedCall> {
  authorize(ctx.caller, GOVERN);
  const wanted = parseInput(proposalStepSchema, input);
  const proposal = await governance.proposal(wanted.proposal);
  if (proposal === null) throw fault('TN-1004', { detail: `There is no proposal ${wanted.proposal}` });
  const { state, fix } = NEEDED[wanted.step];
  if (proposal.state !== state)
    throw fault('TN-1001', { detail: `Proposal ${proposal.id} is ${proposal.state}, not ${state}`, fix });
  const call =
    wanted.step === 'vote'
      ? planner.vote(proposal.id, wanted.support)
      : wanted.step === 'queue'
        ? planner.queue(proposal)
        : planner.execute(proposal);
  return { proposal: proposal.id, call };
}
