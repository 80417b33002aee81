import { Status } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Schedule } from '../../state/entities.ts';
import { isKeySatisfied, type Key, type KeyLeaf, keyLeaves, type LeafAuthority } from '../../state/key.ts';
import { scheduledBody, scheduledId } from './schedule-body.ts';

/** What a handler says when it is to ask for the key of something that does not exist. */
const UNRESOLVABLE: ReadonlySet<Status> = new Set([
  Status.INVALID_ACCOUNT_ID,
  Status.INVALID_TOKEN_ID,
  Status.INVALID_TOPIC_ID,
  Status.INVALID_FILE_ID,
  Status.INVALID_NODE_ID,
  Status.INVALID_NFT_ID,
  Status.INVALID_AUTORENEW_ACCOUNT,
  Status.INVALID_ALLOWANCE_OWNER_ID,
  Status.INVALID_CUSTOM_FEE_COLLECTOR,
]);

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
 * every signature given and undoing it. With `mustBeResolvable` it fails where the body is wrong in itself, and with
 * UNRESOLVABLE_REQUIRED_SIGNERS where something is named that does not exist.
 */
export function requiredKeys(ctx: HandleContext, schedule: Schedule, mustBeResolvable = false): Key[] {
  const body = scheduledBody(schedule);
  if (mustBeResolvable) ctx.check(body);
  const asked: Key[] = [];
  const payer = ctx.state.accounts.get(schedule.payer)?.key;
  if (payer) asked.push(payer);
  const mark = ctx.state.mark();
  const kind = body.data;
  // Contract calls ask for no key but the payer's, and cannot be tried out here.
  if (kind !== undefined && !kind.startsWith('contract')) {
    const { status } = ctx.dispatch({
      body,
      payer: schedule.payer,
      authority: () => true,
      onKey: (key) => asked.push(key),
      trial: true,
    });
    ensure(!mustBeResolvable || !UNRESOLVABLE.has(status), Status.UNRESOLVABLE_REQUIRED_SIGNERS);
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
