import { contractId, Status } from '../codec/proto.ts';
import { resolveAccountId, resolveContractId } from '../ledger/addresses.ts';
import { standardFee, usd } from '../ledger/fees.ts';
import { ensure } from '../ledger/status-error.ts';
import type { TransactionHandler } from '../ledger/transaction-handler.ts';
import { knownContract, requireAdmin } from './update-contract.ts';

/** ContractDelete: the obtainer gets the rest of the balance; treasuries and holders of tokens stay. */
export const deleteContract: TransactionHandler = {
  check(body) {
    const op = body.contractDeleteInstance;
    ensure(!op?.permanentRemoval, Status.PERMANENT_REMOVAL_REQUIRES_SYSTEM_INITIATION);
    ensure(op?.contractID, Status.INVALID_CONTRACT_ID);
    ensure(op.transferAccountID || op.transferContractID, Status.OBTAINER_REQUIRED);
  },
  fee: (_body, facts) => standardFee(usd('0.007'), facts),
  handle(ctx) {
    const op = ctx.body.contractDeleteInstance;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const account = knownContract(ctx, resolveContractId(ctx.state, op.contractID));
    requireAdmin(ctx, account);
    const obtainer = op.transferContractID
      ? resolveContractId(ctx.state, op.transferContractID)
      : resolveAccountId(ctx.state, op.transferAccountID);
    const receiver = obtainer === null ? undefined : ctx.state.accounts.get(obtainer);
    if (op.transferContractID) ensure(receiver?.contract, Status.INVALID_CONTRACT_ID);
    ensure(receiver, Status.INVALID_TRANSFER_ACCOUNT_ID);
    if (receiver.receiverSigRequired && receiver.key !== null) ctx.requireKey(receiver.key);
    ensure(!account.deleted, Status.CONTRACT_DELETED);
    ensure(!receiver.deleted, receiver.contract ? Status.INVALID_CONTRACT_ID : Status.OBTAINER_DOES_NOT_EXIST);
    ensure(receiver.num !== account.num, Status.OBTAINER_SAME_CONTRACT_ID);
    for (const token of ctx.state.tokens.values())
      ensure(token.treasury !== account.num || token.deleted, Status.ACCOUNT_IS_TREASURY);
    for (const key of ctx.state.relationsOfAccount(account.num)) {
      ensure((ctx.state.relations.get(key)?.balance ?? 0n) === 0n, Status.TRANSACTION_REQUIRES_ZERO_TOKEN_BALANCES);
    }
    ctx.moveHbar(account.num, receiver.num, account.balance);
    const rest = ctx.state.accounts.get(account.num) ?? account;
    ctx.state.accounts.set(account.num, { ...rest, deleted: true, modifiedAt: ctx.now });
    const contract = ctx.state.contracts.get(account.num);
    if (contract !== undefined) ctx.state.contracts.set(account.num, { ...contract, obtainer: receiver.num });
    ctx.record.entity = account.num;
    ctx.record.receipt = { contractID: contractId(account.num) };
  },
};
