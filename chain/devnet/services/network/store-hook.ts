import { Status } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { StatusError } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';

/** HookStore (HIP-1195): hooks are switched off, as on the real network. */
export const storeHook: TransactionHandler = {
  fee: (_body, facts) => standardFee(usd('0.005'), facts),
  handle() {
    throw new StatusError(Status.HOOKS_NOT_ENABLED);
  },
};
