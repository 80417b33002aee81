import type { Clock } from '@tensornode/kernel';
import type { SignedCall } from '@tensornode/protocol';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { type MirrorTransaction, transactionsSchema } from '../mirror/mirror-schemas.ts';
import { toMirrorId } from './transaction-id.ts';

/** What the mirror says of a transaction id (protocol §7). */
export type MirrorVerdict =
  | { readonly state: 'found'; readonly row: MirrorTransaction }
  /** Its window is over, the mirror has passed it and has no such id. */
  | { readonly state: 'expired' }
  /** Its window is over, but the mirror has not seen anything later yet. */
  | { readonly state: 'waiting' }
  | { readonly state: 'unknown' };

/** Seconds that a node's clock may run behind ours. */
const MARGIN_SECONDS = 10;

/** Decides on the row with nonce 0, `scheduled` false and a result other than DUPLICATE_TRANSACTION. @throws TensorNodeError TN-3004 */
export async function lookUpTransaction(
  mirror: MirrorClient,
  signed: SignedCall,
  clock: Clock,
): Promise<MirrorVerdict> {
  // Asked before the row: what the mirror has passed by then cannot appear later.
  const over = clock.now() / 1000 > signed.validUntil + MARGIN_SECONDS;
  const newest = over ? await mirror.one('/transactions?limit=1&order=desc', transactionsSchema) : null;
  const page = await mirror.one(`/transactions/${toMirrorId(signed.transactionId)}`, transactionsSchema);
  const row = page?.transactions.find(
    ({ nonce, scheduled, result }) => nonce === 0 && !scheduled && result !== 'DUPLICATE_TRANSACTION',
  );
  if (row !== undefined) return { state: 'found', row };
  if (!over) return { state: 'unknown' };
  const passed = Number(newest?.transactions[0]?.consensus_timestamp ?? 0);
  return passed > signed.validUntil + MARGIN_SECONDS ? { state: 'expired' } : { state: 'waiting' };
}
