import { type ReceiptVerdict, verifyReceipt } from '@tensornode/protocol';
import { type FetchReceiptOptions, fetchReceiptSources } from './fetch-receipt-sources.ts';

/**
 * Checks a receipt against mirror and registry of the caller's choice; the gateway that issued it is not asked.
 * Never throws for a bad receipt: the verdict names each check.
 * @throws TensorNodeError TN-3001 or TN-3004 when RPC or mirror cannot be asked.
 */
export function verifyReceiptOnline(receipt: unknown, options: FetchReceiptOptions): Promise<ReceiptVerdict> {
  return verifyReceipt(receipt, fetchReceiptSources(options));
}
