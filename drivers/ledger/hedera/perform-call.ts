import type { Clock } from '@tensornode/kernel';
import { fault, type LedgerCall, type NetworkProfile } from '@tensornode/protocol';
import type { HederaLedger } from './ledger-options.ts';

const POLL_MS = 250;
const GIVE_UP_MS = 150_000;

/** What a confirmed call left behind. */
export interface PerformedCall {
  readonly transactionId: string;
  readonly consensusTimestamp: string;
  /** ABI-encoded, hex with 0x; null for messages. */
  readonly returnData: string | null;
}

/**
 * Signs one call, sends it and waits for the mirror: for set-up and commands of people. The money path uses a journal instead.
 * @throws TensorNodeError TN-3001 nobody answers, TN-3002 refused, TN-3003 reverted (with the custom error), TN-3007 outcome unknown
 */
export async function performCall(
  { door }: Pick<HederaLedger, 'door'>,
  profile: NetworkProfile,
  call: LedgerCall,
  clock: Clock,
): Promise<PerformedCall> {
  const what = call.kind === 'contract-call' ? call.label : `message to ${call.topicId}`;
  const signed = await door.sign(call);
  const facts = { transactionId: signed.transactionId, network: profile.name };
  let sent = await door.send(signed);
  for (const until = clock.now() + GIVE_UP_MS; clock.now() < until; ) {
    if (sent.state === 'refused' && !sent.retryable) throw fault('TN-3002', { detail: `${what}: ${sent.code}`, facts });
    const outcome = await door.outcome(signed);
    if (outcome.state === 'confirmed') {
      const { consensusTimestamp, returnData } = outcome;
      return { transactionId: signed.transactionId, consensusTimestamp, returnData };
    }
    if (outcome.state === 'reverted') {
      const code = outcome.code === 'CONTRACT_REVERT_EXECUTED' ? 'TN-3003' : 'TN-3002';
      throw fault(code, { detail: `${what}: ${outcome.message}`, facts: { ...facts, status: outcome.code } });
    }
    if (outcome.state === 'expired') break;
    await clock.sleep(POLL_MS);
    if (sent.state === 'refused') sent = await door.send(signed);
  }
  throw fault('TN-3007', { detail: `${what}: the outcome is not known`, facts });
}
