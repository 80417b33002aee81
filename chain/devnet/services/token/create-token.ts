import { readKeyField } from '../../codec/key.ts';
import { type proto, Status, toBigInt, tokenId, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Token, TokenKeys } from '../../state/entities.ts';
import { relationKey } from '../../state/ledger-state.ts';
import { liveAccount, requireAccountKey } from '../account-access.ts';
import { checkMemo, DEFAULT_AUTO_RENEW } from '../field-checks.ts';
import { isAssociatedByCreation, readCustomFees, requireCollector } from './custom-fees.ts';

export const CREATE_TOKEN_PRICE = usd('1');
const CREATE_TOKEN_WITH_FEES_PRICE = usd('2');
/** UTF-8 bytes of a name or a symbol, and of the metadata. */
export const MAX_TEXT_BYTES = 100;
const NANOS = 1_000_000_000n;
const MAX_PERIOD = 8_000_001n;
const MIN_PERIOD = 2_592_000n;

/** TokenCreate: fungible or NFT; the treasury is associated and gets the initial supply. */
export const createToken: TransactionHandler = {
  check(body) {
    const op = body.tokenCreation;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const initial = toBigInt(op.initialSupply);
    const max = toBigInt(op.maxSupply);
    const finite = hasFiniteSupply(op);
    const isKnownType = [0, 1].includes(Number(op.tokenType ?? 0)) && [0, 1].includes(Number(op.supplyType ?? 0));
    ensure(isKnownType, Status.NOT_SUPPORTED);
    ensure(initial >= 0n, Status.INVALID_TOKEN_INITIAL_SUPPLY);
    ensure((op.decimals ?? 0) >= 0 && (op.decimals ?? 0) <= 0x7fffffff, Status.INVALID_TOKEN_DECIMALS);
    if (isNft(op)) {
      ensure(initial === 0n, Status.INVALID_TOKEN_INITIAL_SUPPLY);
      ensure((op.decimals ?? 0) === 0, Status.INVALID_TOKEN_DECIMALS);
    }
    ensure(finite ? max > 0n : max === 0n, Status.INVALID_TOKEN_MAX_SUPPLY);
    ensure(!finite || initial <= max, Status.INVALID_TOKEN_INITIAL_SUPPLY);
    ensure(op.treasury, Status.INVALID_TREASURY_ACCOUNT_FOR_TOKEN);
    ensure(!isNft(op) || op.supplyKey, Status.TOKEN_HAS_NO_SUPPLY_KEY);
    ensure(!op.freezeDefault || op.freezeKey, Status.TOKEN_HAS_NO_FREEZE_KEY);
  },
  fee(body, facts) {
    const withFees = (body.tokenCreation?.customFees?.length ?? 0) > 0;
    return standardFee(withFees ? CREATE_TOKEN_WITH_FEES_PRICE : CREATE_TOKEN_PRICE, facts);
  },
  handle(ctx) {
    const op = ctx.body.tokenCreation;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const treasury = liveAccount(
      ctx,
      op.treasury,
      Status.INVALID_ACCOUNT_ID,
      Status.INVALID_TREASURY_ACCOUNT_FOR_TOKEN,
    );
    requireAccountKey(ctx, treasury);
    const renewer = requireRenewer(ctx, op);
    const adminKey = readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY, true) ?? null;
    if (adminKey !== null) ctx.requireKey(adminKey);
    for (const fee of op.customFees ?? []) requireCollector(ctx, fee, isAssociatedByCreation(fee));
    checkText(op.symbol, Status.MISSING_TOKEN_SYMBOL, Status.TOKEN_SYMBOL_TOO_LONG);
    checkText(op.name, Status.MISSING_TOKEN_NAME, Status.TOKEN_NAME_TOO_LONG);
    checkMemo(op.memo);
    ensure((op.metadata?.length ?? 0) <= MAX_TEXT_BYTES, Status.METADATA_TOO_LONG);
    const keys = readTokenKeys(op);
    const lifetime = readLifetime(ctx, op, renewer);
    const num = ctx.state.takeEntityNumber();
    const customFees = readCustomFees(ctx, op.customFees ?? [], { num, nft: isNft(op), isNew: true });
    const initial = toBigInt(op.initialSupply);
    const token: Token = {
      num,
      type: isNft(op) ? 'nft' : 'fungible',
      name: op.name ?? '',
      symbol: op.symbol ?? '',
      decimals: op.decimals ?? 0,
      supplyType: hasFiniteSupply(op) ? 'finite' : 'infinite',
      maxSupply: toBigInt(op.maxSupply),
      totalSupply: initial,
      initialSupply: initial,
      treasury: treasury.num,
      keys,
      freezeDefault: op.freezeDefault ?? false,
      paused: false,
      deleted: false,
      memo: op.memo ?? '',
      metadata: op.metadata ?? new Uint8Array(),
      customFees,
      customFeesAt: ctx.now,
      lastSerial: 0n,
      ...lifetime,
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    };
    ctx.state.tokens.set(num, token);
    associateForCreation(ctx, token, treasury.num, initial);
    for (const fee of customFees) {
      const own = fee.kind === 'fractional' || (fee.kind === 'fixed' && fee.token === num);
      if (own && !ctx.state.relations.has(relationKey(fee.collector, num)))
        associateForCreation(ctx, token, fee.collector, 0n);
    }
    ctx.record.receipt = { tokenID: tokenId(num) };
    ctx.record.entity = num;
  },
};

/** Treasury and collectors are associated without a transaction of their own, unfrozen and with KYC. */
function associateForCreation(ctx: HandleContext, token: Token, account: number, balance: bigint): void {
  ctx.state.relations.set(relationKey(account, token.num), {
    account,
    token: token.num,
    balance,
    frozen: false,
    kycGranted: true,
    automatic: false,
    createdAt: ctx.now,
  });
  ctx.record.addAutomaticAssociation(account, token.num);
  if (balance > 0n) ctx.record.addToken(token.num, account, balance);
}

type KeyFields = Pick<
  proto.ITokenCreateTransactionBody,
  'adminKey' | 'kycKey' | 'freezeKey' | 'wipeKey' | 'supplyKey' | 'feeScheduleKey' | 'pauseKey' | 'metadataKey'
>;

function readTokenKeys(op: KeyFields): TokenKeys {
  return {
    admin: readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY, true) ?? null,
    kyc: readKeyField(op.kycKey, Status.INVALID_KYC_KEY, true) ?? null,
    freeze: readKeyField(op.freezeKey, Status.INVALID_FREEZE_KEY, true) ?? null,
    wipe: readKeyField(op.wipeKey, Status.INVALID_WIPE_KEY, true) ?? null,
    supply: readKeyField(op.supplyKey, Status.INVALID_SUPPLY_KEY, true) ?? null,
    feeSchedule: readKeyField(op.feeScheduleKey, Status.INVALID_CUSTOM_FEE_SCHEDULE_KEY, true) ?? null,
    pause: readKeyField(op.pauseKey, Status.INVALID_PAUSE_KEY, true) ?? null,
    metadata: readKeyField(op.metadataKey, Status.INVALID_METADATA_KEY, true) ?? null,
  };
}

/** Number of the account that renews, which must sign; null where none is named. */
function requireRenewer(ctx: HandleContext, op: proto.ITokenCreateTransactionBody): number | null {
  const id = op.autoRenewAccount;
  if (!id || (toNumber(id.accountNum) === 0 && !id.alias?.length)) return null;
  const account = liveAccount(ctx, id, Status.INVALID_AUTORENEW_ACCOUNT, Status.INVALID_AUTORENEW_ACCOUNT);
  requireAccountKey(ctx, account);
  return account.num;
}

function readLifetime(
  ctx: HandleContext,
  op: proto.ITokenCreateTransactionBody,
  renewer: number | null,
): Pick<Token, 'autoRenewAccount' | 'autoRenewPeriod' | 'expiry'> {
  const now = ctx.now / NANOS;
  const period = op.autoRenewPeriod ? toBigInt(op.autoRenewPeriod.seconds) : DEFAULT_AUTO_RENEW;
  ensure(period >= MIN_PERIOD && period <= MAX_PERIOD, Status.INVALID_RENEWAL_PERIOD);
  const isRenewed = renewer !== null && Boolean(op.autoRenewPeriod);
  const expiry = op.expiry && !isRenewed ? toBigInt(op.expiry.seconds) : now + period;
  ensure(expiry > now && expiry <= now + MAX_PERIOD, Status.INVALID_EXPIRATION_TIME);
  return { autoRenewAccount: renewer, autoRenewPeriod: period, expiry };
}

/** Checks a name or symbol: present, at most 100 UTF-8 bytes, no zero byte. */
export function checkText(text: string | null | undefined, missing: Status, tooLong: Status): void {
  ensure(text, missing);
  ensure(Buffer.byteLength(text) <= MAX_TEXT_BYTES, tooLong);
  ensure(!text.includes('\0'), Status.INVALID_ZERO_BYTE_IN_STRING);
}

function isNft(op: proto.ITokenCreateTransactionBody): boolean {
  return Number(op.tokenType ?? 0) === 1;
}

function hasFiniteSupply(op: proto.ITokenCreateTransactionBody): boolean {
  return Number(op.supplyType ?? 0) === 1;
}
