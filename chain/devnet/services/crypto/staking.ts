import { accountId, type Int64, type proto, Status, toInt64, toNumber, toTimestamp } from '../../codec/proto.ts';
import { resolveAccountId } from '../../ledger/addresses.ts';
import type { LedgerReader } from '../../ledger/ledger-reader.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Account } from '../../state/entities.ts';

type Context = Pick<HandleContext, 'state' | 'now'>;
type Staking = Pick<Account, 'stakedAccount' | 'stakedNode' | 'stakedSince'>;

/** The staking fields that bodies share. */
interface Wish {
  readonly stakedAccountId?: proto.IAccountID | null;
  readonly stakedNodeId?: Int64 | null;
}

/** To whom a new account or contract stakes; INVALID_STAKING_ID. */
export function newStaking(ctx: Context, op: Wish): Staking {
  return chosen(ctx, op) ?? { stakedAccount: null, stakedNode: null };
}

/** As `newStaking` for an update: 0.0.0 and node -1 end staking, and nothing changes where nothing is said. */
export function updatedStaking(ctx: Context, op: Wish): Partial<Staking> {
  const isEnd = op.stakedAccountId
    ? resolveAccountId(ctx.state, op.stakedAccountId) === 0
    : isGiven(op.stakedNodeId) && toNumber(op.stakedNodeId) === -1;
  return isEnd ? { stakedAccount: null, stakedNode: null } : (chosen(ctx, op) ?? {});
}

function chosen(ctx: Context, op: Wish): Staking | null {
  if (op.stakedAccountId) {
    const num = resolveAccountId(ctx.state, op.stakedAccountId);
    ensure(num !== null && ctx.state.accounts.get(num)?.deleted === false, Status.INVALID_STAKING_ID);
    return { stakedAccount: num, stakedNode: null };
  }
  if (!isGiven(op.stakedNodeId)) return null;
  const node = ctx.state.nodes.get(toNumber(op.stakedNodeId));
  ensure(node?.deleted === false || (!node && toNumber(op.stakedNodeId) === 0), Status.INVALID_STAKING_ID);
  return { stakedAccount: null, stakedNode: toNumber(op.stakedNodeId), stakedSince: ctx.now };
}

/** Staking as AccountInfo and ContractInfo tell it. No rewards are paid. */
export function toStakingInfo(ledger: Pick<LedgerReader, 'state'>, account: Account): proto.IStakingInfo {
  const { stakedAccount, stakedNode, stakedSince } = account;
  return {
    declineReward: account.declineReward,
    stakedToMe: toInt64(ledger.state.stakedTo(account.num)),
    ...(stakedAccount === null ? {} : { stakedAccountId: accountId(stakedAccount) }),
    ...(stakedNode === null ? {} : { stakedNodeId: toInt64(stakedNode) }),
    ...(stakedNode === null || stakedSince === undefined
      ? {}
      : { stakePeriodStart: toTimestamp(stakedSince - (stakedSince % DAY)) }),
  };
}

/** A staking period, ns. */
const DAY = 86_400_000_000_000n;

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
