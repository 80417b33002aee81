import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId, fromTimestamp, type proto, Status, toBigInt, toInt64, tokenId } from '../../codec/proto.ts';
import { type Case, HapiRig, hbarBody, type Party, Signer, unitsBody } from '../hapi-rig.test-support.ts';

let rig: HapiRig;
let alice: Party;
let bob: Party;
let gone: Party;
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

const create = (fields: proto.ICryptoCreateTransactionBody): proto.ITransactionBody => ({
  cryptoCreateAccount: { key: alice.signer.key, autoRenewPeriod: PERIOD, ...fields },
});

test('accounts: what can be wrong with a new one', async () => {
  const bad = { ed25519: new Uint8Array(31) };
  const threshold = { thresholdKey: { threshold: 3, keys: { keys: [alice.signer.key, bob.signer.key] } } };
  await expectAll([
    ['KEY_REQUIRED@precheck', create({ key: null })],
    ['KEY_REQUIRED@precheck', create({ key: { keyList: {} } })],
    ['KEY_REQUIRED@precheck', create({ key: { thresholdKey: { threshold: 1, keys: { keys: [] } } } })],
    ['BAD_ENCODING@precheck', create({ key: {} })],
    ['INVALID_ADMIN_KEY', create({ key: bad })],
    ['INVALID_ADMIN_KEY', create({ key: threshold })],
    ['INVALID_ADMIN_KEY', create({ key: { keyList: { keys: [alice.signer.key, bad] } } })],
    ['INVALID_INITIAL_BALANCE@precheck', create({ initialBalance: toInt64(-1) })],
    ['INSUFFICIENT_PAYER_BALANCE@precheck', create({ initialBalance: toInt64(10n ** 12n) }), { payer: alice }],
    ['INVALID_RENEWAL_PERIOD@precheck', create({ autoRenewPeriod: null })],
    ['INVALID_RENEWAL_PERIOD@precheck', create({ autoRenewPeriod: { seconds: toInt64(-1) } })],
    ['INVALID_RENEWAL_PERIOD', create({ autoRenewPeriod: { seconds: toInt64(0) } })],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', create({ autoRenewPeriod: { seconds: toInt64(2_591_999) } })],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', create({ autoRenewPeriod: { seconds: toInt64(8_000_002) } })],
    ['MEMO_TOO_LONG', create({ memo: 'x'.repeat(101) })],
    ['INVALID_ZERO_BYTE_IN_STRING', create({ memo: 'a\0' })],
    ['INVALID_MAX_AUTO_ASSOCIATIONS', create({ maxAutomaticTokenAssociations: 5_001 })],
    ['INVALID_MAX_AUTO_ASSOCIATIONS@precheck', create({ maxAutomaticTokenAssociations: -2 })],
    ['INVALID_STAKING_ID', create({ stakedAccountId: accountId(NOWHERE) })],
    ['INVALID_STAKING_ID', create({ stakedNodeId: toInt64(77) })],
    ['INVALID_SIGNATURE', create({ key: new Signer().key, receiverSigRequired: true })],
    ['PROXY_ACCOUNT_ID_FIELD_IS_DEPRECATED@precheck', create({ proxyAccountID: accountId(2) })],
    ['INVALID_SEND_RECORD_THRESHOLD@precheck', create({ sendRecordThreshold: toInt64(-1) })],
    ['INVALID_ALIAS_KEY@precheck', create({ alias: new Uint8Array(7) })],
    ['INVALID_SIGNATURE', create({ alias: new Uint8Array(20).fill(7) })],
    ['INVALID_ALIAS_KEY@precheck', create({ alias: Buffer.from('00000000000000000000000000000000000003ea', 'hex') })],
  ]);
});

test('an account is read back through receipt, record, query and mirror', async () => {
  const { receipt, id } = await rig.send(
    create({ memo: 'of a test', maxAutomaticTokenAssociations: -1, declineReward: true, stakedNodeId: toInt64(0) }),
  );
  const num = Number(receipt.accountID?.accountNum);
  const { transactionRecord } = await rig.record(id);
  expect(transactionRecord?.receipt?.accountID).toEqual(receipt.accountID);
  const { cryptoGetInfo } = await rig.query({ cryptoGetInfo: { header: rig.payment(), accountID: accountId(num) } });
  expect(cryptoGetInfo?.accountInfo).toMatchObject({ memo: 'of a test', maxAutomaticTokenAssociations: -1 });
  const { accountDetails } = await rig.query({ accountDetails: { header: rig.payment(), accountId: accountId(num) } });
  expect(accountDetails?.accountDetails).toMatchObject({ memo: 'of a test' });
  expect(await rig.mirror(`/accounts/${num}`)).toMatchObject({
    memo: 'of a test',
    max_automatic_token_associations: -1,
    decline_reward: true,
    staked_node_id: 0,
    key: { _type: 'ED25519', key: Buffer.from(alice.signer.publicKey).toString('hex') },
  });
  const refused = await rig.query({ accountDetails: { header: rig.payment(alice), accountId: accountId(num) } });
  expect(refused.accountDetails?.header?.nodeTransactionPrecheckCode).toBe(Status.NOT_SUPPORTED);
});

test('accounts: updates and deletions', async () => {
  const update = (fields: proto.ICryptoUpdateTransactionBody): proto.ITransactionBody => ({
    cryptoUpdateAccount: { accountIDToUpdate: accountId(alice.num), ...fields },
  });
  const own = { payer: alice };
  const next = new Signer();
  const soon = BigInt(Math.floor(Date.now() / 1_000));
  await expectAll([
    ['ACCOUNT_ID_DOES_NOT_EXIST@precheck', { cryptoUpdateAccount: {} }],
    ['INVALID_ACCOUNT_ID', update({ accountIDToUpdate: accountId(NOWHERE) })],
    ['INVALID_SIGNATURE', update({}), { payer: bob }],
    ['SUCCESS', update({}), own],
    ['INVALID_SIGNATURE', update({ key: next.key }), own],
    ['INVALID_ADMIN_KEY', update({ key: { keyList: {} } }), own],
    ['INVALID_RENEWAL_PERIOD', update({ autoRenewPeriod: { seconds: toInt64(-1) } }), own],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', update({ autoRenewPeriod: { seconds: toInt64(9_000_000) } }), own],
    ['INVALID_EXPIRATION_TIME', update({ expirationTime: { seconds: toInt64(soon + 8_000_100n) } }), own],
    ['INVALID_EXPIRATION_TIME', update({ expirationTime: { seconds: toInt64(-1) } }), own],
    ['EXPIRATION_REDUCTION_NOT_ALLOWED', update({ expirationTime: { seconds: toInt64(soon + 7_775_000n) } }), own],
    ['MEMO_TOO_LONG', update({ memo: { value: 'x'.repeat(101) } }), own],
    ['INVALID_MAX_AUTO_ASSOCIATIONS', update({ maxAutomaticTokenAssociations: { value: -2 } }), own],
    [
      'REQUESTED_NUM_AUTOMATIC_ASSOCIATIONS_EXCEEDS_ASSOCIATION_LIMIT',
      update({ maxAutomaticTokenAssociations: { value: 5_001 } }),
      own,
    ],
    ['INVALID_STAKING_ID', update({ stakedAccountId: accountId(NOWHERE) }), own],
    ['SUCCESS', update({ stakedAccountId: accountId(0) }), own],
    ['ACCOUNT_DELETED', update({ accountIDToUpdate: accountId(gone.num) }), { signers: [gone.signer] }],
  ]);
  const remove = (from: number, to: number): proto.ITransactionBody => ({
    cryptoDelete: { deleteAccountID: accountId(from), transferAccountID: accountId(to) },
  });
  const treasurer = await rig.account();
  await rig.token({ treasury: accountId(treasurer.num) }, [treasurer.signer]);
  await expectAll([
    ['ACCOUNT_ID_DOES_NOT_EXIST@precheck', { cryptoDelete: { transferAccountID: accountId(2) } }],
    ['TRANSFER_ACCOUNT_SAME_AS_DELETE_ACCOUNT@precheck', remove(alice.num, alice.num)],
    ['INVALID_ACCOUNT_ID', remove(NOWHERE, 2)],
    ['INVALID_TRANSFER_ACCOUNT_ID', remove(alice.num, NOWHERE), { signers: [alice.signer] }],
    ['ACCOUNT_DELETED', remove(gone.num, 2), { signers: [gone.signer] }],
    ['ACCOUNT_DELETED', remove(alice.num, gone.num), { signers: [alice.signer] }],
    ['INVALID_SIGNATURE', remove(alice.num, 2)],
    ['ACCOUNT_IS_TREASURY', remove(treasurer.num, 2), { signers: [treasurer.signer] }],
    ['ENTITY_NOT_ALLOWED_TO_DELETE', remove(50, 2)],
  ]);
});

test('transfers of hbars', async () => {
  const shy = await rig.account({ receiverSigRequired: true });
  const list = (...entries: ReadonlyArray<readonly [number, number]>): proto.ITransactionBody => ({
    cryptoTransfer: {
      transfers: { accountAmounts: entries.map(([n, a]) => ({ accountID: accountId(n), amount: toInt64(a) })) },
    },
  });
  const long = Array.from({ length: 11 }, (_, i) => [i === 0 ? 2 : 1_002 + i, i === 0 ? -10 : 1] as const);
  const both = { signers: [alice.signer] };
  await expectAll([
    ['SUCCESS', { cryptoTransfer: {} }],
    ['INVALID_ACCOUNT_AMOUNTS@precheck', list([2, -1])],
    ['ACCOUNT_REPEATED_IN_ACCOUNT_AMOUNTS@precheck', list([2, -1], [bob.num, -1], [bob.num, 2])],
    ['INVALID_ACCOUNT_ID@precheck', { cryptoTransfer: { transfers: { accountAmounts: [{ amount: toInt64(0) }] } } }],
    ['TRANSFER_LIST_SIZE_LIMIT_EXCEEDED', list(...long)],
    ['INVALID_ACCOUNT_ID', { cryptoTransfer: hbarBody(2, NOWHERE, 1) }],
    ['INVALID_ACCOUNT_ID', { cryptoTransfer: hbarBody(NOWHERE, 2, 1) }],
    ['ACCOUNT_DELETED', { cryptoTransfer: hbarBody(2, gone.num, 1) }],
    ['INVALID_SIGNATURE', { cryptoTransfer: hbarBody(alice.num, 2, 1) }],
    ['INVALID_SIGNATURE', { cryptoTransfer: hbarBody(2, shy.num, 1) }],
    ['SUCCESS', { cryptoTransfer: hbarBody(2, shy.num, 1) }, { signers: [shy.signer] }],
    ['INSUFFICIENT_ACCOUNT_BALANCE', { cryptoTransfer: hbarBody(alice.num, 2, 10n ** 15n) }, both],
    ['SUCCESS', list([alice.num, 0], [bob.num, 0])],
  ]);
});

test('allowances of hbars and tokens', async () => {
  const [owner, spender] = [await rig.account({ maxAutomaticTokenAssociations: 5 }), await rig.account()];
  const token = await rig.token({ supplyType: 1, maxSupply: toInt64(2_000_000) });
  const nft = await rig.token({ tokenType: 1, supplyKey: alice.signer.key });
  await rig.units(token, rig.treasury, owner.num, 100);
  const own = { signers: [owner.signer] };
  const hbars = (amount: number, by = spender.num, of = owner.num): proto.ITransactionBody => ({
    cryptoApproveAllowance: {
      cryptoAllowances: [{ owner: accountId(of), spender: accountId(by), amount: toInt64(amount) }],
    },
  });
  const units = (amount: number, by = spender.num, num = token): proto.ITransactionBody => ({
    cryptoApproveAllowance: {
      tokenAllowances: [
        { owner: accountId(owner.num), spender: accountId(by), tokenId: tokenId(num), amount: toInt64(amount) },
      ],
    },
  });
  const many = Array.from({ length: 21 }, (_, i) => ({ spender: accountId(1_002 + i), amount: toInt64(1) }));
  await expectAll([
    ['EMPTY_ALLOWANCES@precheck', { cryptoApproveAllowance: {} }],
    ['NEGATIVE_ALLOWANCE_AMOUNT@precheck', hbars(-1), own],
    ['INVALID_ALLOWANCE_SPENDER_ID@precheck', { cryptoApproveAllowance: { cryptoAllowances: [{}] } }],
    ['INVALID_ALLOWANCE_OWNER_ID', hbars(1, spender.num, NOWHERE)],
    ['INVALID_ALLOWANCE_OWNER_ID', hbars(1, spender.num, gone.num), { signers: [gone.signer] }],
    ['INVALID_ALLOWANCE_SPENDER_ID', hbars(1, NOWHERE), own],
    ['INVALID_ALLOWANCE_SPENDER_ID', hbars(1, gone.num), own],
    ['SPENDER_ACCOUNT_SAME_AS_OWNER', hbars(1, owner.num), own],
    ['INVALID_SIGNATURE', hbars(1)],
    ['MAX_ALLOWANCES_EXCEEDED', { cryptoApproveAllowance: { cryptoAllowances: many } }],
    ['SUCCESS', hbars(50), own],
    ['INVALID_TOKEN_ID', units(1, spender.num, NOWHERE), own],
    ['NFT_IN_FUNGIBLE_TOKEN_ALLOWANCES', units(1, spender.num, nft), own],
    ['AMOUNT_EXCEEDS_TOKEN_MAX_SUPPLY', units(2_000_001), own],
    ['SUCCESS', units(40), own],
  ]);
  expect(await rig.mirror(`/accounts/${owner.num}/allowances/crypto`)).toMatchObject({
    allowances: [{ amount: 50, amount_granted: 50, spender: `0.0.${spender.num}` }],
  });
  const approved = (body: proto.ICryptoTransferTransactionBody): proto.ITransactionBody => {
    const lists = [body.transfers?.accountAmounts, ...(body.tokenTransfers ?? []).map((t) => t.transfers)];
    for (const entry of lists.flatMap((l) => l ?? [])) entry.isApproval = toBigInt(entry.amount) < 0n;
    return { cryptoTransfer: body };
  };
  const by = { payer: spender };
  await expectAll([
    ['SPENDER_DOES_NOT_HAVE_ALLOWANCE', approved(hbarBody(owner.num, bob.num, 1)), { payer: bob }],
    ['AMOUNT_EXCEEDS_ALLOWANCE', approved(hbarBody(owner.num, bob.num, 51)), by],
    ['SUCCESS', approved(hbarBody(owner.num, bob.num, 50)), by],
    ['SPENDER_DOES_NOT_HAVE_ALLOWANCE', approved(hbarBody(owner.num, bob.num, 1)), by],
    ['AMOUNT_EXCEEDS_ALLOWANCE', approved(unitsBody(token, owner.num, 2, 41)), by],
    ['SUCCESS', approved(unitsBody(token, owner.num, 2, 10)), by],
    ['SUCCESS', units(0), own],
    ['SPENDER_DOES_NOT_HAVE_ALLOWANCE', approved(unitsBody(token, owner.num, 2, 1)), by],
  ]);
});

test('allowances of NFTs: of serials, for all, and through a delegating spender', async () => {
  const [owner, spender, third] = [
    await rig.account({ maxAutomaticTokenAssociations: 5 }),
    await rig.account(),
    await rig.account({ maxAutomaticTokenAssociations: 5 }),
  ];
  const nft = await rig.token({ tokenType: 1, supplyKey: alice.signer.key });
  const metadata = [1, 2, 3].map((n) => new Uint8Array([n]));
  await rig.status({ tokenMint: { token: tokenId(nft), metadata } }, { signers: [alice.signer] });
  const move = (serial: number, from: number, to: number, isApproval = false): proto.ITransactionBody => ({
    cryptoTransfer: {
      tokenTransfers: [
        {
          token: tokenId(nft),
          nftTransfers: [
            {
              senderAccountID: accountId(from),
              receiverAccountID: accountId(to),
              serialNumber: toInt64(serial),
              isApproval,
            },
          ],
        },
      ],
    },
  });
  for (const serial of [1, 2, 3]) expect(await rig.status(move(serial, 2, owner.num))).toBe('SUCCESS');
  const approve = (fields: proto.INftAllowance): proto.ITransactionBody => ({
    cryptoApproveAllowance: {
      nftAllowances: [
        { owner: accountId(owner.num), spender: accountId(spender.num), tokenId: tokenId(nft), ...fields },
      ],
    },
  });
  const own = { signers: [owner.signer] };
  const delegated = { spender: accountId(third.num), delegatingSpender: accountId(spender.num) };
  const serial = (n: number): { serialNumbers: ReturnType<typeof toInt64>[] } => ({ serialNumbers: [toInt64(n)] });
  await expectAll([
    ['INVALID_TOKEN_NFT_SERIAL_NUMBER', approve(serial(9)), own],
    ['INVALID_SIGNATURE', approve(serial(1))],
    ['SPENDER_DOES_NOT_HAVE_ALLOWANCE', move(1, owner.num, third.num, true), { payer: spender }],
    ['SUCCESS', approve(serial(1)), own],
    ['SUCCESS', move(1, owner.num, third.num, true), { payer: spender }],
    ['DELEGATING_SPENDER_DOES_NOT_HAVE_APPROVE_FOR_ALL', approve({ ...serial(2), ...delegated }), { payer: spender }],
    ['SUCCESS', approve({ approvedForAll: { value: true } }), own],
    [
      'DELEGATING_SPENDER_CANNOT_GRANT_APPROVE_FOR_ALL',
      approve({ approvedForAll: { value: true }, ...delegated }),
      own,
    ],
    ['SUCCESS', approve({ ...serial(2), ...delegated }), { payer: spender }],
  ]);
  expect(await rig.mirror(`/tokens/${nft}/nfts/2`)).toMatchObject({
    spender: `0.0.${third.num}`,
    delegating_spender: `0.0.${spender.num}`,
  });
  const takeBack = (n: number): proto.ITransactionBody => ({
    cryptoDeleteAllowance: {
      nftAllowances: [{ owner: accountId(owner.num), tokenId: tokenId(nft), serialNumbers: [toInt64(n)] }],
    },
  });
  await expectAll([
    ['EMPTY_ALLOWANCES@precheck', { cryptoDeleteAllowance: {} }],
    ['SENDER_DOES_NOT_OWN_NFT_SERIAL_NO', takeBack(1), own],
    ['SUCCESS', takeBack(2), own],
    ['SPENDER_DOES_NOT_HAVE_ALLOWANCE', move(2, owner.num, third.num, true), { payer: third }],
    ['SUCCESS', move(3, owner.num, third.num, true), { payer: spender }],
    ['SUCCESS', approve({ approvedForAll: { value: false } }), own],
    ['SPENDER_DOES_NOT_HAVE_ALLOWANCE', move(2, owner.num, third.num, true), { payer: spender }],
  ]);
});

test('a hollow account is made by a transfer and completed by the signature of its key', async () => {
  const address = new Uint8Array(20).fill(0xab);
  const accountAmounts = [
    { accountID: accountId(2), amount: toInt64(-1_000) },
    { accountID: { alias: address }, amount: toInt64(1_000) },
  ];
  const { id, status } = await rig.send({ cryptoTransfer: { transfers: { accountAmounts } } });
  expect(status).toBe('SUCCESS');
  const { childTransactionRecords } = await rig.record(id, true);
  const child = childTransactionRecords?.[0];
  expect(Buffer.from(child?.evmAddress ?? []).toString('hex')).toBe('ab'.repeat(20));
  const num = Number(child?.receipt?.accountID?.accountNum);
  expect(fromTimestamp(child?.consensusTimestamp)).toBeGreaterThan(0n);
  expect(await rig.mirror(`/accounts/${num}`)).toMatchObject({
    key: null,
    evm_address: `0x${'ab'.repeat(20)}`,
    max_automatic_token_associations: -1,
  });
  expect(await rig.status({ cryptoTransfer: hbarBody(num, 2, 1) })).toBe('INVALID_SIGNATURE');
});

test('staking is told by queries', async () => {
  const [node, other] = [await rig.account({ stakedNodeId: toInt64(0) }), await rig.account()];
  await rig.account({ stakedAccountId: accountId(other.num), initialBalance: toInt64(250_000_000) });
  const staking = async (num: number): Promise<proto.IStakingInfo | null | undefined> => {
    const query = { cryptoGetInfo: { header: rig.payment(), accountID: accountId(num) } };
    return (await rig.query(query)).cryptoGetInfo?.accountInfo?.stakingInfo;
  };
  const started = Number((await staking(node.num))?.stakePeriodStart?.seconds);
  expect(started % 86_400).toBe(0);
  expect(Math.abs(started - Date.now() / 1_000)).toBeLessThan(172_800);
  expect(Number((await staking(other.num))?.stakedToMe)).toBe(200_000_000);
});
