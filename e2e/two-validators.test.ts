import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLedgerReader } from '@tensornode/driver-ledger';
import { type RunningNetwork, runNetwork } from '@tensornode/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const NAME = 'test-validators';
const FOLDER = fileURLToPath(new URL(`../.tensornode/${NAME}`, import.meta.url));
const LOOK_MS = 1_000;

let network: RunningNetwork;

beforeAll(async () => {
  network = await runNetwork({ name: NAME, web: false, validators: 2, epochSeconds: 20 });
}, 240_000);
afterAll(async () => {
  await network?.stop();
});

it('two nodes with databases and evidence of their own judge each other, and an audit of their epoch finds no difference', async () => {
  const read = async (name: string) => JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
  const { registry } = createLedgerReader({
    profile: await read('profile.json'),
    addressBook: await read('address-book.json'),
  });
  /** An epoch that is paid, in which both voted and each had an opinion about the other. */
  const judged = async (): Promise<number | null> => {
    const running = (await registry.currentEpoch(1))?.epoch ?? 0;
    for (let epoch = 3; epoch < running; epoch += 1) {
      const votes = await registry.votes(1, epoch);
      const opinions = votes.filter(({ reliability }) => reliability?.some((vote) => vote > 0));
      const state = await registry.epochState(1, epoch);
      if (opinions.length === 2 && state !== null && state.minted > 0n && state.creditCursor === state.slotCount)
        return epoch;
    }
    return null;
  };
  let epoch = await judged();
  while (epoch === null) {
    await pause(LOOK_MS);
    epoch = await judged();
  }
  const { stdout } = await network.cli(['audit', '--subnet', '1', '--epoch', String(epoch), '--json']);
  const report = JSON.parse(stdout);
  // One gateway has the evidence of its own validator alone; the other's comes from its entry on the ledger.
  const elsewhere = ['--network', join(FOLDER, 'profile.json'), '--address-book', join(FOLDER, 'address-book.json')];
  const { gateway } = (await read('network.json')).urls;
  const named = await network.cli(['audit', '--epoch', String(epoch), ...elsewhere, '--evidence', gateway, '--json']);
  expect(JSON.parse(named.stdout)).toEqual(report);
  expect(report.differences).toEqual([]);
  // Both drew rounds; the gold that each asked through the other's gateway are organic leaves there. Owner, two validators, miners, closer.
  expect(report.scores).toBeGreaterThan(0);
  expect(report.private).toBeGreaterThan(0);
  expect(report.payouts).toBeGreaterThanOrEqual(5);
}, 300_000);
