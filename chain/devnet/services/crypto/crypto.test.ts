import {
  AccountAllowanceApproveTransaction,
  AccountBalanceQuery,
  AccountCreateTransaction,
  AccountDeleteTransaction,
  AccountId,
  AccountInfoQuery,
  AccountRecordsQuery,
  AccountUpdateTransaction,
  Hbar,
  KeyList,
  PrivateKey,
  Status,
  TopicCreateTransaction,
  TransactionId,
  TransactionReceiptQuery,
  TransactionRecordQuery,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../../testing/connect-sdk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

async function newAccount(key: PrivateKey, hbar = 10): Promise<AccountId> {
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(key.publicKey)
    .setInitialBalance(new Hbar(hbar))
    .execute(rig.client);
  const { accountId } = await response.getReceipt(rig.client);
  if (accountId === null) throw new Error('no account id');
  return accountId;
}

async function balanceOf(id: AccountId | string): Promise<string> {
  const balance = await new AccountBalanceQuery().setAccountId(id).execute(rig.client);
  return balance.hbars.toTinybars().toString();
}

test('an account is created, read, updated with both keys, and deleted', async () => {
  const first = PrivateKey.generateED25519();
  const second = PrivateKey.generateECDSA();
  const id = await newAccount(first);
  const update = await new AccountUpdateTransaction()
    .setAccountId(id)
    .setKey(second.publicKey)
    .setAccountMemo('new memo')
    .setMaxAutomaticTokenAssociations(7)
    .freezeWith(rig.client)
    .sign(first);
  await expect((await update.execute(rig.client)).getReceipt(rig.client)).rejects.toMatchObject({
    status: Status.InvalidSignature,
  });
  const signed = await (
    await new AccountUpdateTransaction()
      .setAccountId(id)
      .setKey(second.publicKey)
      .setAccountMemo('new memo')
      .setMaxAutomaticTokenAssociations(7)
      .freezeWith(rig.client)
      .sign(first)
  ).sign(second);
  await (await signed.execute(rig.client)).getReceipt(rig.client);
  const info = await new AccountInfoQuery().setAccountId(id).execute(rig.client);
  expect(info.key.toString()).toBe(second.publicKey.toString());
  expect(info.accountMemo).toBe('new memo');
  expect(info.maxAutomaticTokenAssociations?.toNumber()).toBe(7);
  const deletion = await new AccountDeleteTransaction()
    .setAccountId(id)
    .setTransferAccountId('0.0.2')
    .freezeWith(rig.client)
    .sign(second);
  await (await deletion.execute(rig.client)).getReceipt(rig.client);
  await expect(new AccountInfoQuery().setAccountId(id).execute(rig.client)).rejects.toMatchObject({
    status: Status.AccountDeleted,
  });
});

test('a transfer needs the sender: its record sums to zero and the fee goes to node and network', async () => {
  const key = PrivateKey.generateED25519();
  const id = await newAccount(key);
  const unsigned = await new TransferTransaction()
    .addHbarTransfer(id, new Hbar(-1))
    .addHbarTransfer('0.0.1002', new Hbar(1))
    .execute(rig.client);
  await expect(unsigned.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.InvalidSignature });
  const mine = await new TransferTransaction()
    .setTransactionId(TransactionId.generate(id))
    .addHbarTransfer(id, new Hbar(-1))
    .addHbarTransfer('0.0.1002', new Hbar(1))
    .freezeWith(rig.client)
    .sign(key);
  const record = await (await mine.execute(rig.client)).getRecord(rig.client);
  const sum = record.transfers.reduce((total, t) => total + BigInt(t.amount.toTinybars().toString()), 0n);
  expect(sum).toBe(0n);
  const fee = BigInt(record.transactionFee.toTinybars().toString());
  // 0.0001 USD at 12 cents per hbar is 83,334 tinybars, a tenth more for the operator's second signature; parts are rounded up.
  expect(fee).toBeGreaterThanOrEqual(91_666n);
  expect(fee).toBeLessThanOrEqual(91_669n);
  expect(record.transfers.map((t) => t.accountId.toString())).toEqual(
    expect.arrayContaining(['0.0.3', '0.0.98', '0.0.800', '0.0.801']),
  );
  expect(await balanceOf(id)).toBe(String(900_000_000n - fee));
  const records = await new AccountRecordsQuery().setAccountId(id).execute(rig.client);
  expect(records.map((r) => r.transactionId.toString())).toContain(mine.transactionId?.toString());
});

test('a failed transfer changes nothing but fees', async () => {
  const key = PrivateKey.generateED25519();
  const id = await newAccount(key, 2);
  const before = await balanceOf('0.0.1003');
  const tx = await new TransferTransaction()
    .setTransactionId(TransactionId.generate(id))
    .addHbarTransfer('0.0.1003', new Hbar(50))
    .addHbarTransfer('0.0.1004', new Hbar(-50))
    .freezeWith(rig.client)
    .sign(key);
  const response = await tx.execute(rig.client);
  await expect(response.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.InvalidSignature });
  expect(await balanceOf('0.0.1003')).toBe(before);
  const record = await new TransactionRecordQuery()
    .setTransactionId(response.transactionId)
    .setValidateReceiptStatus(false)
    .execute(rig.client);
  expect(record.transactionFee.toTinybars().toNumber()).toBeGreaterThan(0);
  expect(BigInt(await balanceOf(id))).toBe(200_000_000n - BigInt(record.transactionFee.toTinybars().toString()));
});

test('precheck refuses a wrong signature, a duplicate, an expired id, an unknown payer and an empty purse', async () => {
  const key = PrivateKey.generateED25519();
  const id = await newAccount(key, 0);
  const transfer = (payer: AccountId | string) =>
    new TransferTransaction()
      .setTransactionId(TransactionId.generate(payer))
      .addHbarTransfer(payer, new Hbar(-1))
      .addHbarTransfer('0.0.98', new Hbar(1))
      .freezeWith(rig.client);
  const wrong = await transfer(id).sign(PrivateKey.generateED25519());
  await expect(wrong.execute(rig.client)).rejects.toMatchObject({ status: Status.InvalidSignature });
  const poor = await transfer(id).sign(key);
  await expect(poor.execute(rig.client)).rejects.toMatchObject({ status: Status.InsufficientPayerBalance });
  await expect((await transfer('0.0.999999').sign(key)).execute(rig.client)).rejects.toMatchObject({
    status: Status.PayerAccountNotFound,
  });
  const once = await transfer('0.0.2').signWithOperator(rig.client);
  await (await once.execute(rig.client)).getReceipt(rig.client);
  await expect(once.execute(rig.client)).rejects.toMatchObject({ status: Status.DuplicateTransaction });
  const old = TransactionId.withValidStart(
    AccountId.fromString('0.0.2'),
    new (await import('@hiero-ledger/sdk')).Timestamp(1_600_000_000, 0),
  );
  const expired = new TransferTransaction()
    .setTransactionId(old)
    .setRegenerateTransactionId(false)
    .addHbarTransfer('0.0.2', new Hbar(-1))
    .addHbarTransfer('0.0.98', new Hbar(1));
  await expect(expired.execute(rig.client)).rejects.toMatchObject({ status: Status.TransactionExpired });
  const unknown = new TransactionReceiptQuery().setTransactionId(TransactionId.generate('0.0.2')).setMaxAttempts(1);
  await expect(unknown.execute(rig.client)).rejects.toThrow(/RECEIPT_NOT_FOUND|max attempts/);
});

test('threshold keys: enough signatures and no fewer', async () => {
  const keys = [PrivateKey.generateED25519(), PrivateKey.generateECDSA(), PrivateKey.generateED25519()] as const;
  const list = new KeyList(
    keys.map((k) => k.publicKey),
    2,
  );
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(list)
    .setInitialBalance(new Hbar(5))
    .execute(rig.client);
  const { accountId } = await response.getReceipt(rig.client);
  if (accountId === null) throw new Error('no account id');
  const spend = () =>
    new TransferTransaction()
      .addHbarTransfer(accountId, new Hbar(-1))
      .addHbarTransfer('0.0.98', new Hbar(1))
      .freezeWith(rig.client);
  const one = await (await spend().sign(keys[0])).execute(rig.client);
  await expect(one.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.InvalidSignature });
  const two = await (await (await spend().sign(keys[0])).sign(keys[1])).execute(rig.client);
  expect((await two.getReceipt(rig.client)).status).toBe(Status.Success);
});

test('a transfer to a key makes an account, one to an EVM address a hollow one that its key completes', async () => {
  const ed = PrivateKey.generateED25519();
  const toKey = await new TransferTransaction()
    .addHbarTransfer('0.0.2', new Hbar(-3))
    .addHbarTransfer(ed.publicKey.toAccountId(0, 0), new Hbar(3))
    .execute(rig.client);
  const receipt = await new TransactionReceiptQuery()
    .setTransactionId(toKey.transactionId)
    .setIncludeChildren(true)
    .execute(rig.client);
  const made = receipt.children[0]?.accountId;
  expect(await balanceOf(String(made))).toBe('300000000');
  const ec = PrivateKey.generateECDSA();
  const address = ec.publicKey.toEvmAddress();
  const toAddress = await new TransferTransaction()
    .addHbarTransfer('0.0.2', new Hbar(-4))
    .addHbarTransfer(AccountId.fromEvmAddress(0, 0, address), new Hbar(4))
    .execute(rig.client);
  const children = await new TransactionReceiptQuery()
    .setTransactionId(toAddress.transactionId)
    .setIncludeChildren(true)
    .execute(rig.client);
  const hollow = children.children[0]?.accountId;
  if (!hollow) throw new Error('no hollow account');
  const spend = await new TransferTransaction()
    .setTransactionId(TransactionId.generate(hollow))
    .addHbarTransfer(hollow, new Hbar(-1))
    .addHbarTransfer('0.0.98', new Hbar(1))
    .freezeWith(rig.client)
    .sign(ec);
  expect((await (await spend.execute(rig.client)).getReceipt(rig.client)).status).toBe(Status.Success);
  const info = await new AccountInfoQuery().setAccountId(hollow).execute(rig.client);
  expect(info.key.toString()).toBe(ec.publicKey.toString());
  expect(info.contractAccountId).toBe(address);
});

test('a hollow account that pays for anything is completed by it', async () => {
  const key = PrivateKey.generateECDSA();
  const made = await new TransferTransaction()
    .addHbarTransfer('0.0.2', new Hbar(-4))
    .addHbarTransfer(AccountId.fromEvmAddress(0, 0, key.publicKey.toEvmAddress()), new Hbar(4))
    .execute(rig.client);
  const { children } = await new TransactionReceiptQuery()
    .setTransactionId(made.transactionId)
    .setIncludeChildren(true)
    .execute(rig.client);
  const hollow = children[0]?.accountId;
  if (!hollow) throw new Error('no hollow account');
  const topic = await new TopicCreateTransaction()
    .setTransactionId(TransactionId.generate(hollow))
    .freezeWith(rig.client)
    .sign(key);
  await (await topic.execute(rig.client)).getReceipt(rig.client);
  const info = await new AccountInfoQuery().setAccountId(hollow).execute(rig.client);
  expect(info.key.toString()).toBe(key.publicKey.toString());
});

test('an allowance lets a spender move hbars up to its amount', async () => {
  const owner = PrivateKey.generateED25519();
  const spender = PrivateKey.generateED25519();
  const [ownerId, spenderId] = [await newAccount(owner), await newAccount(spender)];
  const approve = await new AccountAllowanceApproveTransaction()
    .approveHbarAllowance(ownerId, spenderId, new Hbar(2))
    .freezeWith(rig.client)
    .sign(owner);
  await (await approve.execute(rig.client)).getReceipt(rig.client);
  const spend = async (hbar: number) => {
    const tx = await new TransferTransaction()
      .setTransactionId(TransactionId.generate(spenderId))
      .addApprovedHbarTransfer(ownerId, new Hbar(-hbar))
      .addHbarTransfer(spenderId, new Hbar(hbar))
      .freezeWith(rig.client)
      .sign(spender);
    return (await tx.execute(rig.client)).getReceipt(rig.client);
  };
  await expect(spend(3)).rejects.toMatchObject({ status: Status.AmountExceedsAllowance });
  expect((await spend(2)).status).toBe(Status.Success);
  await expect(spend(1)).rejects.toMatchObject({ status: Status.SpenderDoesNotHaveAllowance });
});

test('the published accounts hold 10,000 hbar and their keys sign', async () => {
  for (const account of [rig.devnet.accounts[0], rig.devnet.accounts[10], rig.devnet.accounts[29]]) {
    if (account === undefined) throw new Error('no such account');
    const tx = await new TransferTransaction()
      .setTransactionId(TransactionId.generate(account.accountId))
      .addHbarTransfer(account.accountId, new Hbar(-1))
      .addHbarTransfer('0.0.98', new Hbar(1))
      .freezeWith(rig.client)
      .sign(PrivateKey.fromStringDer(account.privateKey));
    expect((await (await tx.execute(rig.client)).getReceipt(rig.client)).status).toBe(Status.Success);
  }
});
