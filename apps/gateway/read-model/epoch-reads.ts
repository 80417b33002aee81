import { isTensorNodeError } from '@tensornode/kernel';
import { type Credit, type Epoch, type EpochState, fault, type Payout } from '@tensornode/protocol';
import type { EpochStatus, RegistryReader, RegistryView } from '@tensornode/registry';
import type { SettledEpoch } from '@tensornode/rewards';
import type { ReadModel } from '../ports.ts';
import { pageOfList } from './page-of-list.ts';
import { consensusSecond } from './registry-reads.ts';

export interface EpochReadsDeps {
  readonly reader: Pick<RegistryReader, 'epochState' | 'credits' | 'creditOf'>;
  readonly view: Pick<RegistryView, 'picture'>;
  /** What this node's books say of an epoch; null before it is settled. */
  settled(subnet: number, epoch: number): Promise<SettledEpoch | null>;
}

/** Longest wait for the contracts before what is known is shown, or the failure. */
const READ_MS = 5_000;
const FINAL: ReadonlySet<EpochState> = new Set(['RECONCILED', 'EMPTY']);
/** Epochs are kept in memory, this many at most. */
const MAX_KEPT = 2_000;
/** How far back the latest epoch that paid is looked for. */
const MAX_LOOK_BACK = 1_000;
const PAID: ReadonlySet<EpochState> = new Set(['CLAIMABLE', 'RECONCILED']);

/** Epochs, credits and payouts as the contracts say, whatever this node did. */
export function epochReads({ reader, view, settled }: EpochReadsDeps): Pick<ReadModel, 'epochs' | 'epoch' | 'payouts'> {
  const kept = new Map<string, Epoch>();

  /** From memory when it is final, or when the ledger is away and it was seen before. */
  async function read(subnet: number, number: number): Promise<Epoch | null> {
    const key = `${subnet}/${number}`;
    const known = kept.get(key);
    if (known !== undefined && FINAL.has(known.state)) return known;
    try {
      const epoch = await inTime(readNow(subnet, number));
      if (epoch !== null) {
        if (kept.size >= MAX_KEPT) kept.clear();
        kept.set(key, epoch);
      }
      return epoch;
    } catch (error) {
      if (known !== undefined && isTensorNodeError(error) && error.retryable) return known;
      throw error;
    }
  }

  async function readNow(subnet: number, number: number): Promise<Epoch | null> {
    const status = await reader.epochState(subnet, number);
    if (status === null) return null;
    const [credits, books] = await Promise.all([
      status.minted === 0n ? [] : reader.credits(subnet, number),
      settled(subnet, number),
    ]);
    return epochOf(
      status,
      credits.map(({ account, role, amount }) => ({ account, role, amount: String(amount) })),
      books?.state === 'RECONCILED' && status.state === 'CLAIMABLE',
    );
  }

  function head(subnet: number): number {
    // The picture in memory is at most some seconds behind and there when the ledger is not.
    return view.picture().epochs.get(subnet)?.epoch ?? 0;
  }

  async function latestPaid(subnet: number): Promise<Epoch | null> {
    const newest = head(subnet);
    for (let number = newest; number > Math.max(0, newest - MAX_LOOK_BACK); number -= 1) {
      const epoch = await read(subnet, number);
      if (epoch !== null && PAID.has(epoch.state) && epoch.minted !== '0') return epoch;
    }
    return null;
  }

  return {
    epoch: (subnet, epoch) => (epoch === 'latest-paid' ? latestPaid(subnet) : read(subnet, epoch)),
    epochs: async (subnet, { limit, cursor }) => {
      const from = cursor === null ? head(subnet) : Number(cursor) - 1;
      const numbers = Array.from({ length: Math.min(limit, Math.max(0, from)) }, (_, index) => from - index);
      const items = (await Promise.all(numbers.map((number) => read(subnet, number)))).filter(
        (epoch) => epoch !== null,
      );
      const last = numbers.at(-1);
      return { items, next: last === undefined || last <= 1 ? null : String(last) };
    },
    payouts: async ({ account, ...page }) => {
      const picture = view.picture();
      const everybody = new Set([
        ...[...picture.subnets.values()].map(({ owner }) => owner),
        ...[...picture.permits.values()].flat().map(({ validator }) => validator),
        ...[...picture.instances.values()].map(({ payee }) => payee),
      ]);
      const accounts = account === null ? [...everybody].sort(byNumber) : [account];
      const { items, next } = pageOfList(accounts, page, (one) => one);
      return { items: await Promise.all(items.map((one) => payoutOf(one, reader))), next };
    },
  };
}

function epochOf(status: EpochStatus, credits: Credit[], reconciled: boolean): Epoch {
  return {
    subnet: status.subnet,
    epoch: status.epoch,
    state: reconciled ? 'RECONCILED' : status.state,
    minted: String(status.minted),
    credits,
    start: consensusSecond(status.start),
    end: status.end === null ? null : consensusSecond(status.end),
    reason: status.state === 'EMPTY' ? emptyReason(status) : null,
  };
}

function emptyReason({ permitCount, instanceCount, voted }: EpochStatus): string {
  if (permitCount === 0) return 'no validator had a permit';
  if (instanceCount === 0) return 'no instance was active';
  if (voted === false) return 'less than half of the permitted stake revealed its weights';
  return 'the weights gave nobody a share';
}

async function payoutOf(account: string, reader: EpochReadsDeps['reader']): Promise<Payout> {
  const { credited, claimed } = await inTime(reader.creditOf(account));
  return { account, credited: String(credited), claimed: String(claimed), claimable: String(credited - claimed) };
}

function byNumber(a: string, b: string): number {
  return Number(BigInt(a.slice(4)) - BigInt(b.slice(4)));
}

/** @throws TensorNodeError TN-3001 when the reading takes longer than a reader would wait */
async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(fault('TN-3001', { detail: 'The ledger does not answer in time' })), READ_MS);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
