import { Hbar, TransferTransaction } from '@hiero-ledger/sdk';
import type { Clock } from '@tensornode/kernel';
import type { TransactionDesk } from './create-transaction-desk.ts';

const MAX_FEE_TINYBAR = 100_000_000n;
/** Account of the network's fees. */
const FEE_ACCOUNT = '0.0.98';
const PAUSE_MS = 30_000;

/**
 * Where the window of an absent transaction is over and nothing later has reached consensus (an idle network), one tinybar to the fee
 * account makes the mirror pass the window, so that the silence becomes proof. At most one every 30 s.
 */
export function createNudge(desk: TransactionDesk, clock: Clock): () => Promise<void> {
  let nudgedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (clock.now() - nudgedAt < PAUSE_MS) return;
    nudgedAt = clock.now();
    const transfer = new TransferTransaction()
      .addHbarTransfer(desk.payer, Hbar.fromTinybars(-1))
      .addHbarTransfer(FEE_ACCOUNT, Hbar.fromTinybars(1));
    await desk.send(await desk.sign(transfer, MAX_FEE_TINYBAR));
  };
}
