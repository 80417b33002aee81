import {
  PrivateKey,
  Status,
  TopicCreateTransaction,
  TopicDeleteTransaction,
  type TopicId,
  TopicInfoQuery,
  type TopicMessage,
  TopicMessageQuery,
  TopicMessageSubmitTransaction,
  TopicUpdateTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../../testing/connect-sdk.ts';
import { nextRunningHash } from './running-hash.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

async function newTopic(change: (tx: TopicCreateTransaction) => TopicCreateTransaction = (tx) => tx): Promise<TopicId> {
  const tx = change(new TopicCreateTransaction().setTopicMemo('memo')).freezeWith(rig.client);
  const { topicId } = await (await tx.execute(rig.client)).getReceipt(rig.client);
  if (topicId === null) throw new Error('no topic id');
  return topicId;
}

/** Collects messages of a topic until there are `count`. */
function collect(topicId: TopicId, count: number, start = 0): Promise<TopicMessage[]> {
  return new Promise((resolve, reject) => {
    const got: TopicMessage[] = [];
    const handle = new TopicMessageQuery()
      .setTopicId(topicId)
      .setStartTime(start)
      .subscribe(
        rig.client,
        (_message, error) => reject(error),
        (message) => {
          got.push(message);
          if (got.length < count) return;
          handle.unsubscribe();
          resolve(got);
        },
      );
  });
}

test('messages arrive in order, live and from the past, also joined from chunks, with the right running hash', async () => {
  const topicId = await newTopic();
  const live = collect(topicId, 3);
  const big = 'x'.repeat(2_500);
  for (const text of ['one', big, 'three']) {
    const tx = await new TopicMessageSubmitTransaction().setTopicId(topicId).setMessage(text).execute(rig.client);
    await tx.getReceipt(rig.client);
  }
  const messages = await live;
  expect(messages.map((m) => Buffer.from(m.contents).toString())).toEqual(['one', big, 'three']);
  expect(messages.map((m) => m.sequenceNumber.toNumber())).toEqual([1, 4, 5]);
  const again = await collect(topicId, 3);
  expect(again.map((m) => Buffer.from(m.runningHash).toString('hex'))).toEqual(
    messages.map((m) => Buffer.from(m.runningHash).toString('hex')),
  );
  const first = messages[0];
  if (first === undefined) throw new Error('no message');
  const at = BigInt(first.consensusTimestamp.seconds.toString()) * 1_000_000_000n;
  const expected = nextRunningHash({
    previous: new Uint8Array(48),
    payer: 2,
    topic: topicId.num.toNumber(),
    at: at + BigInt(first.consensusTimestamp.nanos.toString()),
    sequence: 1,
    message: Buffer.from('one'),
  });
  expect(Buffer.from(first.runningHash)).toEqual(Buffer.from(expected));
});

test('a receipt names sequence number and running hash; info follows', async () => {
  const topicId = await newTopic();
  const tx = await new TopicMessageSubmitTransaction().setTopicId(topicId).setMessage('a').execute(rig.client);
  const receipt = await tx.getReceipt(rig.client);
  expect(receipt.topicSequenceNumber?.toNumber()).toBe(1);
  const info = await new TopicInfoQuery().setTopicId(topicId).execute(rig.client);
  expect(info.sequenceNumber.toNumber()).toBe(1);
  expect(Buffer.from(info.runningHash)).toEqual(Buffer.from(receipt.topicRunningHash ?? []));
  expect(info.topicMemo).toBe('memo');
});

test('submit key, admin key and deletion', async () => {
  const [admin, submit] = [PrivateKey.generateED25519(), PrivateKey.generateECDSA()];
  const tx = await new TopicCreateTransaction()
    .setAdminKey(admin.publicKey)
    .setSubmitKey(submit.publicKey)
    .freezeWith(rig.client)
    .sign(admin);
  const { topicId } = await (await tx.execute(rig.client)).getReceipt(rig.client);
  if (topicId === null) throw new Error('no topic id');
  const message = () => new TopicMessageSubmitTransaction().setTopicId(topicId).setMessage('a').freezeWith(rig.client);
  await expect((await message().execute(rig.client)).getReceipt(rig.client)).rejects.toMatchObject({
    status: Status.InvalidSignature,
  });
  await (await (await message().sign(submit)).execute(rig.client)).getReceipt(rig.client);
  const update = await new TopicUpdateTransaction()
    .setTopicId(topicId)
    .setTopicMemo('changed')
    .freezeWith(rig.client)
    .sign(admin);
  await (await update.execute(rig.client)).getReceipt(rig.client);
  expect((await new TopicInfoQuery().setTopicId(topicId).execute(rig.client)).topicMemo).toBe('changed');
  const deletion = await new TopicDeleteTransaction().setTopicId(topicId).freezeWith(rig.client).sign(admin);
  await (await deletion.execute(rig.client)).getReceipt(rig.client);
  const late = await (await message().sign(submit)).execute(rig.client);
  await expect(late.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.InvalidTopicId });
  const immutable = await newTopic();
  const refused = await new TopicUpdateTransaction().setTopicId(immutable).setTopicMemo('x').execute(rig.client);
  await expect(refused.getReceipt(rig.client)).rejects.toMatchObject({ status: Status.Unauthorized });
});
