import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId, type proto, toInt64, tokenId } from '../../codec/proto.ts';
import { type Case, HapiRig, type Party, Signer } from '../hapi-rig.test-support.ts';

let rig: HapiRig;
let alice: Party;
let bob: Party;
let gone: Party;
const admin = new Signer();
const role = new Signer();
const NOWHERE = 9_999_999;
const PERIOD = { seconds: toInt64(7_776_000) };

beforeAll(async () => {
  rig = await HapiRig.open();
  [alice, bob, gone] = [await rig.account(), await rig.account(), await rig.account()];
  const body = { cryptoDelete: { deleteAccountID: accountId(gone.num), transferAccountID: accountId(2) } };
  expect(await rig.status(body, { signers: [gone.signer] })).toBe('SUCCESS');
});
afterAll(() => rig?.close());

/** Sends each case and expects its status. */
async function expectAll(cases: readonly Case[]): Promise<void> {
  expect(await rig.mismatches(cases)).toEqual([]);
}

const ALL_KEYS = {
  adminKey: admin.key,
  kycKey: role.key,
  freezeKey: role.key,
  wipeKey: role.key,
  supplyKey: role.key,
  feeScheduleKey: role.key,
  pauseKey: role.key,
  metadataKey: role.key,
};
const byRole = { signers: [role] };

const create = (fields: proto.ITokenCreateTransactionBody): proto.ITransactionBody => ({
  tokenCreation: {
    name: 'Test',
    symbol: 'TST',
    treasury: accountId(2),
    autoRenewAccount: accountId(2),
    autoRenewPeriod: PERIOD,
    ...fields,
  },
});
const fixed = (fields: proto.IFixedFee, collector = 2): proto.ICustomFee => ({
  feeCollectorAccountId: accountId(collector),
  fixedFee: { amount: toInt64(1), ...fields },
});
const fraction = (numerator: number, denominator: number, more: proto.IFractionalFee = {}): proto.ICustomFee => ({
  feeCollectorAccountId: accountId(2),
  fractionalFee: { fractionalAmount: { numerator: toInt64(numerator), denominator: toInt64(denominator) }, ...more },
});
const royalty = (numerator: number, denominator: number): proto.ICustomFee => ({
  feeCollectorAccountId: accountId(2),
  royaltyFee: { exchangeValueFraction: { numerator: toInt64(numerator), denominator: toInt64(denominator) } },
});

test('tokens: what can be wrong with a new one', async () => {
  const bad = { ed25519: new Uint8Array(3) };
  const nft = { tokenType: 1, supplyKey: role.key };
  const foreign = await rig.token();
  await expectAll([
    ['MISSING_TOKEN_NAME', create({ name: '' })],
    ['MISSING_TOKEN_SYMBOL', create({ symbol: '' })],
    ['TOKEN_NAME_TOO_LONG', create({ name: 'ü'.repeat(51) })],
    ['TOKEN_SYMBOL_TOO_LONG', create({ symbol: 'x'.repeat(101) })],
    ['INVALID_ZERO_BYTE_IN_STRING', create({ name: 'a\0b' })],
    ['INVALID_TOKEN_DECIMALS@precheck', create({ decimals: -1 })],
    ['INVALID_TOKEN_INITIAL_SUPPLY@precheck', create({ initialSupply: toInt64(-1) })],
    ['INVALID_TOKEN_INITIAL_SUPPLY@precheck', create({ ...nft, initialSupply: toInt64(1) })],
    ['INVALID_TOKEN_DECIMALS@precheck', create({ ...nft, decimals: 1 })],
    ['TOKEN_HAS_NO_SUPPLY_KEY@precheck', create({ tokenType: 1 })],
    ['INVALID_TOKEN_MAX_SUPPLY@precheck', create({ maxSupply: toInt64(5) })],
    ['INVALID_TOKEN_MAX_SUPPLY@precheck', create({ supplyType: 1 })],
    [
      'INVALID_TOKEN_INITIAL_SUPPLY@precheck',
      create({ supplyType: 1, maxSupply: toInt64(5), initialSupply: toInt64(6) }),
    ],
    ['INVALID_TREASURY_ACCOUNT_FOR_TOKEN@precheck', create({ treasury: null })],
    ['INVALID_ACCOUNT_ID', create({ treasury: accountId(NOWHERE) })],
    ['INVALID_TREASURY_ACCOUNT_FOR_TOKEN', create({ treasury: accountId(gone.num) })],
    ['INVALID_SIGNATURE', create({ treasury: accountId(alice.num) })],
    ['INVALID_SIGNATURE', create({ adminKey: admin.key })],
    ['INVALID_ADMIN_KEY', create({ adminKey: bad })],
    ['INVALID_KYC_KEY', create({ kycKey: bad })],
    ['INVALID_METADATA_KEY', create({ metadataKey: bad })],
    ['TOKEN_HAS_NO_FREEZE_KEY@precheck', create({ freezeDefault: true })],
    ['INVALID_AUTORENEW_ACCOUNT', create({ autoRenewAccount: accountId(NOWHERE) })],
    ['INVALID_SIGNATURE', create({ autoRenewAccount: accountId(alice.num) })],
    ['INVALID_RENEWAL_PERIOD', create({ autoRenewPeriod: { seconds: toInt64(2_591_999) } })],
    ['INVALID_RENEWAL_PERIOD', create({ autoRenewPeriod: { seconds: toInt64(8_000_002) } })],
    [
      'INVALID_EXPIRATION_TIME',
      create({ autoRenewAccount: null, autoRenewPeriod: null, expiry: { seconds: toInt64(1) } }),
    ],
    ['MEMO_TOO_LONG', create({ memo: 'x'.repeat(101) })],
    ['METADATA_TOO_LONG', create({ metadata: new Uint8Array(101) })],
    ['CUSTOM_FEES_LIST_TOO_LONG', create({ customFees: Array.from({ length: 11 }, () => fixed({})) })],
    ['CUSTOM_FEE_MUST_BE_POSITIVE', create({ customFees: [fixed({ amount: toInt64(0) })] })],
    ['CUSTOM_FEE_NOT_FULLY_SPECIFIED', create({ customFees: [{ feeCollectorAccountId: accountId(2) }] })],
    ['INVALID_CUSTOM_FEE_COLLECTOR', create({ customFees: [fixed({}, NOWHERE)] })],
    ['INVALID_CUSTOM_FEE_COLLECTOR', create({ customFees: [fixed({}, gone.num)] })],
    ['INVALID_TOKEN_ID_IN_CUSTOM_FEES', create({ customFees: [fixed({ denominatingTokenId: tokenId(NOWHERE) })] })],
    [
      'TOKEN_NOT_ASSOCIATED_TO_FEE_COLLECTOR',
      create({ customFees: [fixed({ denominatingTokenId: tokenId(foreign) }, alice.num)] }),
    ],
    ['INVALID_SIGNATURE', create({ customFees: [fixed({ denominatingTokenId: tokenId(0) }, alice.num)] })],
    ['FRACTION_DIVIDES_BY_ZERO', create({ customFees: [fraction(1, 0)] })],
    ['CUSTOM_FEE_MUST_BE_POSITIVE', create({ customFees: [fraction(-1, 2)] })],
    [
      'FRACTIONAL_FEE_MAX_AMOUNT_LESS_THAN_MIN_AMOUNT',
      create({ customFees: [fraction(1, 2, { minimumAmount: toInt64(5), maximumAmount: toInt64(4) })] }),
    ],
    ['CUSTOM_FRACTIONAL_FEE_ONLY_ALLOWED_FOR_FUNGIBLE_COMMON', create({ ...nft, customFees: [fraction(1, 2)] })],
    ['CUSTOM_ROYALTY_FEE_ONLY_ALLOWED_FOR_NON_FUNGIBLE_UNIQUE', create({ customFees: [royalty(1, 2)] })],
    ['ROYALTY_FRACTION_CANNOT_EXCEED_ONE', create({ ...nft, customFees: [royalty(3, 2)] })],
    [
      'SUCCESS',
      create({ customFees: [fixed({ denominatingTokenId: tokenId(0) }, alice.num)] }),
      { signers: [alice.signer] },
    ],
  ]);
});

test('supply: mint, burn and wipe of units', async () => {
  const token = await rig.token({ ...ALL_KEYS, kycKey: null, supplyType: 1, maxSupply: toInt64(1_000_100) }, [admin]);
  const keyless = await rig.token();
  const mint = (amount: number, num = token, metadata: Uint8Array[] = []): proto.ITransactionBody => ({
    tokenMint: { token: tokenId(num), amount: toInt64(amount), metadata },
  });
  const burn = (amount: number, num = token): proto.ITransactionBody => ({
    tokenBurn: { token: tokenId(num), amount: toInt64(amount) },
  });
  const wipe = (amount: number, account = bob.num, num = token): proto.ITransactionBody => ({
    tokenWipe: { token: tokenId(num), account: accountId(account), amount: toInt64(amount) },
  });
  await rig.status({ tokenAssociate: { account: accountId(bob.num), tokens: [tokenId(token)] } }, { payer: bob });
  expect(await rig.units(token, rig.treasury, bob.num, 50)).toBe('SUCCESS');
  await expectAll([
    ['INVALID_TOKEN_ID@precheck', { tokenMint: { amount: toInt64(1) } }],
    ['INVALID_TOKEN_ID', mint(1, NOWHERE)],
    ['INVALID_TOKEN_MINT_AMOUNT@precheck', mint(-1)],
    ['INVALID_TRANSACTION_BODY@precheck', mint(1, token, [new Uint8Array(1)])],
    ['INVALID_SIGNATURE', mint(1)],
    ['TOKEN_HAS_NO_SUPPLY_KEY', mint(1, keyless)],
    ['TOKEN_MAX_SUPPLY_REACHED', mint(101), byRole],
    ['SUCCESS', mint(100), byRole],
    ['INVALID_TOKEN_BURN_AMOUNT@precheck', burn(-1)],
    ['INVALID_SIGNATURE', burn(1)],
    ['TOKEN_HAS_NO_SUPPLY_KEY', burn(1, keyless)],
    ['INVALID_TOKEN_BURN_AMOUNT', burn(10_000_000), byRole],
    ['SUCCESS', burn(100), byRole],
    ['INVALID_ACCOUNT_ID@precheck', { tokenWipe: { token: tokenId(token) } }],
    ['INVALID_ACCOUNT_ID', wipe(1, NOWHERE), byRole],
    ['INVALID_WIPING_AMOUNT@precheck', wipe(-1)],
    ['INVALID_SIGNATURE', wipe(1)],
    ['TOKEN_NOT_ASSOCIATED_TO_ACCOUNT', wipe(1, alice.num), byRole],
    ['CANNOT_WIPE_TOKEN_TREASURY_ACCOUNT', wipe(1, 2), byRole],
    ['INVALID_WIPING_AMOUNT', wipe(51), byRole],
    ['TOKEN_HAS_NO_WIPE_KEY', wipe(1, bob.num, keyless)],
    ['SUCCESS', wipe(20), byRole],
  ]);
  const { tokenGetInfo } = await rig.query({ tokenGetInfo: { header: rig.payment(), token: tokenId(token) } });
  expect(Number(tokenGetInfo?.tokenInfo?.totalSupply)).toBe(999_980);
  expect(await rig.mirror(`/tokens/${token}`)).toMatchObject({ total_supply: '999980', max_supply: '1000100' });
  const balances = `/tokens/${token}/balances?account.id=0.0.${bob.num}`;
  expect(await rig.mirror(balances)).toMatchObject({ balances: [{ balance: 30 }] });
});

test('supply: mint, burn and wipe of NFTs', async () => {
  const nft = await rig.token({ ...ALL_KEYS, kycKey: null, tokenType: 1 }, [admin]);
  const mint = (...metadata: Uint8Array[]): proto.ITransactionBody => ({
    tokenMint: { token: tokenId(nft), metadata },
  });
  const burn = (...serials: number[]): proto.ITransactionBody => ({
    tokenBurn: { token: tokenId(nft), serialNumbers: serials.map(toInt64) },
  });
  const wipe = (...serials: number[]): proto.ITransactionBody => ({
    tokenWipe: { token: tokenId(nft), account: accountId(bob.num), serialNumbers: serials.map(toInt64) },
  });
  const one = new Uint8Array([1]);
  await rig.status({ tokenAssociate: { account: accountId(bob.num), tokens: [tokenId(nft)] } }, { payer: bob });
  const give = {
    cryptoTransfer: {
      tokenTransfers: [
        {
          token: tokenId(nft),
          nftTransfers: [
            { senderAccountID: accountId(2), receiverAccountID: accountId(bob.num), serialNumber: toInt64(1) },
          ],
        },
      ],
    },
  };
  await expectAll([
    ['INVALID_TOKEN_MINT_METADATA', mint(), byRole],
    ['METADATA_TOO_LONG', mint(new Uint8Array(101)), byRole],
    ['BATCH_SIZE_LIMIT_EXCEEDED', mint(...Array.from({ length: 11 }, () => one)), byRole],
    ['SUCCESS', mint(one, one, one), byRole],
    ['SUCCESS', give],
    ['INVALID_TOKEN_BURN_METADATA', burn(), byRole],
    ['INVALID_NFT_ID@precheck', burn(0)],
    ['INVALID_NFT_ID', burn(99), byRole],
    ['TREASURY_MUST_OWN_BURNED_NFT', burn(1), byRole],
    ['SUCCESS', burn(2), byRole],
    ['INVALID_WIPING_AMOUNT', wipe(), byRole],
    ['INVALID_NFT_ID', wipe(99), byRole],
    ['ACCOUNT_DOES_NOT_OWN_WIPED_NFT', wipe(3), byRole],
    ['SUCCESS', wipe(1), byRole],
  ]);
  const nftID = { token_ID: tokenId(nft), serialNumber: toInt64(3) };
  const { tokenGetNftInfo } = await rig.query({ tokenGetNftInfo: { header: rig.payment(), nftID } });
  expect(Number(tokenGetNftInfo?.nft?.accountID?.accountNum)).toBe(2);
  expect(await rig.mirror(`/tokens/${nft}/nfts/1`)).toMatchObject({ deleted: true });
});
