import {
  AccountCreateTransaction,
  AccountDeleteTransaction,
  type AccountId,
  AccountInfoQuery,
  BatchTransaction,
  Hbar,
  PrivateKey,
  PrngTransaction,
  ScheduleCreateTransaction,
  ScheduleDeleteTransaction,
  ScheduleInfoQuery,
  ScheduleSignTransaction,
  Status,
  Timestamp,
  TransactionReceiptQuery,
  TransactionRecordQuery,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../../testing/connect-sdk.ts';

let rig: Rig;
const key = PrivateKey.generateED25519();
let account: AccountId;

beforeAll(async () => {
  rig = await startRig();
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(key.publicKey)
    .setInitialBalance(new Hbar(20))
    .execute(rig.client);
  const { accountId } = await response.getReceipt(rig.client);
  if (accountId === null) throw new Error('no account id');
  account = accountId;
});
afterAll(() => rig?.close());

const spend = (hbar: number) =>
  new TransferTransaction().addHbarTransfer(account, new Hbar(-hbar)).addHbarTransfer('0.0.98', new Hbar(hbar));
const balance = async () =>
  (await new AccountInfoQuery().setAccountId(account).execute(rig.client)).balance.toBigNumber().toString();

test('a schedule runs with the last signature and its record is read by the scheduled id', async () => {
  const created = await (
    await new ScheduleCreateTransaction().setScheduledTransaction(spend(1)).execute(rig.client)
  ).getReceipt(rig.client);
  const { scheduleId, scheduledTransactionId } = created;
  if (scheduleId === null || scheduledTransactionId === null) throw new Error('no ids');
  const again = await new ScheduleCreateTransaction().setScheduledTransaction(spend(1)).execute(rig.client);
  await expect(again.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.IdenticalScheduleAlreadyCreated });
  const useless = await new ScheduleSignTransaction().setScheduleId(scheduleId).execute(rig.client);
  await expect(useless.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.NoNewValidSignatures });
  const sign = await new ScheduleSignTransaction().setScheduleId(scheduleId).freezeWith(rig.client).sign(key);
  await (await sign.execute(rig.client)).getReceipt(rig.client);
  const record = await new TransactionRecordQuery().setTransactionId(scheduledTransactionId).execute(rig.client);
  expect(record.receipt.status).toBe(Status.Success);
  expect(record.scheduleRef?.toString()).toBe(scheduleId.toString());
  expect(record.transactionFee.toTinybars().toNumber()).toBe(0);
  const info = await new ScheduleInfoQuery().setScheduleId(scheduleId).execute(rig.client);
  expect(info.executed).not.toBeNull();
  expect(await balance()).toBe('19');
});

test('a schedule that waits runs at its expiry without anybody sending anything', async () => {
  const at = Math.floor(Date.now() / 1000) + 2;
  const tx = await new ScheduleCreateTransaction()
    .setScheduledTransaction(spend(2))
    .setExpirationTime(new Timestamp(at, 0))
    .setWaitForExpiry(true)
    .freezeWith(rig.client)
    .sign(key);
  const { scheduledTransactionId } = await (await tx.execute(rig.client)).getReceipt(rig.client);
  if (scheduledTransactionId === null) throw new Error('no id');
  const ran = new Promise<void>((resolve) => {
    rig.devnet.ledger.onBlock((block) => block.transactions.some((t) => t.scheduled) && resolve());
  });
  expect(await balance()).toBe('19');
  await ran;
  const receipt = await new TransactionReceiptQuery().setTransactionId(scheduledTransactionId).execute(rig.client);
  expect(receipt.status).toBe(Status.Success);
  expect(await balance()).toBe('17');
});

test('setting the clock forward runs what becomes due, and ordinary transactions stay valid', async () => {
  const before = Number(await balance());
  const tx = await new ScheduleCreateTransaction()
    .setScheduledTransaction(spend(1))
    .setScheduleMemo('in a month')
    .setExpirationTime(new Timestamp(Math.floor(Date.now() / 1000) + 2_592_000, 0))
    .setWaitForExpiry(true)
    .freezeWith(rig.client)
    .sign(key);
  await (await tx.execute(rig.client)).getReceipt(rig.client);
  await rig.devnet.travel(2_592_001_000);
  expect(Number(await balance())).toBe(before - 1);
});

test('a payer that was deleted has nothing to pay with', async () => {
  const payerKey = PrivateKey.generateED25519();
  const opened = await new AccountCreateTransaction().setKeyWithoutAlias(payerKey.publicKey).execute(rig.client);
  const payer = (await opened.getReceipt(rig.client)).accountId;
  if (payer === null) throw new Error('no account id');
  const gone = new AccountDeleteTransaction().setAccountId(payer).setTransferAccountId('0.0.98').freezeWith(rig.client);
  await (await (await gone.sign(payerKey)).execute(rig.client)).getReceipt(rig.client);
  const create = await new ScheduleCreateTransaction()
    .setScheduledTransaction(spend(1))
    .setScheduleMemo('paid by nobody')
    .setPayerAccountId(payer)
    .freezeWith(rig.client)
    .sign(payerKey);
  const { scheduleId, scheduledTransactionId } = await (await create.execute(rig.client)).getReceipt(rig.client);
  if (scheduleId === null || scheduledTransactionId === null) throw new Error('no ids');
  const sign = await new ScheduleSignTransaction().setScheduleId(scheduleId).freezeWith(rig.client).sign(key);
  expect((await (await sign.execute(rig.client)).getReceipt(rig.client)).status).toBe(Status.Success);
  const query = new TransactionReceiptQuery().setTransactionId(scheduledTransactionId).setValidateStatus(false);
  expect((await query.execute(rig.client)).status).toBe(Status.InsufficientPayerBalance);
});

test('only the admin key deletes', async () => {
  const admin = PrivateKey.generateED25519();
  const tx = await new ScheduleCreateTransaction()
    .setScheduledTransaction(spend(3))
    .setAdminKey(admin.publicKey)
    .freezeWith(rig.client)
    .sign(admin);
  const { scheduleId } = await (await tx.execute(rig.client)).getReceipt(rig.client);
  if (scheduleId === null) throw new Error('no id');
  const remove = () => new ScheduleDeleteTransaction().setScheduleId(scheduleId).freezeWith(rig.client);
  await expect((await remove().execute(rig.client)).getReceipt(rig.client)).rejects.toMatchObject({
    status: Status.InvalidSignature,
  });
  await (await (await remove().sign(admin)).execute(rig.client)).getReceipt(rig.client);
  const sign = await new ScheduleSignTransaction().setScheduleId(scheduleId).freezeWith(rig.client).sign(key);
  await expect((await sign.execute(rig.client)).getReceipt(rig.client)).rejects.toMatchObject({
    status: Status.ScheduleAlreadyDeleted,
  });
});

test('a batch is all or nothing', async () => {
  const batchKey = PrivateKey.generateED25519();
  const inner = async (hbar: number) => {
    const tx = await spend(hbar).batchify(rig.client, batchKey.publicKey);
    return tx.sign(key);
  };
  const run = async (...amounts: number[]) => {
    const batch = new BatchTransaction();
    for (const a of amounts) batch.addInnerTransaction(await inner(a));
    const signed = await batch.freezeWith(rig.client).sign(batchKey);
    return (await signed.execute(rig.client)).getReceipt(rig.client);
  };
  const before = Number(await balance());
  expect((await run(1, 2)).status).toBe(Status.Success);
  expect(Number(await balance())).toBe(before - 3);
  await expect(run(1, 5_000)).rejects.toMatchObject({ status: Status.InnerTransactionFailed });
  expect(Number(await balance())).toBe(before - 3);
});

test('random numbers stay inside their range', async () => {
  const record = await (await new PrngTransaction().setRange(10).execute(rig.client)).getRecord(rig.client);
  expect(record.prngNumber).toBeGreaterThanOrEqual(0);
  expect(record.prngNumber).toBeLessThan(10);
  const bytes = await (await new PrngTransaction().execute(rig.client)).getRecord(rig.client);
  expect(bytes.prngBytes?.length).toBe(48);
});
