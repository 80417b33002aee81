import type { SignedCall } from '@tensornode/protocol';
import { fault } from '@tensornode/protocol';
import { expect, test } from 'vitest';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { createLedgerDoor } from './create-ledger-door.ts';
import type { TransactionDesk } from './create-transaction-desk.ts';
import type { NodeReceipt } from './outcome-of-call.ts';

const START = 1_700_000_000;
const signed: SignedCall = { transactionId: `0.0.7@${START}.000000001`, bytes: '', validUntil: START + 120 };
const row = (more: object = {}) => ({
  transaction_id: `0.0.7-${START}-000000001`,
  consensus_timestamp: `${START + 5}.000000000`,
  nonce: 0,
  scheduled: false,
  result: 'SUCCESS',
  name: 'CONTRACTCALL',
  entity_id: '0.0.9',
  ...more,
});

/** A door whose nodes, mirror and clock say what a test wants. */
function scene(world: { at: number; receipt?: NodeReceipt | null | 'away'; rows?: object[]; newest?: number }) {
  const sent: unknown[] = [];
  const desk: TransactionDesk = {
    payer: '0.0.7',
    sign: async () => ({ ...signed, transactionId: 'nudge' }),
    send: async (call) => {
      sent.push(call.transactionId);
      return { state: 'accepted' };
    },
    receipt: async () => {
      if (world.receipt === 'away') throw fault('TN-3001');
      return world.receipt ?? null;
    },
    health: () => [],
    close: () => undefined,
  };
  const mirror = {
    one: async (path: string) => {
      if (path.startsWith('/transactions?limit=1')) {
        return { transactions: [row({ consensus_timestamp: `${world.newest ?? 0}.000000000` })] };
      }
      if (path.startsWith('/transactions/')) return world.rows === undefined ? null : { transactions: world.rows };
      return path.startsWith('/contracts/results/')
        ? { timestamp: `${START + 5}.000000000`, call_result: '0x2a' }
        : null;
    },
  } as unknown as MirrorClient;
  const clock = { now: () => (START + world.at) * 1_000, sleep: async () => undefined };
  return { door: createLedgerDoor({ desk, mirror, clock }), sent, world };
}

test('a young transaction that nodes do not know is unknown', async () => {
  expect(await scene({ at: 5 }).door.outcome(signed)).toEqual({ state: 'unknown' });
});

test('a receipt alone is no outcome: the mirror must have the row', async () => {
  const receipt = { status: 'SUCCESS', entityId: null, sequenceNumber: null, runningHash: null };
  expect(await scene({ at: 5, receipt }).door.outcome(signed)).toEqual({ state: 'unknown' });
  const confirmed = await scene({ at: 5, receipt, rows: [row()] }).door.outcome(signed);
  expect(confirmed).toMatchObject({
    state: 'confirmed',
    returnData: '0x2a',
    consensusTimestamp: `${START + 5}.000000000`,
  });
});

test('child rows, scheduled rows and rejected duplicates decide nothing', async () => {
  const rows = [row({ nonce: 1 }), row({ scheduled: true }), row({ result: 'DUPLICATE_TRANSACTION' })];
  expect(await scene({ at: 60, receipt: 'away', rows }).door.outcome(signed)).toEqual({ state: 'unknown' });
  const mixed = [...rows, row({ result: 'CONTRACT_REVERT_EXECUTED' })];
  const outcome = await scene({ at: 60, receipt: 'away', rows: mixed }).door.outcome(signed);
  expect(outcome).toMatchObject({ state: 'reverted', code: 'CONTRACT_REVERT_EXECUTED' });
});

test('expired only when the window is over, the mirror has passed it and the id is absent', async () => {
  expect(await scene({ at: 125, newest: START + 500 }).door.outcome(signed)).toEqual({ state: 'unknown' });
  const absent = scene({ at: 140, newest: START + 131 });
  // One answer may come from a cache or a replica that lags: absence is believed when it stands a while.
  expect(await absent.door.outcome(signed)).toEqual({ state: 'unknown' });
  absent.world.at += 4;
  expect(await absent.door.outcome(signed)).toEqual({ state: 'expired' });
  const known = await scene({ at: 140, newest: START + 131, rows: [row()] }).door.outcome(signed);
  expect(known).toMatchObject({ state: 'confirmed' });
});

test('an idle network is nudged past the window, once in a while', async () => {
  const { door, sent } = scene({ at: 140, newest: START + 100 });
  expect(await door.outcome(signed)).toEqual({ state: 'unknown' });
  expect(await door.outcome(signed)).toEqual({ state: 'unknown' });
  expect(sent).toEqual(['nudge']);
});
