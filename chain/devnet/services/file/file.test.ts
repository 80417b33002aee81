import {
  FileAppendTransaction,
  FileContentsQuery,
  FileCreateTransaction,
  FileDeleteTransaction,
  FileInfoQuery,
  FileUpdateTransaction,
  NetworkVersionInfoQuery,
  PrivateKey,
  Status,
  TransactionId,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectSdk, type Rig, startRig } from '../../testing/connect-sdk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

test('a file is created, appended in chunks, read, updated and deleted', async () => {
  const key = PrivateKey.generateED25519();
  const create = await new FileCreateTransaction()
    .setKeys([key.publicKey])
    .setContents('start ')
    .setFileMemo('memo')
    .freezeWith(rig.client)
    .sign(key);
  const { fileId } = await (await create.execute(rig.client)).getReceipt(rig.client);
  if (fileId === null) throw new Error('no file id');
  const more = 'y'.repeat(9_000);
  const append = await new FileAppendTransaction().setFileId(fileId).setContents(more).freezeWith(rig.client).sign(key);
  await (await append.execute(rig.client)).getReceipt(rig.client);
  const contents = await new FileContentsQuery().setFileId(fileId).execute(rig.client);
  expect(Buffer.from(contents).toString()).toBe(`start ${more}`);
  const foreign = await new FileUpdateTransaction().setFileId(fileId).setContents('z').execute(rig.client);
  await expect(foreign.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.InvalidSignature });
  const info = await new FileInfoQuery().setFileId(fileId).execute(rig.client);
  expect(info.size.toNumber()).toBe(9_006);
  expect(info.fileMemo).toBe('memo');
  const deletion = await new FileDeleteTransaction().setFileId(fileId).freezeWith(rig.client).sign(key);
  await (await deletion.execute(rig.client)).getReceipt(rig.client);
  await expect(new FileContentsQuery().setFileId(fileId).execute(rig.client)).rejects.toMatchObject({
    status: Status.FileDeleted,
  });
});

test('system files are readable, also for an ordinary payer, who pays the query', async () => {
  const client = connectSdk(rig.devnet);
  const account = rig.devnet.accounts[29];
  if (account === undefined) throw new Error('no account');
  client.setOperator(account.accountId, PrivateKey.fromStringDer(account.privateKey));
  const query = new FileContentsQuery().setFileId('0.0.112');
  const cost = await query.getCost(client);
  expect(cost.toTinybars().toNumber()).toBeGreaterThan(0);
  expect((await query.execute(client)).length).toBeGreaterThan(0);
  expect((await new NetworkVersionInfoQuery().execute(client)).protobufVersion).toBeDefined();
  const forbidden = await new FileUpdateTransaction()
    .setTransactionId(TransactionId.generate(account.accountId))
    .setFileId('0.0.112')
    .setContents('x')
    .execute(client);
  await expect(forbidden.getReceipt(client)).rejects.toMatchObject({ status: Status.AuthorizationFailed });
  client.close();
});
