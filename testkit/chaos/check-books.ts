import { readFile } from 'node:fs/promises';
import { createLedgerReader } from '@tensornode/driver-ledger';
import { openStore } from '@tensornode/driver-store';
import { fromUtf8 } from '@tensornode/kernel';
import { addressBookSchema, networkPorts, networkProfileSchema } from '@tensornode/protocol';
import type { RunningNetwork } from '../run-network.ts';

export interface BookCheck {
  /** What does not hold; empty when everything does. */
  readonly broken: readonly string[];
  readonly paidEpochs: readonly number[];
  readonly batches: number;
}

const SUBNET = 1;

/**
 * The invariants of protocol §7 after a run, from outside: the contracts' own sums, the topic, and the book's rows. Shares no code with the reconciler.
 * Ask while nothing is half way: an epoch that is minted and not yet credited differs rightly.
 */
export async function checkBooks(network: RunningNetwork, files: NetworkFiles): Promise<BookCheck> {
  const profile = networkProfileSchema.parse(JSON.parse(await readFile(files.profilePath, 'utf8')));
  const addressBook = addressBookSchema.parse(JSON.parse(await readFile(files.addressBookPath, 'utf8')));
  const { registry, topics } = createLedgerReader({ profile, addressBook });
  const store = await openStore({ databaseUrl: files.databaseUrl, poolSize: 2 });
  const broken: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  try {
    const money = await registry.money();
    const sums = await store.pool.query<{ sum: string }>(
      'SELECT coalesce(sum(amount), 0) AS sum FROM postings GROUP BY transfer',
    );
    must(
      sums.rows.every(({ sum }) => BigInt(sum) === 0n),
      'I1 a transfer does not sum to zero',
    );
    must(money.distributorMinted === money.totalCredited, 'I2 minted is not what was credited');
    must(money.initialSupply + money.totalMinted <= money.cap, 'I3 more than the cap');
    must(money.totalClaimed <= money.totalCredited, 'I5 more claimed than credited');
    must(money.tokenSupply === money.initialSupply + money.totalMinted - money.totalBurned, 'I9 token supply');
    must(money.vaultBalance === money.vaultReserved, 'I9 vault balance');
    const balances = await store.rewards.balances();
    must(-(balances.get('mint') ?? 0n) === money.distributorMinted, 'I6 the book minted other than the ledger');
    const paidEpochs = await checkEpochs(must, registry, store);
    for (const [name, paid] of balances) {
      if (!name.startsWith('paid/')) continue;
      must((await registry.creditOf(name.slice('paid/'.length))).claimed === paid, `I6 ${name}`);
    }
    const confirmed = await store.pool.query(
      "SELECT key FROM ledger_calls WHERE state = 'CONFIRMED' AND outcome->>'consensusTimestamp' IS NULL",
    );
    must(confirmed.rows.length === 0, 'I7 a call is confirmed without a consensus time');
    const batches = await checkTopic(must, topics, addressBook.topics.subnets[String(SUBNET)] ?? '');
    must(
      batches.epochs.size > 0 && paidEpochs.every((epoch) => batches.epochs.has(epoch)),
      'I8 a paid epoch without evidence',
    );
    const metrics = await (await fetch(`http://127.0.0.1:${networkPorts(network.portBase).worker}/metrics`)).text();
    const failing = [...metrics.matchAll(/tensornode_invariant_holds\{invariant="(I\d)"\} 0/g)].map(([, name]) => name);
    must(failing.length === 0, `metrics say that ${failing.join()} is broken`);
    return { broken, paidEpochs, batches: batches.count };
  } finally {
    await store.close();
  }
}

export interface NetworkFiles {
  readonly profilePath: string;
  readonly addressBookPath: string;
  readonly databaseUrl: string;
}

type Must = (holds: boolean, what: string) => void;
type Reader = ReturnType<typeof createLedgerReader>;
type OpenStore = Awaited<ReturnType<typeof openStore>>;

/** Each epoch's credits, in the contract and in the book, slot by slot (I4). */
async function checkEpochs(must: Must, registry: Reader['registry'], store: OpenStore): Promise<number[]> {
  const paid: number[] = [];
  const next = (await registry.nextToClose(SUBNET)) ?? 1;
  for (let epoch = 1; epoch < next; epoch += 1) {
    const status = await registry.epochState(SUBNET, epoch);
    const settled = await store.rewards.settled(SUBNET, epoch);
    must(
      settled !== null && settled.minted === (status?.minted ?? 0n),
      `I2 epoch ${epoch} is not booked as it was minted`,
    );
    const told = await registry.credits(SUBNET, epoch);
    const booked = await store.rewards.credits(SUBNET, epoch);
    const row = ({ slot, account, amount }: { slot: number; account: string; amount: bigint }) =>
      `${slot} ${account} ${amount}`;
    must(told.map(row).join() === booked.map(row).join(), `I4 credits of epoch ${epoch}`);
    if ((status?.minted ?? 0n) > 0n) paid.push(epoch);
  }
  return paid;
}

/** The validator's batches on the topic: one chain, no gap, no double. */
async function checkTopic(must: Must, topics: Reader['topics'], topicId: string) {
  const epochs = new Set<number>();
  let seq = 0;
  let root = '0'.repeat(64);
  for await (const page of topics.messages(topicId, 1)) {
    for (const { message } of page) {
      const parsed = JSON.parse(fromUtf8(message)) as {
        t: string;
        seq: number;
        prev: string;
        root: string;
        epoch: number;
      };
      if (parsed.t !== 'batch') continue;
      must(parsed.seq === seq + 1 && parsed.prev === root, `X4 batch ${parsed.seq} follows ${seq}`);
      seq = parsed.seq;
      root = parsed.root;
      epochs.add(parsed.epoch);
    }
  }
  return { epochs, count: seq };
}
