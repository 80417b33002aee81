import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId, type proto, toInt64, tokenId } from '../../codec/proto.ts';
import { type Case, HapiRig, type Party, Signer, unitsBody } from '../hapi-rig.test-support.ts';

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
const byAdmin = { signers: [admin] };

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

test('association, freeze, KYC and pause', async () => {
  const token = await rig.token(ALL_KEYS, [admin]);
  const keyless = await rig.token();
  const holder = await rig.account();
  const of = (num = token, account = holder.num): proto.ITokenFreezeAccountTransactionBody => ({
    token: tokenId(num),
    account: accountId(account),
  });
  const associate = (...tokens: number[]): proto.ITransactionBody => ({
    tokenAssociate: { account: accountId(holder.num), tokens: tokens.map(tokenId) },
  });
  const dissociate = (...tokens: number[]): proto.ITransactionBody => ({
    tokenDissociate: { account: accountId(holder.num), tokens: tokens.map(tokenId) },
  });
  const own = { payer: holder };
  const give = { cryptoTransfer: unitsBody(token, 2, holder.num, 5) };
  await expectAll([
    ['INVALID_ACCOUNT_ID@precheck', { tokenAssociate: {} }],
    ['TOKEN_ID_REPEATED_IN_TOKEN_LIST@precheck', associate(token, token)],
    ['INVALID_TOKEN_ID@precheck', associate(0)],
    ['INVALID_TOKEN_ID', associate(NOWHERE), own],
    ['INVALID_SIGNATURE', associate(token)],
    ['TOKEN_NOT_ASSOCIATED_TO_ACCOUNT', { tokenFreeze: of() }, byRole],
    ['SUCCESS', associate(token), own],
    ['TOKEN_ALREADY_ASSOCIATED_TO_ACCOUNT', associate(token), own],
    ['TOKEN_HAS_NO_FREEZE_KEY', { tokenFreeze: of(keyless) }],
    ['TOKEN_HAS_NO_KYC_KEY', { tokenGrantKyc: of(keyless) }],
    ['INVALID_TOKEN_ID@precheck', { tokenFreeze: { account: accountId(2) } }],
    ['INVALID_ACCOUNT_ID@precheck', { tokenUnfreeze: { token: tokenId(token) } }],
    ['INVALID_SIGNATURE', { tokenFreeze: of() }],
    ['INVALID_ACCOUNT_ID', { tokenFreeze: of(token, NOWHERE) }, byRole],
    ['ACCOUNT_DELETED', { tokenGrantKyc: of(token, gone.num) }, byRole],
    ['ACCOUNT_KYC_NOT_GRANTED_FOR_TOKEN', give],
    ['SUCCESS', { tokenGrantKyc: of() }, byRole],
    ['SUCCESS', { tokenFreeze: of() }, byRole],
    ['ACCOUNT_FROZEN_FOR_TOKEN', { tokenFreeze: of() }, byRole],
    ['ACCOUNT_FROZEN_FOR_TOKEN', give],
    ['ACCOUNT_FROZEN_FOR_TOKEN', dissociate(token), own],
    ['SUCCESS', { tokenUnfreeze: of() }, byRole],
    ['SUCCESS', { tokenUnfreeze: of() }, byRole],
    ['SUCCESS', give],
    ['TRANSACTION_REQUIRES_ZERO_TOKEN_BALANCES', dissociate(token), own],
    ['TOKEN_NOT_ASSOCIATED_TO_ACCOUNT', dissociate(keyless), own],
    ['TOKEN_HAS_NO_PAUSE_KEY', { tokenPause: { token: tokenId(keyless) } }],
    ['INVALID_SIGNATURE', { tokenPause: { token: tokenId(token) } }],
    ['SUCCESS', { tokenPause: { token: tokenId(token) } }, byRole],
    ['TOKEN_IS_PAUSED', give],
    ['TOKEN_IS_PAUSED', { tokenFreeze: of() }, byRole],
    ['TOKEN_IS_PAUSED', { tokenDeletion: { token: tokenId(token) } }, byAdmin],
    ['SUCCESS', { tokenUnpause: { token: tokenId(token) } }, byRole],
    ['SUCCESS', { tokenRevokeKyc: of() }, byRole],
    ['ACCOUNT_KYC_NOT_GRANTED_FOR_TOKEN', give],
  ]);
  expect(await rig.mirror(`/accounts/${holder.num}/tokens`)).toMatchObject({
    tokens: [{ balance: 5, freeze_status: 'UNFROZEN', kyc_status: 'REVOKED' }],
  });
  await expectAll([
    ['INVALID_TOKEN_ID@precheck', { tokenDeletion: {} }],
    ['TOKEN_IS_IMMUTABLE', { tokenDeletion: { token: tokenId(keyless) } }],
    ['INVALID_SIGNATURE', { tokenDeletion: { token: tokenId(token) } }],
    ['SUCCESS', { tokenDeletion: { token: tokenId(token) } }, byAdmin],
    ['TOKEN_WAS_DELETED', { tokenDeletion: { token: tokenId(token) } }, byAdmin],
    ['TOKEN_WAS_DELETED', { tokenPause: { token: tokenId(token) } }, byRole],
    ['SUCCESS', dissociate(token), own],
  ]);
});

test('updates: who may change what', async () => {
  const token = await rig.token(ALL_KEYS, [admin]);
  const immutable = await rig.token({ supplyKey: role.key });
  const change = (fields: proto.ITokenUpdateTransactionBody, num = token): proto.ITransactionBody => ({
    tokenUpdate: { token: tokenId(num), ...fields },
  });
  const next = new Signer();
  const taker = await rig.account({ maxAutomaticTokenAssociations: 1 });
  const full = await rig.account();
  const kyc = (account: number): proto.ITransactionBody => ({
    tokenGrantKyc: { token: tokenId(token), account: accountId(account) },
  });
  await expectAll([
    ['INVALID_TOKEN_ID@precheck', { tokenUpdate: {} }],
    ['INVALID_TOKEN_ID', change({}, NOWHERE)],
    ['INVALID_SIGNATURE', change({ name: 'New' })],
    ['TOKEN_IS_IMMUTABLE', change({ name: 'New' }, immutable)],
    ['INVALID_SUPPLY_KEY@precheck', change({ supplyKey: { ed25519: new Uint8Array(2) } })],
    ['TOKEN_NAME_TOO_LONG', change({ name: 'x'.repeat(101) }), byAdmin],
    ['MEMO_TOO_LONG', change({ memo: { value: 'x'.repeat(101) } }), byAdmin],
    ['INVALID_ACCOUNT_ID', change({ treasury: accountId(NOWHERE) }), byAdmin],
    ['ACCOUNT_DELETED', change({ treasury: accountId(gone.num) }), { signers: [admin, gone.signer] }],
    ['INVALID_SIGNATURE', change({ treasury: accountId(taker.num) }), byAdmin],
    [
      'NO_REMAINING_AUTOMATIC_ASSOCIATIONS',
      change({ treasury: accountId(full.num) }),
      { signers: [admin, full.signer] },
    ],
    ['INVALID_AUTORENEW_ACCOUNT', change({ autoRenewAccount: accountId(NOWHERE) }), byAdmin],
    ['INVALID_RENEWAL_PERIOD', change({ autoRenewPeriod: { seconds: toInt64(1) } }), byAdmin],
    ['INVALID_EXPIRATION_TIME', change({ expiry: { seconds: toInt64(1) } })],
    ['INVALID_SIGNATURE', change({ adminKey: next.key }), byAdmin],
    ['INVALID_SIGNATURE', change({ supplyKey: next.key }), byRole],
    ['SUCCESS', change({ supplyKey: next.key }), { signers: [role, next] }],
    ['SUCCESS', change({ supplyKey: role.key, keyVerificationMode: 1 }), { signers: [next] }],
    ['INVALID_SIGNATURE', change({ kycKey: { keyList: {} } }), byRole],
    ['TOKEN_IS_IMMUTABLE', change({ supplyKey: { keyList: {} } }, immutable), byRole],
    ['SUCCESS', change({ supplyKey: next.key }, immutable), { signers: [role, next] }],
    ['TOKEN_IS_IMMUTABLE', change({ wipeKey: next.key }, immutable)],
    ['SUCCESS', change({ metadata: { value: new Uint8Array([7]) } }), byRole],
    [
      'SUCCESS',
      change({ treasury: accountId(taker.num), name: 'New', memo: { value: 'm' } }),
      { signers: [admin, taker.signer] },
    ],
    ['SUCCESS', kyc(2), byRole],
    ['SUCCESS', change({ freezeKey: { keyList: {} }, adminKey: { keyList: {} } }), byAdmin],
    ['TOKEN_IS_IMMUTABLE', change({ name: 'Again' }), byAdmin],
  ]);
  expect(await rig.mirror(`/tokens/${token}`)).toMatchObject({
    name: 'New',
    memo: 'm',
    admin_key: null,
    freeze_key: null,
    treasury_account_id: `0.0.${taker.num}`,
    metadata: Buffer.from([7]).toString('base64'),
  });
});

test('fee schedules change with their key', async () => {
  const token = await rig.token(ALL_KEYS, [admin]);
  const update = (customFees: proto.ICustomFee[], num = token): proto.ITransactionBody => ({
    tokenFeeScheduleUpdate: { tokenId: tokenId(num), customFees },
  });
  await expectAll([
    ['INVALID_TOKEN_ID@precheck', { tokenFeeScheduleUpdate: {} }],
    ['INVALID_TOKEN_ID', update([], NOWHERE)],
    ['TOKEN_HAS_NO_FEE_SCHEDULE_KEY', update([fixed({})], await rig.token())],
    ['INVALID_SIGNATURE', update([fixed({})])],
    ['CUSTOM_SCHEDULE_ALREADY_HAS_NO_FEES', update([]), byRole],
    [
      'TOKEN_NOT_ASSOCIATED_TO_FEE_COLLECTOR',
      update([{ ...fraction(1, 2), feeCollectorAccountId: accountId(alice.num) }]),
      byRole,
    ],
    ['SUCCESS', update([fixed({}), fraction(1, 10)]), byRole],
  ]);
  expect(await rig.mirror(`/tokens/${token}`)).toMatchObject({
    custom_fees: { fixed_fees: [{ amount: 1 }], fractional_fees: [{ amount: { numerator: 1, denominator: 10 } }] },
  });
});

test('NFT metadata', async () => {
  const nft = await rig.token({ tokenType: 1, supplyKey: role.key });
  await rig.status({ tokenMint: { token: tokenId(nft), metadata: [new Uint8Array([1])] } }, byRole);
  const update = (serials: number[], value = new Uint8Array([9])): proto.ITransactionBody => ({
    tokenUpdateNfts: { token: tokenId(nft), serialNumbers: serials.map(toInt64), metadata: { value } },
  });
  await expectAll([
    ['INVALID_TOKEN_ID@precheck', { tokenUpdateNfts: {} }],
    ['MISSING_SERIAL_NUMBERS@precheck', update([])],
    ['INVALID_NFT_ID', update([99]), byRole],
    ['METADATA_TOO_LONG', update([1], new Uint8Array(101)), byRole],
    ['INVALID_SIGNATURE', update([1])],
    ['SUCCESS', update([1]), byRole],
  ]);
  expect(await rig.mirror(`/tokens/${nft}/nfts/1`)).toMatchObject({ metadata: Buffer.from([9]).toString('base64') });
});

test('rejections', async () => {
  const token = await rig.token({ freezeKey: role.key });
  const holder = await rig.account({ maxAutomaticTokenAssociations: 5 });
  await rig.units(token, rig.treasury, holder.num, 10);
  const reject = (owner: number | null, rejections: proto.ITokenReference[]): proto.ITransactionBody => ({
    tokenReject: { owner: owner === null ? null : accountId(owner), rejections },
  });
  const it = { fungibleToken: tokenId(token) };
  const own = { payer: holder };
  await expectAll([
    ['EMPTY_TOKEN_REFERENCE_LIST@precheck', reject(null, [])],
    ['TOKEN_REFERENCE_REPEATED@precheck', reject(null, [it, it])],
    ['INVALID_TOKEN_ID@precheck', reject(null, [{ fungibleToken: tokenId(0) }])],
    ['INVALID_OWNER_ID', reject(NOWHERE, [it])],
    ['INVALID_SIGNATURE', reject(holder.num, [it])],
    ['ACCOUNT_IS_TREASURY', reject(null, [it])],
    ['TOKEN_NOT_ASSOCIATED_TO_ACCOUNT', reject(null, [it]), { payer: bob }],
    ['SUCCESS', reject(null, [it]), own],
    ['INSUFFICIENT_TOKEN_BALANCE', reject(null, [it]), own],
  ]);
});

test('airdrops wait where they cannot be taken; they are cancelled or claimed once', async () => {
  const token = await rig.token({ customFees: [fixed({ amount: toInt64(77) }, alice.num), fraction(1, 10)] });
  const [sender, taker, open] = [
    await rig.account({ maxAutomaticTokenAssociations: 5 }),
    await rig.account(),
    await rig.account({ maxAutomaticTokenAssociations: -1 }),
  ];
  await rig.units(token, rig.treasury, sender.num, 1_000);
  const drop = (to: number, amount = 100): proto.ITransactionBody => ({
    tokenAirdrop: { tokenTransfers: unitsBody(token, sender.num, to, amount).tokenTransfers ?? [] },
  });
  const id: proto.IPendingAirdropId = {
    senderId: accountId(sender.num),
    receiverId: accountId(taker.num),
    fungibleTokenType: tokenId(token),
  };
  const own = { payer: sender };
  const claim = (...pendingAirdrops: proto.IPendingAirdropId[]): proto.ITransactionBody => ({
    tokenClaimAirdrop: { pendingAirdrops },
  });
  const cancel = (...pendingAirdrops: proto.IPendingAirdropId[]): proto.ITransactionBody => ({
    tokenCancelAirdrop: { pendingAirdrops },
  });
  const two = drop(taker.num).tokenAirdrop?.tokenTransfers?.[0]?.transfers ?? [];
  const many = { token: tokenId(token), transfers: [...two, { accountID: accountId(2), amount: toInt64(0) }] };
  await expectAll([
    ['EMPTY_TOKEN_TRANSFER_BODY@precheck', { tokenAirdrop: {} }],
    [
      'AIRDROP_CONTAINS_MULTIPLE_SENDERS_FOR_A_TOKEN@precheck',
      { tokenAirdrop: { tokenTransfers: [{ token: tokenId(token), transfers: [...two, ...two] }] } },
    ],
    [
      'ACCOUNT_REPEATED_IN_ACCOUNT_AMOUNTS@precheck',
      { tokenAirdrop: { tokenTransfers: [{ ...many, transfers: [...two, { accountID: accountId(taker.num) }] }] } },
    ],
    ['INVALID_SIGNATURE', drop(taker.num)],
    ['INSUFFICIENT_TOKEN_BALANCE', drop(taker.num, 5_000), own],
    ['INVALID_ACCOUNT_ID', drop(NOWHERE), own],
    ['INVALID_RECEIVING_NODE_ACCOUNT', drop(50), own],
    ['SUCCESS', drop(open.num), own],
    ['SUCCESS', drop(taker.num), own],
    ['SUCCESS', drop(taker.num), own],
  ]);
  // A tenth went to the collector, the rest waits.
  expect(await rig.mirror(`/accounts/${taker.num}/airdrops/pending`)).toMatchObject({ airdrops: [{ amount: 180 }] });
  expect(await rig.mirror(`/accounts/${open.num}/tokens`)).toMatchObject({ tokens: [{ balance: 90 }] });
  await expectAll([
    ['EMPTY_PENDING_AIRDROP_ID_LIST@precheck', claim()],
    ['PENDING_AIRDROP_ID_REPEATED@precheck', claim(id, id)],
    ['INVALID_SIGNATURE', claim(id)],
    ['INVALID_PENDING_AIRDROP_ID', claim({ ...id, fungibleTokenType: tokenId(NOWHERE) }), { payer: taker }],
    ['SUCCESS', claim(id), { payer: taker }],
    ['INVALID_PENDING_AIRDROP_ID', claim(id), { payer: taker }],
    ['EMPTY_PENDING_AIRDROP_ID_LIST@precheck', cancel()],
    ['INVALID_PENDING_AIRDROP_ID', cancel(id), own],
    ['SUCCESS', drop(bob.num), own],
    ['INVALID_SIGNATURE', cancel({ ...id, receiverId: accountId(bob.num) })],
    ['SUCCESS', cancel({ ...id, receiverId: accountId(bob.num) }), own],
  ]);
  expect(await rig.mirror(`/accounts/${taker.num}/tokens`)).toMatchObject({ tokens: [{ balance: 180 }] });
});
