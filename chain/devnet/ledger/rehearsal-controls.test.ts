import {
  AccountCreateTransaction,
  Hbar,
  PrivateKey,
  Status as SdkStatus,
  TopicCreateTransaction,
  TopicMessageSubmitTransaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Status } from '../codec/proto.ts';
import { type Rig, startRig } from '../testing/connect-sdk.ts';
import { RehearsalControls } from './rehearsal-controls.ts';

const controls = new RehearsalControls(() => 0.5);
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ rehearsal: controls });
  rig.client.setMinBackoff(10).setMaxBackoff(50);
});
afterEach(() => controls.reset());
afterAll(() => rig?.close());

const transfer = () =>
  new TransferTransaction().addHbarTransfer('0.0.2', new Hbar(-1)).addHbarTransfer('0.0.98', new Hbar(1));

test('BUSY a few times: the SDK comes again until it is taken', async () => {
  controls.inject({ at: 'precheck', status: Status.BUSY, times: 3 });
  const receipt = await (await transfer().execute(rig.client)).getReceipt(rig.client);
  expect(receipt.status).toBe(SdkStatus.Success);
});

test('a forced status ends the next transaction of a kind, and only that', async () => {
  controls.inject({ at: 'handle', status: Status.INVALID_SIGNATURE, kind: 'cryptoTransfer', times: 1 });
  const account = new AccountCreateTransaction().setKeyWithoutAlias(PrivateKey.generateED25519().publicKey);
  expect((await (await account.execute(rig.client)).getReceipt(rig.client)).status).toBe(SdkStatus.Success);
  await expect((await transfer().execute(rig.client)).getReceipt(rig.client)).rejects.toMatchObject({
    status: SdkStatus.InvalidSignature,
  });
  expect((await (await transfer().execute(rig.client)).getReceipt(rig.client)).status).toBe(SdkStatus.Success);
});

test('finality takes its time', async () => {
  controls.delay({ finalityMs: 150 });
  const started = performance.now();
  await (await transfer().execute(rig.client)).getReceipt(rig.client);
  expect(performance.now() - started).toBeGreaterThan(140);
});

test('the mirror lags behind the receipt and shows everything in order afterwards', async () => {
  const { topicId } = await (await new TopicCreateTransaction().execute(rig.client)).getReceipt(rig.client);
  if (topicId === null) throw new Error('no topic id');
  const { ledger } = rig.devnet;
  const shown: number[] = [];
  const all = new Promise<void>((resolve) => {
    ledger.mirror.onBlock((block) => {
      shown.push(block.number);
      if (block.number === ledger.lastBlock) resolve();
    });
  });
  controls.delay({ mirrorLagMs: 120 });
  const submit = async () =>
    (await new TopicMessageSubmitTransaction({ topicId, message: 'm' }).execute(rig.client)).getReceipt(rig.client);
  await submit();
  expect(ledger.state.topics.get(Number(topicId.num))?.sequence).toBe(1);
  expect(ledger.mirror.state.topics.get(Number(topicId.num))?.sequence).toBe(0);
  controls.delay({ mirrorLagMs: 0 });
  await submit();
  await all;
  expect(ledger.mirror.state.topics.get(Number(topicId.num))?.sequence).toBe(2);
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
});

test('a reset stream after the work was done: the transaction is there, once', async () => {
  controls.inject({ at: 'reply', how: 'reset', method: 'cryptoTransfer', times: 1 });
  const tx = await transfer()
    .setMaxAttempts(3)
    .execute(rig.client)
    .catch((error: unknown) => error);
  // Whatever the SDK made of it (a retry is told DUPLICATE_TRANSACTION), the ledger moved the money once.
  expect(tx).toBeDefined();
  await rig.devnet.ledger.drain();
  const transfers = rig.devnet.ledger.store.db
    .prepare("select count(*) as n from transactions where kind = 'cryptoTransfer' and result = 22")
    .get();
  expect(transfers?.['n']).toBe(4);
});
