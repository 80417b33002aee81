import { Status, toInt64, toNumber } from '../codec/proto.ts';
import type { HandleContext } from '../ledger/transaction-handler.ts';
import { HOLLOW_MEMO } from '../services/crypto/create-account.ts';
import { DEFAULT_AUTO_RENEW } from './make-contract.ts';

/**
 * Makes the hollow account for value that a contract or an Ethereum transaction sends to an address without one
 * (HIP-583): no key until its owner first signs, no limit of automatic associations. Has a child record of its own.
 */
export function makeHollowAccount(ctx: HandleContext, address: string): number | undefined {
  if (address.startsWith('0'.repeat(24))) return undefined;
  const { status, record } = ctx.dispatch({
    body: {
      cryptoCreateAccount: {
        key: { keyList: { keys: [] } },
        alias: Uint8Array.from(Buffer.from(address, 'hex')),
        memo: HOLLOW_MEMO,
        maxAutomaticTokenAssociations: -1,
        autoRenewPeriod: { seconds: toInt64(DEFAULT_AUTO_RENEW) },
      },
    },
    position: 'preceding',
  });
  return status === Status.SUCCESS ? toNumber(record.receipt.accountID?.accountNum) : undefined;
}
