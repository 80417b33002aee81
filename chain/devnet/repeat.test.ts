import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { accountId, proto, Status, toInt64 } from './codec/proto.ts';
import { steppedClock } from './ledger/clock.ts';
import { startDevnet } from './start-devnet.ts';
import { type SignedCall, signedByTreasury } from './testing/raw-grpc.ts';

const AT = 1_767_225_600_000_000_000n;
const folders: string[] = [];
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function submissions(): SignedCall[] {
  return [
    signedByTreasury({ consensusCreateTopic: { autoRenewPeriod: { seconds: toInt64(7_776_000) } } }),
    signedByTreasury({ utilPrng: { range: 1_000_000 } }),
    signedByTreasury({ utilPrng: {} }),
    signedByTreasury({
      cryptoTransfer: {
        transfers: {
          accountAmounts: [
            { accountID: accountId(2), amount: toInt64(-1) },
            { accountID: accountId(1_002), amount: toInt64(1) },
          ],
        },
      },
    }),
  ];
}

/** What a ledger of its own makes of them: blocks with their hashes, and the random numbers. */
async function play(calls: readonly SignedCall[], seed: number, isAtOnce: boolean) {
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-repeat-'));
  folders.push(dataDir);
  const { ledger, stop } = await startDevnet({ dataDir, ports: 'free', seed, clock: steppedClock(AT) });
  for (const { transaction } of calls) {
    expect(ledger.submit(transaction).precheck).toBe(Status.OK);
    if (!isAtOnce) await ledger.drain();
  }
  await ledger.drain();
  const { db } = ledger.store;
  const blocks = db
    .prepare('select hex(hash) as hash from blocks order by number')
    .all()
    .map((row) => row['hash']);
  const records = db
    .prepare('select record from transactions order by consensus_ts')
    .all()
    .map((row) => {
      const record = proto.TransactionRecord.decode(row['record'] as Uint8Array);
      const { seconds, nanos } = record.consensusTimestamp ?? {};
      return `${String(seconds)} ${nanos} ${record.prngNumber} ${Buffer.from(record.prngBytes ?? []).toString('hex')}`;
    });
  await stop();
  return { blocks, records };
}

test('the same seed, clock and submissions give the same ids, times, random numbers and block hashes', async () => {
  const calls = submissions();
  const first = await play(calls, 7, false);
  expect(first.blocks).toHaveLength(1 + calls.length);
  // Also when they come in faster than they are handled.
  expect(await play(calls, 7, true)).toEqual(first);
  const other = await play(calls, 8, false);
  expect(other.records[0]).toBe(first.records[0]);
  expect(other.records.slice(1, 3)).not.toEqual(first.records.slice(1, 3));
});

test('a clock that stands still goes on where it was after a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-repeat-'));
  folders.push(dataDir);
  const open = () => startDevnet({ dataDir, ports: 'free', clock: steppedClock(AT) });
  const [call, next] = submissions();
  if (call === undefined || next === undefined) throw new Error('no submissions');
  const first = await open();
  first.ledger.submit(call.transaction);
  await first.travel(60_000);
  await first.stop();
  const second = await open();
  expect(second.ledger.clock.nowNanos()).toBeGreaterThanOrEqual(AT + 60_000_000_000n);
  expect(second.ledger.submit(call.transaction).precheck).toBe(Status.DUPLICATE_TRANSACTION);
  expect(second.ledger.submit(next.transaction).precheck).toBe(Status.OK);
  await second.stop();
});
