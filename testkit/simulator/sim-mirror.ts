import type { MirrorClient } from '@tensornode/driver-ledger';
import { fromBase64 } from '@tensornode/kernel';
import type { TopicEntry } from '@tensornode/protocol';
import type { EpochReader, EpochTopics } from '@tensornode/rewards';
import {
  accountOf,
  addressOf,
  EPOCH_SECONDS,
  INITIAL_SUPPLY,
  isVoted,
  minerOf,
  SimChain,
  VALIDATOR,
} from './sim-chain.ts';
import { applyReached, type LedgerRow, type Reached, resultOf, type SimLedger } from './sim-ledger.ts';
import type { World } from './sim-process.ts';

export const TOPIC = '0.0.77';
const TICK_MS = 500;
const CACHE_MS = 2_000;

/** A mirror that follows consensus with a lag, and everything that is read from it: rows, topic, and the contracts' state as of then. */
export class SimMirror {
  readonly chain: SimChain;
  readonly messages: TopicEntry[] = [];
  private readonly rows = new Map<string, LedgerRow[]>();
  private readonly errors = new Map<string, string>();
  private newest = 0;
  private applied = 0;
  private lagUntil = 0;
  private readonly cache = new Map<string, { readonly at: number; readonly answer: unknown }>();

  private readonly world: World;
  private readonly ledger: SimLedger;

  constructor(world: World, ledger: SimLedger) {
    this.world = world;
    this.ledger = ledger;
    this.chain = new SimChain(ledger.chain.terms);
    this.tick();
  }

  private tick(): void {
    const { scheduler, dice, mix } = this.world;
    if (mix.mirrorWorstLagSeconds > 0 && scheduler.now > this.lagUntil && dice.chance(0.01))
      this.lagUntil = scheduler.now + mix.mirrorWorstLagSeconds * 1_000;
    const stuck = scheduler.now < this.lagUntil && mix.mirrorWorstLagSeconds > 0;
    const { reached } = this.ledger;
    while (!stuck && this.applied < reached.length) {
      const next = reached[this.applied] as Reached;
      if (next.at + mix.mirrorLagSeconds * 1_000 > scheduler.now) break;
      this.take(next);
      this.applied += 1;
    }
    scheduler.at(scheduler.now + TICK_MS, () => this.tick());
  }

  private take(reached: Reached): void {
    const { transaction, timestamp } = reached;
    const { transactionId, payload, payer } = transaction;
    const revert = applyReached(this.chain, reached);
    const result = resultOf(reached, revert);
    if (revert !== null) this.errors.set(transactionId, revert);
    const message = payload.kind === 'message';
    const row = (nonce: number, scheduled: boolean, outcome: string): LedgerRow => ({
      transactionId,
      timestamp,
      nonce,
      scheduled,
      result: outcome,
      name: message ? 'CONSENSUSSUBMITMESSAGE' : 'CONTRACTCALL',
      message: message ? payload.base64 : null,
    });
    const rows = this.rows.get(transactionId) ?? [];
    rows.push(row(0, false, result));
    if (!message && !reached.duplicate) {
      // Children have results of their own: a failed transfer inside a call that succeeded, and the other way round.
      rows.push(row(1, false, result === 'SUCCESS' ? 'TOKEN_NOT_ASSOCIATED_TO_ACCOUNT' : 'SUCCESS'));
    }
    this.rows.set(transactionId, rows);
    this.newest = reached.at / 1_000;
    if (message && result === 'SUCCESS') {
      const sequenceNumber = this.messages.length + 1;
      this.messages.push({
        topicId: TOPIC,
        sequenceNumber,
        consensusTimestamp: timestamp,
        payer,
        runningHash: sequenceNumber.toString(16).padStart(96, '0'),
        message: fromBase64(payload.base64),
      });
    }
  }

  /** The REST answers that production code asks for; some come out of a cache for a moment. */
  readonly client: MirrorClient = {
    one: async (path) => {
      const { scheduler, dice, mix } = this.world;
      const cached = this.cache.get(path);
      if (cached !== undefined && scheduler.now - cached.at < CACHE_MS && dice.chance(mix.mirrorCached))
        return cached.answer as never;
      const answer = this.answer(path);
      this.cache.set(path, { at: scheduler.now, answer });
      return answer as never;
    },
    pages: () => {
      throw new RangeError('the simulated mirror has no such list');
    },
    health: () => ({ name: 'mirror node', state: 'closed', lastFailure: null }),
  };

  private answer(path: string): unknown {
    if (path.startsWith('/transactions?')) return { transactions: [{ consensus_timestamp: this.newest.toFixed(9) }] };
    if (path.startsWith('/transactions/')) {
      const rows = this.rows.get(fromMirrorId(path.slice('/transactions/'.length)));
      if (rows === undefined) return null;
      // A mirror promises no order among the rows of one id.
      const shuffled = [...rows].sort(() => this.world.dice.next() - 0.5);
      return { transactions: shuffled.map(toJson) };
    }
    if (path.startsWith('/contracts/results/')) {
      const id = fromMirrorId(path.slice('/contracts/results/'.length));
      const row = this.rows.get(id)?.find(({ nonce, result }) => nonce === 0 && result !== 'DUPLICATE_TRANSACTION');
      return row === undefined
        ? null
        : { timestamp: row.timestamp, call_result: '0x', error_message: this.errors.get(id) };
    }
    const timestamp = /timestamp=([\d.]+)/.exec(path)?.[1];
    return {
      messages: this.messages
        .filter(({ consensusTimestamp }) => consensusTimestamp === timestamp)
        .map(({ sequenceNumber, runningHash }) => ({
          sequence_number: sequenceNumber,
          running_hash: Buffer.from(runningHash, 'hex').toString('base64'),
        })),
    };
  }

  readonly topics: EpochTopics = {
    messages: (_topic, from) => {
      const page = this.messages.filter(({ sequenceNumber }) => sequenceNumber >= from);
      return (async function* () {
        yield page;
      })();
    },
  };

  readonly reader: EpochReader = {
    currentEpoch: async () => {
      const { epochs } = this.chain;
      const last = epochs.at(-1);
      return last === undefined ? null : { epoch: epochs.length, start: last.start, epochSeconds: EPOCH_SECONDS };
    },
    nextToClose: async () => (this.chain.epochs.length === 0 ? null : this.chain.nextToClose),
    epochState: async (_subnet, epoch) => {
      const entry = this.chain.epochs[epoch - 1];
      if (entry === undefined) return null;
      const { start, end, state, minted, cursor, columnsDone, slots, instances } = entry;
      const begun = columnsDone >= 0;
      return {
        epoch,
        start,
        epochSeconds: EPOCH_SECONDS,
        end,
        state,
        windows:
          end === null
            ? null
            : { commitFrom: end, revealFrom: end + EPOCH_SECONDS / 4, closeFrom: end + EPOCH_SECONDS / 2 },
        permitCount: 1,
        instanceCount: instances.length,
        columnsDone: Math.max(0, columnsDone),
        voted: begun ? isVoted(entry) : null,
        minted,
        slotCount: slots.length,
        creditCursor: cursor,
      };
    },
    epochOpening: async (_subnet, epoch) => this.chain.epochs[epoch - 1]?.openedBy ?? null,
    snapshot: async (_subnet, epoch) => {
      const entry = this.chain.epochs[epoch - 1];
      if (entry === undefined) return null;
      return {
        snapshotHash: `0x${'33'.repeat(32)}`,
        instances: entry.instances.map((instanceId) => ({
          instanceId,
          miner: minerOf(instanceId),
          payee: minerOf(instanceId),
        })),
        permits: [{ validator: VALIDATOR, address: addressOf(VALIDATOR) }],
      };
    },
    votes: async (_subnet, epoch) => [{ validator: VALIDATOR, status: this.chain.epochs[epoch - 1]?.vote ?? 'none' }],
    credits: async (_subnet, epoch) =>
      (this.chain.epochs[epoch - 1]?.slots ?? []).flatMap(({ account, role, amount }, slot) =>
        amount === 0n ? [] : [{ slot, account, address: addressOf(account), role, amount }],
      ),
    creditOf: async (account) => ({
      credited: this.chain.credited.get(account) ?? 0n,
      claimed: this.chain.claimed.get(account) ?? 0n,
    }),
    money: async () => {
      const { totalMinted, totalPaid, gifts, terms } = this.chain;
      const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((total, amount) => total + amount, 0n);
      return {
        initialSupply: INITIAL_SUPPLY,
        cap: terms.cap,
        totalMinted,
        totalBurned: 0n,
        totalCredited: sum(this.chain.credited.values()),
        totalClaimed: sum(this.chain.claimed.values()),
        distributorMinted: totalMinted,
        tokenSupply: INITIAL_SUPPLY + totalMinted,
        vaultBalance: totalMinted - totalPaid + gifts,
        vaultReserved: totalMinted - totalPaid,
      };
    },
    permits: async () => [{ validator: VALIDATOR, stake: 1n }],
    instances: async () => (this.chain.terms.instances[0] ?? []).map((instanceId) => ({ instanceId, state: 'active' })),
    addressOf: async (account) => addressOf(accountOf(addressOf(account))),
  };
}

function toJson({ transactionId, timestamp, nonce, scheduled, result, name }: LedgerRow): object {
  return {
    transaction_id: transactionId,
    consensus_timestamp: timestamp,
    nonce,
    scheduled,
    result,
    name,
    entity_id: TOPIC,
  };
}

/** `0.0.N-seconds-nanos` as the simulated ids are written. */
function fromMirrorId(id: string): string {
  const [account = '', seconds = '', nanos = ''] = id.split('-');
  return `${account}@${seconds}.${BigInt(nanos)}`;
}
