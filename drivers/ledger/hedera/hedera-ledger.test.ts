import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Devnet, startDevnet } from '@tensornode/devnet';
import { toBase64, utf8 } from '@tensornode/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileOfDevnet } from '../testing/profile-of-devnet.ts';
import { createHederaLedger } from './create-hedera-ledger.ts';
import type { HederaLedger } from './ledger-options.ts';

let folder: string;
let devnet: Devnet;
let ledger: HederaLedger;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tn-ledger-'));
  devnet = await startDevnet({ dataDir: folder, ports: 'free' });
  const account = devnet.accounts.find(({ accountId }) => accountId === '0.0.1012')!;
  ledger = await createHederaLedger({ profile: profileOfDevnet(devnet), operator: account });
});

afterAll(async () => {
  ledger.close();
  await devnet.stop();
  rmSync(folder, { recursive: true });
});

test('a message is signed, sent, sent again as a duplicate, and its outcome names sequence and running hash', async () => {
  const topicId = await ledger.accounts.createTopic('test');
  const signed = await ledger.door.sign({ kind: 'topic-message', topicId, message: toBase64(utf8('hello')) });
  expect(await ledger.door.outcome(signed)).toEqual({ state: 'unknown' });
  expect(await ledger.door.send(signed)).toEqual({ state: 'accepted' });
  const outcome = await ledger.door.outcome(signed);
  expect(outcome).toMatchObject({ state: 'confirmed', sequenceNumber: 1, returnData: null });
  expect(await ledger.door.send(signed)).toEqual({ state: 'duplicate' });
  expect(await ledger.door.outcome(signed)).toEqual(outcome);

  const entry = await ledger.topics.message(topicId, 1);
  expect(entry).toMatchObject({ topicId, sequenceNumber: 1, payer: '0.0.1012' });
  expect(outcome).toMatchObject({ runningHash: entry?.runningHash, consensusTimestamp: entry?.consensusTimestamp });
  expect(await ledger.topics.newest(topicId)).toEqual(entry);
  expect(await ledger.topics.message(topicId, 2)).toBeNull();
});
