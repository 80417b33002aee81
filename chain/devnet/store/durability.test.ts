import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type Client, TopicCreateTransaction, TopicMessageSubmitTransaction } from '@hiero-ledger/sdk';
import { afterEach, expect, test } from 'vitest';
import { type Devnet, startDevnet } from '../start-devnet.ts';
import { connectSdk } from '../testing/connect-sdk.ts';
import { readMessages } from './read-messages.ts';

const PROCESS = fileURLToPath(new URL('../testing/devnet-process.ts', import.meta.url));
/** Kills per run; a chaos run sets more. */
const ROUNDS = Number(process.env['DEVNET_KILLS'] ?? 4);
const folders: string[] = [];

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'devnet-'));
  folders.push(dir);
  return dir;
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function startProcess(dataDir: string): Promise<{ child: ChildProcess; client: Client }> {
  const child = spawn(process.execPath, [PROCESS, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('no stdout');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    child,
    client: connectSdk(JSON.parse(line) as Pick<Devnet, 'hapi' | 'nodeAccountId' | 'mirrorGrpc' | 'operator'>),
  };
}

test(
  'after kill -9 under load no acknowledged message is lost and none is there twice',
  async () => {
    const dataDir = folder();
    const seed = Date.now();
    process.stdout.write(`seed ${seed}\n`);
    const acknowledged: string[] = [];
    let topic = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, client } = await startProcess(dataDir);
      const exited = once(child, 'exit');
      if (topic === 0) {
        const created = await (await new TopicCreateTransaction().execute(client)).getReceipt(client);
        topic = Number(created.topicId?.num);
      }
      let running = true;
      const target = acknowledged.length + 20 + ((seed + round * 7) % 40);
      const submit = async (worker: number): Promise<void> => {
        for (let i = 0; running; i++) {
          const text = `${round}-${worker}-${i}`;
          const response = await new TopicMessageSubmitTransaction({ topicId: `0.0.${topic}`, message: text }).execute(
            client,
          );
          await response.getReceipt(client);
          acknowledged.push(text);
          if (acknowledged.length >= target && running) {
            running = false;
            child.kill('SIGKILL');
          }
        }
      };
      // Submissions that the kill cuts off fail; only what was acknowledged counts.
      await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map((w) => Promise.race([submit(w), exited])));
      await exited;
      client.close();
    }
    const devnet = await startDevnet({ dataDir, ports: 'free' });
    const messages = readMessages(devnet.ledger.store.db, topic, 1, devnet.ledger.mirror.horizon(), 100_000);
    const texts = messages.map((m) => Buffer.from(m.message).toString());
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toEqual(expect.arrayContaining(acknowledged));
    expect(messages.map((m) => m.sequence)).toEqual(messages.map((_, i) => i + 1));
    expect(devnet.ledger.state.topics.get(topic)?.sequence).toBe(messages.length);
    await devnet.stop();
  },
  60_000 + ROUNDS * 5_000,
);

async function smallLedger(): Promise<string> {
  const dataDir = folder();
  const devnet = await startDevnet({ dataDir, ports: 'free' });
  const client = connectSdk(devnet);
  await (await new TopicCreateTransaction().setTopicMemo('findme').execute(client)).getReceipt(client);
  client.close();
  await devnet.stop();
  return dataDir;
}

test('a clean ledger goes on where it was', async () => {
  const dataDir = await smallLedger();
  const devnet = await startDevnet({ dataDir, ports: 'free' });
  expect([...devnet.ledger.state.topics.values()].map((t) => t.memo)).toEqual(['findme']);
  expect(devnet.ledger.lastBlock).toBe(1);
  await devnet.stop();
});

test('a second devnet on the same folder is refused', async () => {
  const dataDir = folder();
  const devnet = await startDevnet({ dataDir, ports: 'free' });
  await expect(startDevnet({ dataDir, ports: 'free' })).rejects.toMatchObject({ code: 'TN-8004' });
  await expect(startDevnet({ dataDir, ports: 'free', fresh: true })).rejects.toMatchObject({ code: 'TN-8004' });
  await devnet.stop();
});

test.each([
  [
    'a transaction',
    "update transactions set fee = fee + 1 where kind = 'consensusCreateTopic'",
    /block 1 fails its hash/,
  ],
  ['a missing transaction', 'delete from transactions', /block 1 has 0 transactions instead of 1/],
  ['a block', 'delete from blocks where number = 1', /block|acknowledged/],
  [
    'an entity',
    "update entities set value = replace(value, 'findme', 'foundu') where kind = 'topic'",
    /topic 0*\d+ fails its checksum/,
  ],
])('%s that was changed is named and not repaired', async (_what, sql, message) => {
  const dataDir = await smallLedger();
  const db = new DatabaseSync(join(dataDir, 'ledger.sqlite'));
  db.exec(sql);
  db.close();
  await expect(startDevnet({ dataDir, ports: 'free' })).rejects.toThrow(message);
});

test('a log that ends before what was acknowledged is refused', async () => {
  const dataDir = await smallLedger();
  const head = join(dataDir, 'head');
  writeFileSync(head, readFileSync(head, 'utf8').replace('000000000001', '000000000009'));
  await expect(startDevnet({ dataDir, ports: 'free' })).rejects.toThrow(/block 9 had been acknowledged/);
});

test('a flipped byte in the file is found', async () => {
  const dataDir = await smallLedger();
  const path = join(dataDir, 'ledger.sqlite');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('findme');
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await expect(startDevnet({ dataDir, ports: 'free' })).rejects.toMatchObject({ code: 'TN-7001' });
});
