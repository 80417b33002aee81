import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId, fileId, proto, Status, toInt64, tokenId, topicId } from '../codec/proto.ts';
import { type Case, HapiRig, type Party, type SendOptions, Signer, TREASURY } from './hapi-rig.test-support.ts';

let rig: HapiRig;
let alice: Party;
let bob: Party;
const admin = new Signer();
const role = new Signer();
const NOWHERE = 9_999_999;
const PERIOD = { seconds: toInt64(7_776_000) };

beforeAll(async () => {
  rig = await HapiRig.open();
  [alice, bob] = [await rig.account(), await rig.account()];
});
afterAll(() => rig?.close());

/** Sends each case and expects its status. */
async function expectAll(cases: readonly Case[]): Promise<void> {
  expect(await rig.mismatches(cases)).toEqual([]);
}

const byAdmin = { signers: [admin] };
const byRole = { signers: [role] };
const bad = { ed25519: new Uint8Array(3) };

async function newTopic(fields: proto.IConsensusCreateTopicTransactionBody, signers: Signer[] = []): Promise<number> {
  const body = { consensusCreateTopic: { autoRenewPeriod: PERIOD, ...fields } };
  const { receipt, status } = await rig.send(body, { signers });
  expect(status).toBe('SUCCESS');
  return Number(receipt.topicID?.topicNum);
}

test('topics: create, update, delete', async () => {
  const gone = await rig.account();
  const byGone = { signers: [gone.signer] };
  const create = (fields: proto.IConsensusCreateTopicTransactionBody): proto.ITransactionBody => ({
    consensusCreateTopic: { autoRenewPeriod: PERIOD, ...fields },
  });
  const fee = (fields: proto.IFixedFee, collector = 2): proto.IFixedCustomFee => ({
    feeCollectorAccountId: accountId(collector),
    fixedFee: { amount: toInt64(1), ...fields },
  });
  await expectAll([
    ['MEMO_TOO_LONG', create({ memo: 'x'.repeat(101) })],
    ['BAD_ENCODING', create({ submitKey: bad })],
    ['INVALID_SIGNATURE', create({ adminKey: admin.key })],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', create({ autoRenewPeriod: null })],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', create({ autoRenewPeriod: { seconds: toInt64(1) } })],
    ['INVALID_AUTORENEW_ACCOUNT', create({ autoRenewAccount: accountId(NOWHERE) })],
    ['INVALID_SIGNATURE', create({ autoRenewAccount: accountId(alice.num) })],
    ['INVALID_CUSTOM_FEE_SCHEDULE_KEY', create({ feeScheduleKey: bad })],
    ['INVALID_KEY_IN_FEE_EXEMPT_KEY_LIST', create({ feeExemptKeyList: [bad] })],
    ['FEE_EXEMPT_KEY_LIST_CONTAINS_DUPLICATED_KEYS@precheck', create({ feeExemptKeyList: [role.key, role.key] })],
    [
      'MAX_ENTRIES_FOR_FEE_EXEMPT_KEY_LIST_EXCEEDED',
      create({ feeExemptKeyList: Array.from({ length: 11 }, () => new Signer().key) }),
    ],
    ['CUSTOM_FEES_LIST_TOO_LONG', create({ customFees: Array.from({ length: 11 }, () => fee({})) })],
    ['INVALID_CUSTOM_FEE_COLLECTOR', create({ customFees: [fee({}, NOWHERE)] })],
    ['SUCCESS', { cryptoDelete: { deleteAccountID: accountId(gone.num), transferAccountID: accountId(2) } }, byGone],
    ['ACCOUNT_DELETED', create({ customFees: [fee({}, gone.num)] })],
    ['CUSTOM_FEE_MUST_BE_POSITIVE', create({ customFees: [fee({ amount: toInt64(0) })] })],
    ['INVALID_TOKEN_ID_IN_CUSTOM_FEES', create({ customFees: [fee({ denominatingTokenId: tokenId(NOWHERE) })] })],
  ]);
  const plain = await newTopic({});
  const topic = await newTopic({ adminKey: admin.key, submitKey: role.key, memo: 'old' }, [admin]);
  const update = (fields: proto.IConsensusUpdateTopicTransactionBody, num = topic): proto.ITransactionBody => ({
    consensusUpdateTopic: { topicID: topicId(num), ...fields },
  });
  await expectAll([
    ['INVALID_TOPIC_ID@precheck', { consensusUpdateTopic: {} }],
    ['INVALID_TOPIC_ID', update({}, NOWHERE)],
    ['UNAUTHORIZED', update({ memo: { value: 'new' } }, plain)],
    ['INVALID_SIGNATURE', update({ memo: { value: 'new' } })],
    ['MEMO_TOO_LONG', update({ memo: { value: 'x'.repeat(101) } }), byAdmin],
    ['INVALID_SIGNATURE', update({ adminKey: role.key }), byAdmin],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', update({ autoRenewPeriod: { seconds: toInt64(0) } }), byAdmin],
    ['INVALID_EXPIRATION_TIME', update({ expirationTime: { seconds: toInt64(1) } })],
    ['FEE_SCHEDULE_KEY_CANNOT_BE_UPDATED', update({ feeScheduleKey: role.key }), byAdmin],
    ['FEE_SCHEDULE_KEY_NOT_SET', update({ customFees: { fees: [] } }), byAdmin],
    ['SUCCESS', update({ submitKey: alice.signer.key }), byRole],
    ['SUCCESS', update({ memo: { value: 'new' } }), byAdmin],
  ]);
  const { consensusGetTopicInfo } = await rig.query({
    consensusGetTopicInfo: { header: rig.payment(), topicID: topicId(topic) },
  });
  expect(consensusGetTopicInfo?.topicInfo?.memo).toBe('new');
  expect(await rig.mirror(`/topics/${topic}`)).toMatchObject({ memo: 'new', deleted: false });
  await expectAll([
    ['INVALID_TOPIC_ID', { consensusDeleteTopic: { topicID: topicId(NOWHERE) } }],
    ['UNAUTHORIZED', { consensusDeleteTopic: { topicID: topicId(plain) } }],
    ['INVALID_SIGNATURE', { consensusDeleteTopic: { topicID: topicId(topic) } }],
    ['SUCCESS', { consensusDeleteTopic: { topicID: topicId(topic) } }, byAdmin],
    ['INVALID_TOPIC_ID', { consensusDeleteTopic: { topicID: topicId(topic) } }, byAdmin],
  ]);
});

test('messages: sizes, chunks, submit keys and fees within limits', async () => {
  const topic = await newTopic({ submitKey: role.key });
  const message = new Uint8Array([1]);
  const submit = (fields: proto.IConsensusSubmitMessageTransactionBody): proto.ITransactionBody => ({
    consensusSubmitMessage: { topicID: topicId(topic), message, ...fields },
  });
  const chunk = (number: number, total: number, payer: number): proto.IConsensusMessageChunkInfo => ({
    number,
    total,
    initialTransactionID: { accountID: accountId(payer), transactionValidStart: { seconds: toInt64(1) } },
  });
  await expectAll([
    ['INVALID_TOPIC_ID@precheck', { consensusSubmitMessage: { message } }],
    ['INVALID_TOPIC_MESSAGE@precheck', submit({ message: new Uint8Array() })],
    ['INVALID_TOPIC_ID', submit({ topicID: topicId(NOWHERE) })],
    ['INVALID_SIGNATURE', submit({})],
    ['MESSAGE_SIZE_TOO_LARGE', submit({ message: new Uint8Array(1_025) }), byRole],
    ['INVALID_CHUNK_NUMBER', submit({ chunkInfo: chunk(3, 2, 2) }), byRole],
    ['INVALID_CHUNK_TRANSACTION_ID', submit({ chunkInfo: chunk(1, 2, 2) }), byRole],
    ['INVALID_CHUNK_TRANSACTION_ID', submit({ chunkInfo: chunk(2, 2, alice.num) }), byRole],
    ['SUCCESS', submit({ chunkInfo: chunk(2, 2, 2) }), byRole],
  ]);
  const paid = await newTopic({
    feeExemptKeyList: [role.key],
    customFees: [{ feeCollectorAccountId: accountId(bob.num), fixedFee: { amount: toInt64(500) } }],
  });
  const limited = (amount: number | null, account = alice.num): SendOptions => ({
    payer: alice,
    with: {
      maxCustomFees: [{ accountId: accountId(account), fees: amount === null ? [] : [{ amount: toInt64(amount) }] }],
    },
  });
  const toPaid = submit({ topicID: topicId(paid) });
  const twice = { accountId: accountId(alice.num), fees: [{ amount: toInt64(500) }] };
  await expectAll([
    ['MAX_CUSTOM_FEE_LIMIT_EXCEEDED', toPaid, limited(499)],
    ['INVALID_MAX_CUSTOM_FEES@precheck', toPaid, limited(null)],
    ['INVALID_MAX_CUSTOM_FEES@precheck', toPaid, limited(-1)],
    ['NO_VALID_MAX_CUSTOM_FEE', toPaid, limited(500, bob.num)],
    [
      'DUPLICATE_ACCOUNT_ID_IN_MAX_CUSTOM_FEE_LIST@precheck',
      toPaid,
      { payer: alice, with: { maxCustomFees: [twice, twice] } },
    ],
    ['SUCCESS', toPaid, { payer: alice, ...byRole }],
  ]);
  const { id, status } = await rig.send(toPaid, limited(500));
  expect(status).toBe('SUCCESS');
  const { transactionRecord } = await rig.record(id);
  expect(transactionRecord?.assessedCustomFees?.map((f) => Number(f.amount))).toEqual([500]);
  expect(await rig.mirror(`/topics/${paid}/messages`)).toMatchObject({
    messages: [{ sequence_number: 1 }, { sequence_number: 2 }],
  });
});

test('files', async () => {
  const soon = BigInt(Math.floor(Date.now() / 1_000));
  const expirationTime = { seconds: toInt64(soon + 7_000_000n) };
  const create = (fields: proto.IFileCreateTransactionBody): proto.ITransactionBody => ({
    fileCreate: { expirationTime, keys: { keys: [admin.key] }, ...fields },
  });
  await expectAll([
    ['INVALID_EXPIRATION_TIME@precheck', create({ expirationTime: null })],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', create({ expirationTime: { seconds: toInt64(1) } }), byAdmin],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', create({ expirationTime: { seconds: toInt64(soon + 9_000_000n) } }), byAdmin],
    ['INVALID_SIGNATURE', create({})],
    ['MEMO_TOO_LONG', create({ memo: 'x'.repeat(101) }), byAdmin],
  ]);
  const contents = new TextEncoder().encode('one');
  const { receipt } = await rig.send(create({ contents, memo: 'a file' }), byAdmin);
  const fileID = fileId(Number(receipt.fileID?.fileNum));
  const keyless = await rig.send(create({ keys: null }));
  const immutable = fileId(Number(keyless.receipt.fileID?.fileNum));
  const more = new TextEncoder().encode(' two');
  await expectAll([
    ['INVALID_FILE_ID@precheck', { fileAppend: {} }],
    ['INVALID_FILE_ID', { fileAppend: { fileID: fileId(NOWHERE) } }],
    ['INVALID_SIGNATURE', { fileAppend: { fileID, contents: more } }],
    ['UNAUTHORIZED', { fileAppend: { fileID: immutable, contents: more } }],
    ['SUCCESS', { fileAppend: { fileID, contents: more } }, byAdmin],
    ['INVALID_FILE_ID@precheck', { fileUpdate: {} }],
    ['INVALID_SIGNATURE', { fileUpdate: { fileID, memo: { value: 'new' } } }],
    ['UNAUTHORIZED', { fileUpdate: { fileID: immutable, memo: { value: 'new' } } }],
    ['INVALID_SIGNATURE', { fileUpdate: { fileID, keys: { keys: [role.key] } } }, byAdmin],
    ['AUTORENEW_DURATION_NOT_IN_RANGE', { fileUpdate: { fileID, expirationTime: { seconds: toInt64(soon + 100n) } } }],
    ['SUCCESS', { fileUpdate: { fileID, expirationTime: { seconds: toInt64(soon + 7_900_000n) } } }],
    ['SUCCESS', { fileUpdate: { fileID, memo: { value: 'new' } } }, byAdmin],
    ['AUTHORIZATION_FAILED', { fileUpdate: { fileID: fileId(112), contents: more } }, { payer: alice }],
  ]);
  const content = await rig.query({ fileGetContents: { header: rig.payment(), fileID } });
  expect(Buffer.from(content.fileGetContents?.fileContents?.contents ?? []).toString()).toBe('one two');
  const info = await rig.query({ fileGetInfo: { header: rig.payment(), fileID } });
  expect(info.fileGetInfo?.fileInfo).toMatchObject({ memo: 'new', deleted: false });
  await expectAll([
    ['INVALID_FILE_ID', { fileDelete: { fileID: fileId(NOWHERE) } }],
    ['ENTITY_NOT_ALLOWED_TO_DELETE', { fileDelete: { fileID: fileId(111) } }],
    ['INVALID_SIGNATURE', { fileDelete: { fileID } }],
    ['UNAUTHORIZED', { fileDelete: { fileID: immutable } }],
    ['SUCCESS', { fileDelete: { fileID } }, byAdmin],
    ['FILE_DELETED', { fileAppend: { fileID, contents: more } }, byAdmin],
    ['FILE_DELETED', { fileDelete: { fileID } }, byAdmin],
  ]);
  const gone = await rig.query({ fileGetContents: { header: rig.payment(), fileID } });
  expect(gone.fileGetContents?.header?.nodeTransactionPrecheckCode).toBe(Status.FILE_DELETED);
});

test('the exchange rates change by little steps', async () => {
  const expirationTime = { seconds: toInt64(4_102_444_800n) };
  const rates = (cents: number): proto.ITransactionBody => {
    const rate = { hbarEquiv: 1, centEquiv: cents, expirationTime };
    const contents = proto.ExchangeRateSet.encode({ currentRate: rate, nextRate: rate }).finish();
    return { fileUpdate: { fileID: fileId(112), contents } };
  };
  const rateKeeper = { payer: { ...TREASURY, num: 57 } };
  const gift = (num: number, tinybars: bigint): proto.IAccountAmount => ({
    accountID: accountId(num),
    amount: toInt64(tinybars),
  });
  const accountAmounts = [gift(2, -10_000_000_000n), gift(57, 10_000_000_000n)];
  await expectAll([
    ['SUCCESS', { cryptoTransfer: { transfers: { accountAmounts } } }],
    ['INVALID_EXCHANGE_RATE_FILE', { fileUpdate: { fileID: fileId(112), contents: Buffer.from('rates') } }],
    ['EXCHANGE_RATE_CHANGE_LIMIT_EXCEEDED', rates(30), rateKeeper],
    ['SUCCESS', rates(13), rateKeeper],
    ['SUCCESS', rates(30)],
    ['SUCCESS', rates(12)],
  ]);
});

test('the files of the network parse', async () => {
  const read = async (num: number): Promise<Uint8Array> => {
    const { fileGetContents } = await rig.query({ fileGetContents: { header: rig.payment(), fileID: fileId(num) } });
    return fileGetContents?.fileContents?.contents ?? new Uint8Array();
  };
  expect(proto.NodeAddressBook.decode(await read(101)).nodeAddress).toHaveLength(1);
  expect(proto.CurrentAndNextFeeSchedule.decode(await read(111)).currentFeeSchedule).toBeDefined();
  expect(proto.ExchangeRateSet.decode(await read(112)).currentRate?.centEquiv).toBe(12);
  expect(JSON.parse(new TextDecoder().decode(await read(113)))).toHaveProperty('services');
  for (const num of [121, 122])
    expect(proto.ServicesConfigurationList.decode(await read(num)).nameValue.length).toBeGreaterThan(5);
  const throttles = proto.ThrottleDefinitions.decode(await read(123)).throttleBuckets;
  expect(throttles.map((b) => b.throttleGroups?.every((g) => g.operations?.length))).toEqual(throttles.map(() => true));
});
