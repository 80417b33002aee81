import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AccountBalanceQuery,
  AccountCreateTransaction,
  AccountId,
  AccountInfoQuery,
  Client,
  Hbar,
  PrivateKey,
  TopicCreateTransaction,
  TopicMessageQuery,
  TopicMessageSubmitTransaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Devnet, startDevnet } from './start-devnet.ts';

let devnet: Devnet;
let client: Client;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'devnet-'));
  devnet = await startDevnet({
    dataDir: dir,
    ports: 'free',
    log: (line, facts) =>
      process.stderr.write(`${line} ${String(facts['error'] instanceof Error ? facts['error'].stack : '')}\n`),
  });
  client = Client.forNetwork({ [devnet.hapi]: AccountId.fromString(devnet.nodeAccountId) }).setMirrorNetwork([
    devnet.mirrorGrpc,
  ]);
  client.setOperator(devnet.operator.accountId, PrivateKey.fromStringDer(devnet.operator.privateKey));
});

afterAll(async () => {
  client?.close();
  await devnet?.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('an account is created, funded and read back', async () => {
  const key = PrivateKey.generateED25519();
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(key.publicKey)
    .setInitialBalance(new Hbar(5))
    .setAccountMemo('hello')
    .execute(client);
  const receipt = await response.getReceipt(client);
  const id = receipt.accountId;
  if (id === null) throw new Error('no account id');
  const info = await new AccountInfoQuery().setAccountId(id).execute(client);
  expect(info.balance.toTinybars().toString()).toBe('500000000');
  expect(info.accountMemo).toBe('hello');
  expect(info.key.toString()).toBe(key.publicKey.toString());
  const record = await response.getRecord(client);
  expect(record.receipt.accountId?.toString()).toBe(id.toString());
  const back = await new TransferTransaction()
    .addHbarTransfer(id, new Hbar(-1))
    .addHbarTransfer('0.0.2', new Hbar(1))
    .freezeWith(client)
    .sign(key);
  await (await back.execute(client)).getReceipt(client);
  const balance = await new AccountBalanceQuery().setAccountId(id).execute(client);
  expect(balance.hbars.toTinybars().toString()).toBe('400000000');
});

test('messages of a topic arrive in order, also joined from chunks', async () => {
  const created = await (await new TopicCreateTransaction().setTopicMemo('t').execute(client)).getReceipt(client);
  const topicId = created.topicId;
  if (topicId === null) throw new Error('no topic id');
  const got: string[] = [];
  const done = new Promise<void>((resolve) => {
    new TopicMessageQuery()
      .setTopicId(topicId)
      .setStartTime(0)
      .subscribe(client, null, (message) => {
        got.push(Buffer.from(message.contents).toString());
        if (got.length === 3) resolve();
      });
  });
  const big = 'x'.repeat(2500);
  for (const text of ['one', big, 'three']) {
    const receipt = await (
      await new TopicMessageSubmitTransaction().setTopicId(topicId).setMessage(text).execute(client)
    ).getReceipt(client);
    expect(receipt.status.toString()).toBe('SUCCESS');
  }
  await done;
  expect(got).toEqual(['one', big, 'three']);
});
