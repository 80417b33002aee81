import type { Clock } from '@tensornode/kernel';
import type { RevertedCall } from '@tensornode/protocol';

const DAY_SECONDS = 86_400;
const MAX_PAUSE_SECONDS = 300;
const DAY_LIMIT = 'TokenVaultDayCapExceeded';

/** True for a revert of the vault's limit per UTC day. */
export function isDayLimit(outcome: { readonly state: string; readonly message?: string }): boolean {
  return outcome.state === 'reverted' && outcome.message?.includes(DAY_LIMIT) === true;
}

/**
 * When a reverted call may be sent again: each attempt costs a fee, so the pause after a revert doubles from one second to five minutes; a mint beyond
 * the day's limit waits for the next UTC day, because until then no attempt can succeed.
 */
export function retryReverted(clock: Clock): (reverted: RevertedCall, attempt: number) => boolean {
  return (reverted, attempt) => {
    const now = clock.now() / 1_000;
    const revertedAt = Number(reverted.consensusTimestamp);
    if (isDayLimit(reverted)) return Math.floor(now / DAY_SECONDS) > Math.floor(revertedAt / DAY_SECONDS);
    return now >= revertedAt + Math.min(MAX_PAUSE_SECONDS, 2 ** (attempt - 1));
  };
}
