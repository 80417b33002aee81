import { Status } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';

/** UtilPrng: 48 bytes, or with a range a number from 0 up to and without it. */
export const prng: TransactionHandler = {
  check(body) {
    ensure((body.utilPrng?.range ?? 0) >= 0, Status.INVALID_PRNG_RANGE);
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  handle(ctx) {
    const bytes = ctx.entropy();
    const range = ctx.body.utilPrng?.range ?? 0;
    // Scaled from 32 bits as the real node does, so a range takes its numbers nearly evenly.
    const number = Number((BigInt(Buffer.from(bytes).readUInt32BE(0)) * BigInt(range)) >> 32n);
    ctx.record.prng = range > 0 ? { number } : { bytes };
  },
};
