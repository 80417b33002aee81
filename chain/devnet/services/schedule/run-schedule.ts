import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Schedule } from '../../state/entities.ts';
import { isKeySatisfied, type Key, type KeyLeaf, keyLeaves, type LeafAuthority } from '../../state/key.ts';
import { scheduledBody, scheduledId } from './schedule-body.ts';

/** How a leaf is noted among a schedule's signatories: a public key by its hex, a contract by kind and number. */
export function signatoryOf(leaf: KeyLeaf): string {
  return 'publicKey' in leaf ? leaf.publicKey : `${leaf.kind}:${leaf.num}`;
}

/** Keys that signed, as an authority. */
export function signedBy(signatories: readonly string[]): LeafAuthority {
  const signed = new Set(signatories);
  return (leaf) => signed.has(signatoryOf(leaf));
}

/**
 * Keys that the scheduled transaction needs: its payer's, and each that its handler asks for, found by running it with
 * every signature given and undoing it.
 */
export function requiredKeys(ctx: HandleContext, schedule: Schedule): Key[] {
  const asked: Key[] = [];
  const payer = ctx.state.accounts.get(schedule.payer)?.key;
  if (payer) asked.push(payer);
  const mark = ctx.state.mark();
  const kind = scheduledBody(schedule).data;
  // Contract calls ask for no key but the payer's, and cannot be tried out here.
  if (kind !== undefined && !kind.startsWith('contract')) {
    ctx.dispatch({
      body: scheduledBody(schedule),
      payer: schedule.payer,
      authority: () => true,
      onKey: (key) => asked.push(key),
      trial: true,
    });
  }
  ctx.state.rollback(mark);
  return asked;
}

/** Leaves of the needed keys whose signatures this transaction brings. */
export function newSignatories(ctx: HandleContext, keys: readonly Key[], known: readonly string[]): string[] {
  const signatories = new Set(known);
  for (const leaf of keys.flatMap(keyLeaves)) if (ctx.authority(leaf)) signatories.add(signatoryOf(leaf));
  return [...signatories];
}

/** True when everything that is needed has signed. */
export function isReady(keys: readonly Key[], signatories: readonly string[]): boolean {
  const authority = signedBy(signatories);
  return keys.every((key) => isKeySatisfied(key, authority));
}

/** Runs a schedule that is ready, and notes when. */
export async function runSchedule(ctx: HandleContext, schedule: Schedule): Promise<void> {
  ctx.state.schedules.set(schedule.num, { ...schedule, executedAt: ctx.now });
  const body = scheduledBody(schedule);
  await ctx.dispatchOwn({
    body,
    id: scheduledId(schedule),
    payer: schedule.payer,
    authority: signedBy(schedule.signatories),
    signatures: null,
    signed: null,
    scheduleRef: schedule.num,
    maxFee: null,
  });
}
