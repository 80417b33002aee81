import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId, proto, Status, toInt64, topicId } from '../codec/proto.ts';
import { seededRandom } from '../ledger/rehearsal-controls.ts';
import { startDevnet } from '../start-devnet.ts';
import { RawGrpc, type SignedCall, signedByTreasury } from '../testing/raw-grpc.ts';

const PROCESS = fileURLToPath(new URL('../testing/devnet-process.ts', import.meta.url));
/** Kills per run; `npm run chaos -- devnet` sets more. */
const KILLS = Number(process.env['TENSORNODE_DEVNET_KILLS'] ?? 50);
const WORKERS = 8;
const RECEIVER = 1003;
/** Ten times what a quiet machine needs. */
const MS_PER_KILL = 8_000;

let dataDir: string;
/** The devnet of this round: ended with the test, however that ends. */
let running: ChildProcess | undefined;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'devnet-kill-'));
});
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function startProcess(): Promise<{ child: ChildProcess; hapi: RawGrpc }> {
  const child = spawn(process.execPath, [PROCESS, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  if (child.stdout === null) throw new Error('no stdout');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, hapi: new RawGrpc((JSON.parse(line) as { hapi: string }).hapi) };
}

/** The precheck's answer; null when the node was gone before it came. */
async function submit(hapi: RawGrpc, call: SignedCall): Promise<Status | null> {
  const { message } = await hapi.call('/proto.ConsensusService/submitMessage', call.transaction);
  return message === null ? null : proto.TransactionResponse.decode(message).nodeTransactionPrecheckCode;
}

/** Waits for the receipt; null when the node was gone before it came. */
async function receiptOf(hapi: RawGrpc, call: SignedCall): Promise<Status | null> {
  for (;;) {
    const { message } = await hapi.call('/proto.CryptoService/getTransactionReceipts', call.receiptQuery);
    if (message === null) return null;
    const status = proto.Response.decode(message).transactionGetReceipt?.receipt?.status;
    if (status !== undefined && status !== null && status !== Status.UNKNOWN) return status;
  }
}

test(
  'after kill -9 under load nothing acknowledged is lost and nothing is applied twice',
  async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
    process.stdout.write(`seed ${seed} (FUZZ_SEED repeats it), ${KILLS} kills\n`);
    const random = seededRandom(seed);
    const acknowledged: SignedCall[] = [];
    let unsure: SignedCall[] = [];
    let topic = 0;
    for (let round = 0; round < KILLS; round++) {
      const { child, hapi } = await startProcess();
      const exited = once(child, 'exit');
      if (topic === 0) {
        const create = signedByTreasury({
          consensusCreateTopic: { autoRenewPeriod: { seconds: toInt64(7_776_000) } },
        });
        expect(await submit(hapi, create)).toBe(Status.OK);
        expect(await receiptOf(hapi, create)).toBe(Status.SUCCESS);
        acknowledged.push(create);
        topic = 1032;
      }
      // What was acknowledged before the last kill is known; what was cut off is either known or taken now, never both.
      for (const call of acknowledged.slice(-3)) expect(await submit(hapi, call)).toBe(Status.DUPLICATE_TRANSACTION);
      for (const call of unsure) expect([Status.OK, Status.DUPLICATE_TRANSACTION]).toContain(await submit(hapi, call));
      unsure = [];
      const enough = acknowledged.length + 5 + Math.floor(random() * 60);
      let isKilled = false;
      const load = async (): Promise<void> => {
        while (!isKilled) {
          const message = Buffer.from(`${round}`);
          const call = signedByTreasury(
            random() < 0.5
              ? { consensusSubmitMessage: { topicID: topicId(topic), message } }
              : {
                  cryptoTransfer: {
                    transfers: {
                      accountAmounts: [
                        { accountID: accountId(2), amount: toInt64(-1) },
                        { accountID: accountId(RECEIVER), amount: toInt64(1) },
                      ],
                    },
                  },
                },
          );
          const taken = await submit(hapi, call);
          const status = taken === Status.OK ? await receiptOf(hapi, call) : taken;
          if (status === null) {
            unsure.push(call);
            return;
          }
          expect(status).toBe(Status.SUCCESS);
          acknowledged.push(call);
          if (acknowledged.length >= enough && !isKilled) {
            isKilled = true;
            child.kill('SIGKILL');
          }
        }
      };
      await Promise.all(Array.from({ length: WORKERS }, load));
      await exited;
      hapi.close();
    }
    await verify(topic, acknowledged);
  },
  60_000 + KILLS * MS_PER_KILL,
);

async function verify(topic: number, acknowledged: readonly SignedCall[]): Promise<void> {
  const devnet = await startDevnet({ dataDir, ports: 'free' });
  const { db } = devnet.ledger.store;
  const count = (sql: string, ...values: Array<bigint | number>): number =>
    Number(db.prepare(sql).get(...values)?.['n']);
  expect(
    count('select count(*) as n from (select 1 from transactions group by payer, valid_start having count(*) > 1)'),
  ).toBe(0);
  const stored = db.prepare('select result from transactions where payer = 2 and valid_start = ?');
  const lost = acknowledged.filter(({ validStart }) => stored.get(validStart)?.['result'] !== Status.SUCCESS);
  expect(lost.map(({ validStart }) => validStart)).toEqual([]);
  const messages = count('select count(*) as n from topic_messages where topic = ?', topic);
  expect(count('select max(sequence) as n from topic_messages where topic = ?', topic)).toBe(messages);
  expect(devnet.ledger.state.topics.get(topic)?.sequence).toBe(messages);
  const transfers = count("select count(*) as n from transactions where kind = 'cryptoTransfer' and result = 22");
  expect(devnet.ledger.state.accounts.get(RECEIVER)?.balance).toBe(1_000_000_000_000n + BigInt(transfers));
  process.stdout.write(
    `${acknowledged.length} acknowledged, ${messages} messages and ${transfers} transfers on the ledger\n`,
  );
  await devnet.stop();
}
