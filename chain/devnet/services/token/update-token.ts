import { fromProtoKey, isRemovalSentinel, isUsableKey } from '../../codec/key.ts';
import { type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure, StatusError } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Account, Token, TokenKeys } from '../../state/entities.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { autoRenewPeriod, updatedMemo } from '../field-checks.ts';
import { checkText, MAX_TEXT_BYTES } from './create-token.ts';
import { changeTokenBalance, newRelation, receivingRelation, usableToken } from './token-access.ts';

type Op = proto.ITokenUpdateTransactionBody;
type Role = keyof TokenKeys;

const ROLES: ReadonlyArray<{ role: Role; field: keyof Op & `${string}Key`; bad: Status; none: Status }> = [
  { role: 'admin', field: 'adminKey', bad: Status.INVALID_ADMIN_KEY, none: Status.TOKEN_IS_IMMUTABLE },
  { role: 'kyc', field: 'kycKey', bad: Status.INVALID_KYC_KEY, none: Status.TOKEN_HAS_NO_KYC_KEY },
  { role: 'freeze', field: 'freezeKey', bad: Status.INVALID_FREEZE_KEY, none: Status.TOKEN_HAS_NO_FREEZE_KEY },
  { role: 'wipe', field: 'wipeKey', bad: Status.INVALID_WIPE_KEY, none: Status.TOKEN_HAS_NO_WIPE_KEY },
  { role: 'supply', field: 'supplyKey', bad: Status.INVALID_SUPPLY_KEY, none: Status.TOKEN_HAS_NO_SUPPLY_KEY },
  {
    role: 'feeSchedule',
    field: 'feeScheduleKey',
    bad: Status.INVALID_CUSTOM_FEE_SCHEDULE_KEY,
    none: Status.TOKEN_HAS_NO_FEE_SCHEDULE_KEY,
  },
  { role: 'pause', field: 'pauseKey', bad: Status.INVALID_PAUSE_KEY, none: Status.TOKEN_HAS_NO_PAUSE_KEY },
  { role: 'metadata', field: 'metadataKey', bad: Status.INVALID_METADATA_KEY, none: Status.TOKEN_HAS_NO_METADATA_KEY },
];

/** TokenUpdate: present fields change; the admin key signs, a low-privilege key may replace itself (HIP-540). */
export const updateToken: TransactionHandler = {
  check(body) {
    ensure(body.tokenUpdate?.token, Status.INVALID_TOKEN_ID);
  },
  fee: (_body, facts) => standardFee(usd('0.001'), facts),
  handle(ctx) {
    const op = ctx.body.tokenUpdate;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const token = usableToken(ctx, op.token);
    const keys = changedKeys(token, op);
    authorize(ctx, token, op, keys);
    if (op.name) checkText(op.name, Status.MISSING_TOKEN_NAME, Status.TOKEN_NAME_TOO_LONG);
    if (op.symbol) checkText(op.symbol, Status.MISSING_TOKEN_SYMBOL, Status.TOKEN_SYMBOL_TOO_LONG);
    const memo = updatedMemo(op.memo);
    ensure((op.metadata?.value?.length ?? 0) <= MAX_TEXT_BYTES, Status.METADATA_TOO_LONG);
    const treasury =
      op.treasury && toNumber(op.treasury.accountNum) !== token.treasury ? moveTreasury(ctx, token, op.treasury) : null;
    const renewer = op.autoRenewAccount ? newRenewer(ctx, op.autoRenewAccount) : null;
    const current = ctx.state.tokens.get(token.num) ?? token;
    ctx.state.tokens.set(token.num, {
      ...current,
      keys,
      ...(op.name ? { name: op.name } : {}),
      ...(op.symbol ? { symbol: op.symbol } : {}),
      ...(memo === undefined ? {} : { memo }),
      ...(op.metadata ? { metadata: op.metadata.value ?? new Uint8Array() } : {}),
      ...(treasury === null ? {} : { treasury: treasury.num }),
      ...(renewer === null ? {} : { autoRenewAccount: renewer.num }),
      ...(op.autoRenewPeriod
        ? { autoRenewPeriod: autoRenewPeriod(op.autoRenewPeriod, Status.INVALID_RENEWAL_PERIOD) }
        : {}),
      ...(op.expiry ? { expiry: newExpiry(ctx, op.expiry, token) } : {}),
      modifiedAt: ctx.now,
    });
    ctx.record.entity = token.num;
  },
};

function changedKeys(token: Token, op: Op): TokenKeys {
  const keys: Record<Role, TokenKeys[Role]> = { ...token.keys };
  // HIP-540: with NO_VALIDATION a key that nobody can satisfy is allowed, to lock a role for good.
  const unchecked = Number(op.keyVerificationMode ?? 0) === 1;
  for (const { role, field, bad, none } of ROLES) {
    const given = op[field] as proto.IKey | null | undefined;
    if (!given) continue;
    ensure(token.keys[role] !== null || (role === 'admin' && token.keys.admin !== null), none);
    const key = readKey(given, bad);
    if (isRemovalSentinel(key)) keys[role] = null;
    else {
      ensure(unchecked || isUsableKey(key), bad);
      keys[role] = key;
    }
  }
  return keys;
}

function readKey(given: proto.IKey, bad: Status): NonNullable<TokenKeys[Role]> {
  try {
    const key = fromProtoKey(given);
    ensure(key, bad);
    return key;
  } catch (error) {
    if (error instanceof StatusError) throw new StatusError(bad);
    throw error;
  }
}

function authorize(ctx: HandleContext, token: Token, op: Op, keys: TokenKeys): void {
  const others = op.name || op.symbol || op.memo || op.treasury || op.autoRenewAccount || op.autoRenewPeriod;
  const changed = ROLES.filter((r) => op[r.field]);
  if (op.expiry && !others && !op.metadata && changed.length === 0) return;
  const { admin } = token.keys;
  const byAdmin = admin !== null && ctx.isSatisfied(admin);
  if (!byAdmin) {
    const metadataOnly = op.metadata && !others && changed.length === 0;
    if (metadataOnly && token.keys.metadata !== null) {
      ctx.requireKey(token.keys.metadata);
      return;
    }
    const selfOnly = !others && !op.metadata && changed.length > 0 && changed.every((c) => c.role !== 'admin');
    ensure(admin !== null || selfOnly, Status.TOKEN_IS_IMMUTABLE);
    ensure(selfOnly, Status.INVALID_SIGNATURE);
    for (const c of changed) {
      ensure(keys[c.role] !== null, admin === null ? Status.TOKEN_IS_IMMUTABLE : Status.INVALID_SIGNATURE);
      const own = token.keys[c.role];
      if (own !== null) ctx.requireKey(own);
    }
    return;
  }
  if (op.adminKey && keys.admin !== null && Number(op.keyVerificationMode ?? 0) === 0) ctx.requireKey(keys.admin);
}

function moveTreasury(ctx: HandleContext, token: Token, id: proto.IAccountID): Account {
  const to = liveAccount(ctx, id, Status.INVALID_TREASURY_ACCOUNT_FOR_TOKEN, Status.INVALID_TREASURY_ACCOUNT_FOR_TOKEN);
  requireAccountKey(ctx, to);
  const target = receivingRelation(ctx, to, token);
  ensure(token.type === 'fungible' || target.balance === 0n, Status.TRANSACTION_REQUIRES_ZERO_TOKEN_BALANCES);
  const from =
    ctx.state.relations.get(relationKey(token.treasury, token.num)) ??
    newRelation(token.treasury, token, false, ctx.now);
  if (token.type === 'fungible') {
    changeTokenBalance(ctx, from, -from.balance);
    changeTokenBalance(ctx, target, from.balance);
    return to;
  }
  for (const key of [...ctx.state.nftsOfOwner(token.treasury)]) {
    const nft = ctx.state.nfts.get(key);
    if (nft?.token !== token.num) continue;
    ctx.state.nfts.set(nftKey(token.num, nft.serial), {
      ...nft,
      owner: to.num,
      spender: null,
      delegatingSpender: null,
      modifiedAt: ctx.now,
    });
  }
  ctx.state.relations.set(relationKey(token.treasury, token.num), { ...from, balance: 0n });
  ctx.state.relations.set(relationKey(to.num, token.num), { ...target, balance: from.balance });
  return to;
}

function newRenewer(ctx: HandleContext, id: proto.IAccountID): Account {
  const account = liveAccount(ctx, id, Status.INVALID_AUTORENEW_ACCOUNT, Status.INVALID_AUTORENEW_ACCOUNT);
  requireAccountKey(ctx, account);
  return account;
}

function newExpiry(ctx: HandleContext, expiry: proto.ITimestamp, token: Token): bigint {
  const seconds = toBigInt(expiry.seconds);
  ensure(seconds > ctx.now / 1_000_000_000n && seconds >= token.expiry, Status.INVALID_EXPIRATION_TIME);
  return seconds;
}
