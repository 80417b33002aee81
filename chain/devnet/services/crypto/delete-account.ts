import { accountId, Status, toNumber } from '../../codec/proto.ts';
import { resolveAccountId } from '../../ledger/addresses.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { TransactionHandler } from '../../ledger/transaction-handler.ts';
import { liveAccount, requireAccountKey, requireReceiverKey } from '../account-access.ts';
import { isNodeAccount } from '../address-book/node-account.ts';

/** CryptoDelete: moves the rest of the hbars to another account; treasuries and holders of tokens cannot be deleted. */
export const deleteAccount: TransactionHandler = {
  check(body) {
    const op = body.cryptoDelete;
    ensure(op?.deleteAccountID && op.transferAccountID, Status.ACCOUNT_ID_DOES_NOT_EXIST);
    const same = toNumber(op.deleteAccountID.accountNum) === toNumber(op.transferAccountID.accountNum);
    ensure(
      !same || op.deleteAccountID.alias || op.transferAccountID.alias,
      Status.TRANSFER_ACCOUNT_SAME_AS_DELETE_ACCOUNT,
    );
  },
  fee: (_body, facts) => standardFee(usd('0.005'), facts),
  handle(ctx) {
    const op = ctx.body.cryptoDelete;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    // The right to touch a system entity is asked before any signature.
    const named = resolveAccountId(ctx.state, op.deleteAccountID);
    ensure(named === null || named === 0 || named > 1000, Status.ENTITY_NOT_ALLOWED_TO_DELETE);
    const account = liveAccount(ctx, op.deleteAccountID);
    const heir = liveAccount(ctx, op.transferAccountID, Status.INVALID_TRANSFER_ACCOUNT_ID);
    ensure(account.num !== heir.num, Status.TRANSFER_ACCOUNT_SAME_AS_DELETE_ACCOUNT);
    requireAccountKey(ctx, account);
    requireReceiverKey(ctx, heir);
    ensure(!isNodeAccount(ctx.state, account.num), Status.ACCOUNT_IS_LINKED_TO_A_NODE);
    ensure(
      ![...ctx.state.tokens.values()].some((t) => t.treasury === account.num && !t.deleted),
      Status.ACCOUNT_IS_TREASURY,
    );
    for (const key of ctx.state.relationsOfAccount(account.num)) {
      ensure(ctx.state.relations.get(key)?.balance === 0n, Status.TRANSACTION_REQUIRES_ZERO_TOKEN_BALANCES);
    }
    ensure(
      ![...ctx.state.airdrops.values()].some((a) => a.sender === account.num),
      Status.ACCOUNT_HAS_PENDING_AIRDROPS,
    );
    ctx.moveHbar(account.num, heir.num, ctx.state.accounts.get(account.num)?.balance ?? 0n);
    const emptied = ctx.state.accounts.get(account.num) ?? account;
    ctx.state.accounts.set(account.num, { ...emptied, deleted: true, modifiedAt: ctx.now });
    ctx.record.receipt = { accountID: accountId(account.num) };
    ctx.record.entity = account.num;
  },
};
