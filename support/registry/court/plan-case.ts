import {
  authorize,
  type CallContext,
  fault,
  type LedgerCall,
  recoverAnswerSigner,
  type SignedAnswer,
  signedAnswerSchema,
} from '@tensornode/protocol';
import { z } from 'zod';
import { SUBMIT_EVIDENCE } from '../verbs/access-rules.ts';
import { parseInput } from '../verbs/parse-input.ts';
import type { CourtVerbPorts } from './ports.ts';

/** EvidenceCourt.EVIDENCE_LIFE. */
const EVIDENCE_LIFE_SECONDS = 7 * 86_400;

export const planCaseSchema = z.strictObject({ first: signedAnswerSchema, second: signedAnswerSchema });

/**
 * Plans the case against an instance that signed two different answers to one round and nonce: everything the contract would refuse is
 * refused here first, with what is wrong.
 * @throws TensorNodeError TN-1001 for statements that prove nothing, that the instance did not sign, that expired or that find no bond;
 * TN-1004 for an unknown instance; TN-1005 or TN-1006
 */
export async function planCase(ctx: CallContext, input: unknown, ports: CourtVerbPorts): Promise<LedgerCall> {
  authorize(ctx.caller, SUBMIT_EVIDENCE);
  const { first, second } = parseInput(planCaseSchema, input);
  checkContradiction(first, second);
  const { court, reader, planner } = ports;
  const { instanceId } = first.statement;
  const instance = await reader.instance(instanceId);
  if (instance === null)
    throw fault('TN-1004', {
      detail: `There is no instance ${instanceId}`,
      fix: 'Check that the statements are of this network: name it with --network or --profile and --address-book',
    });
  const until = Math.max(first.statement.issuedAt, second.statement.issuedAt) + EVIDENCE_LIFE_SECONDS;
  if ((await court.ledgerTime()) > until)
    throw fault('TN-1001', {
      detail: `The evidence expired at ${new Date(until * 1_000).toISOString()}`,
      fix: 'Evidence counts for seven days from the later of the two answers; submit newer evidence',
      facts: { until },
    });
  await Promise.all([first, second].map((answer) => checkSigner(answer, ports)));
  if (instance.bondTinybar === 0n)
    throw fault('TN-1001', {
      detail: `Instance ${instanceId} has no bond left`,
      fix: 'There is nothing to slash: see `tensornode court list` for what was taken already',
    });
  return planner.submit(first, second);
}

/** @throws TensorNodeError TN-1001 that says which part of "same instance, same ask, different answers" does not hold */
function checkContradiction({ statement: a }: SignedAnswer, { statement: b }: SignedAnswer): void {
  const refuse = (detail: string, fix: string) => fault('TN-1001', { detail, fix });
  if (a.instanceId !== b.instanceId)
    throw refuse(
      `The statements are of two instances, ${a.instanceId} and ${b.instanceId}`,
      'Submit two statements of one instance',
    );
  if (a.roundId !== b.roundId || a.nonce !== b.nonce)
    throw refuse(
      `The statements answer two asks: ${a.roundId === b.roundId ? 'their nonces differ' : 'their rounds differ'}`,
      'Submit two statements with the same roundId and nonce',
    );
  if (a.answerHash === b.answerHash)
    throw refuse(
      a.issuedAt === b.issuedAt && a.requestHash === b.requestHash
        ? 'Both are the same statement'
        : 'The statements do not contradict each other: both sign the same answer',
      'Submit two statements whose answerHash differs',
    );
}

async function checkSigner(answer: SignedAnswer, { court, reader }: CourtVerbPorts): Promise<void> {
  const { instanceId, issuedAt } = answer.statement;
  const signer = recoverAnswerSigner(court.domain, answer);
  const keys = await reader.answerKeys(instanceId, issuedAt);
  if (signer !== null && keys.some((key) => key.toLowerCase() === signer)) return;
  throw fault('TN-1001', {
    detail: `The statement of ${new Date(issuedAt * 1_000).toISOString()} is not signed by the key of instance ${instanceId}`,
    fix: 'Submit statements as the miner signed them, unchanged, on the network that they were signed for',
    facts: { signer },
  });
}
