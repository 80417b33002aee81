import { type Clock, fromBase64, fromUtf8, toHex, utf8 } from '@tensornode/kernel';
import type { CallOutcome, LedgerCall, LedgerDoor, PayoutRole, TopicEntry } from '@tensornode/protocol';
import type { EpochCalls, EpochReader, EpochStatusView, EpochTopics, MoneyView } from './ports.ts';

export const VALIDATOR = '0.0.1013';
export const MINERS = ['0.0.1014', '0.0.1015'] as const;
export const EPOCH_SECONDS = 20;
const TOPIC = '0.0.77';
const INITIAL = 5_000n;
const MINTED = 1_000n;
const ADDRESS = `0x${'22'.repeat(20)}`;

type Operation =
  | { readonly op: 'open' }
  | { readonly op: 'close' }
  | { readonly op: 'commit' | 'reveal' | 'finalize' | 'credit'; readonly epoch: number; readonly weights?: number[] }
  | { readonly op: 'pay'; readonly payments: { readonly address: string; readonly amount: string }[] };

interface ChainEpoch {
  start: number;
  end: number | null;
  state: EpochStatusView['state'];
  vote: 'none' | 'committed' | 'revealed';
  weights: number[];
  minted: bigint;
}

/** The epoch contracts, a topic and a node in memory on a clock that only moves when told: the same windows and guards as the real ones. */
export class ScriptedChain {
  now = 1_700_000_000_000;
  readonly epochs: ChainEpoch[] = [];
  readonly credited = new Map<string, bigint>();
  readonly claimed = new Map<string, bigint>();
  /** How often each operation took effect. */
  readonly effects = new Map<string, number>();
  readonly messages: TopicEntry[] = [];
  private readonly outcomes = new Map<string, CallOutcome>();
  private readonly signed = new Map<string, LedgerCall>();
  private nextToClose = 1;
  private transactions = 0;

  readonly clock: Clock = {
    now: () => this.now,
    sleep: async (ms) => {
      this.now += ms;
    },
  };

  readonly door: LedgerDoor = {
    payer: VALIDATOR,
    sign: async (call) => {
      this.transactions += 1;
      const transactionId = `${VALIDATOR}@${this.transactions}.0`;
      this.signed.set(transactionId, call);
      return { transactionId, bytes: 'AA==', validUntil: Math.floor(this.now / 1_000) + 120 };
    },
    send: async ({ transactionId }) => {
      if (this.outcomes.has(transactionId)) return { state: 'duplicate' };
      const call = this.signed.get(transactionId);
      if (call === undefined) throw new RangeError(`${transactionId} was never signed`);
      this.outcomes.set(transactionId, call.kind === 'topic-message' ? this.publish(call) : this.execute(call.data));
      return { state: 'accepted' };
    },
    outcome: async ({ transactionId }) => this.outcomes.get(transactionId) ?? { state: 'unknown' },
  };

  readonly calls: EpochCalls = {
    openEpoch: () => plan({ op: 'open' }),
    commit: (_subnet, epoch) => plan({ op: 'commit', epoch }),
    reveal: ({ epoch, weights }) => plan({ op: 'reveal', epoch, weights: [...weights] }),
    closeEpoch: () => plan({ op: 'close' }),
    finalize: (_subnet, epoch) => plan({ op: 'finalize', epoch }),
    credit: (_subnet, epoch) => plan({ op: 'credit', epoch }),
    batchTransfer: (payments) =>
      plan({ op: 'pay', payments: payments.map(({ address, amount }) => ({ address, amount: String(amount) })) }),
  };

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
      const last = this.epochs.at(-1);
      return last === undefined ? null : { epoch: this.epochs.length, start: last.start, epochSeconds: EPOCH_SECONDS };
    },
    nextToClose: async () => (this.epochs.length === 0 ? null : this.nextToClose),
    epochState: async (_subnet, epoch) => this.status(epoch),
    epochOpening: async (_subnet, epoch) => {
      const start = this.epochs[epoch - 1]?.start;
      return start === undefined
        ? null
        : { transactionId: `${VALIDATOR}@${start}.0`, consensusTimestamp: `${start}.000000000` };
    },
    snapshot: async () => ({
      snapshotHash: `0x${'33'.repeat(32)}`,
      instances: MINERS.map((miner, index) => ({ instanceId: index + 1, miner, payee: miner })),
      permits: [{ validator: VALIDATOR, address: ADDRESS }],
    }),
    votes: async (_subnet, epoch) => [{ validator: VALIDATOR, status: this.epochs[epoch - 1]?.vote ?? 'none' }],
    credits: async (_subnet, epoch) => creditsOf(this.epochs[epoch - 1]),
    creditOf: async (account) => ({
      credited: this.credited.get(account) ?? 0n,
      claimed: this.claimed.get(account) ?? 0n,
    }),
    money: async () => this.money(),
    permits: async () => [{ validator: VALIDATOR, stake: 1n }],
    instances: async () => MINERS.map((_, index) => ({ instanceId: index + 1, state: 'active' })),
    addressOf: async () => ADDRESS,
  };

  money(): MoneyView {
    const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((total, amount) => total + amount, 0n);
    const totalMinted = sum(this.epochs.map(({ minted }) => minted));
    const totalCredited = sum(this.credited.values());
    const totalClaimed = sum(this.claimed.values());
    const held = totalMinted - totalClaimed;
    return {
      initialSupply: INITIAL,
      cap: 1_000_000n,
      totalMinted,
      totalBurned: 0n,
      totalCredited,
      totalClaimed,
      distributorMinted: totalMinted,
      tokenSupply: INITIAL + totalMinted,
      vaultBalance: held,
      vaultReserved: held,
    };
  }

  private status(epoch: number): EpochStatusView | null {
    const entry = this.epochs[epoch - 1];
    if (entry === undefined) return null;
    const { start, end, state, minted } = entry;
    return {
      epoch,
      start,
      epochSeconds: EPOCH_SECONDS,
      end,
      state,
      windows: end === null ? null : { commitFrom: end, revealFrom: end + 5, closeFrom: end + 10 },
      permitCount: 1,
      instanceCount: MINERS.length,
      columnsDone: state === 'SEALED' ? 0 : MINERS.length,
      voted: state === 'OPEN' || state === 'SEALED' ? null : entry.vote === 'revealed',
      minted,
      slotCount: 3,
      creditCursor: state === 'CLAIMABLE' ? 3 : 0,
    };
  }

  private publish(call: Extract<LedgerCall, { kind: 'topic-message' }>): CallOutcome {
    const sequenceNumber = this.messages.length + 1;
    const consensusTimestamp = this.timestamp();
    const runningHash = sequenceNumber.toString(16).padStart(96, '0');
    const message = fromBase64(call.message);
    this.messages.push({
      topicId: TOPIC,
      sequenceNumber,
      consensusTimestamp,
      payer: VALIDATOR,
      runningHash,
      message,
    });
    return { state: 'confirmed', consensusTimestamp, sequenceNumber, runningHash, returnData: null };
  }

  private timestamp(): string {
    this.now += 1;
    return `${Math.floor(this.now / 1_000)}.${String(this.now % 1_000).padStart(3, '0')}000000`;
  }

  private execute(data: string): CallOutcome {
    const operation = JSON.parse(fromUtf8(fromHexData(data))) as Operation;
    const consensusTimestamp = this.timestamp();
    const refusal = this.apply(operation);
    if (refusal !== null)
      return { state: 'reverted', code: 'CONTRACT_REVERT_EXECUTED', message: refusal, consensusTimestamp };
    const name = 'epoch' in operation ? `${operation.op}/${operation.epoch}` : operation.op;
    this.effects.set(name, (this.effects.get(name) ?? 0) + 1);
    return { state: 'confirmed', consensusTimestamp, sequenceNumber: null, runningHash: null, returnData: '0x' };
  }

  /** Null when it took effect, otherwise why it reverted. */
  private apply(operation: Operation): string | null {
    const now = Math.floor(this.now / 1_000);
    if (operation.op === 'open') return this.open(now);
    if (operation.op === 'pay') return this.pay(operation.payments);
    const epoch = operation.op === 'close' ? this.nextToClose : operation.epoch;
    const entry = this.epochs[epoch - 1];
    const end = entry?.end ?? null;
    if (entry === undefined || end === null) return 'the epoch runs';
    switch (operation.op) {
      case 'commit':
        if (entry.vote !== 'none' || now < end || now >= end + 5) return 'not now';
        entry.vote = 'committed';
        return null;
      case 'reveal':
        if (entry.vote !== 'committed' || now < end + 5 || now >= end + 10) return 'not now';
        entry.vote = 'revealed';
        entry.weights = operation.weights ?? [];
        return null;
      case 'close':
        if (entry.state !== 'SEALED' || now < end + 10) return 'not now';
        entry.state = 'CLOSING';
        return null;
      case 'finalize': {
        if (entry.state !== 'CLOSING') return 'not closing';
        this.nextToClose += 1;
        const pays = entry.vote === 'revealed' && entry.weights.some((weight) => weight > 0);
        entry.minted = pays ? MINTED : 0n;
        entry.state = pays ? 'MINTED' : 'EMPTY';
        return null;
      }
      case 'credit':
        if (entry.state !== 'MINTED') return 'not minted';
        for (const { account, amount } of creditsOf(entry))
          this.credited.set(account, (this.credited.get(account) ?? 0n) + amount);
        entry.state = 'CLAIMABLE';
        return null;
    }
  }

  private open(now: number): string | null {
    const running = this.epochs.at(-1);
    if (running !== undefined && now < running.start + EPOCH_SECONDS) return 'too early';
    if (running !== undefined) {
      running.end = now;
      running.state = 'SEALED';
    }
    this.epochs.push({ start: now, end: null, state: 'OPEN', vote: 'none', weights: [], minted: 0n });
    return null;
  }

  private pay(payments: readonly { readonly address: string; readonly amount: string }[]): string | null {
    for (const { address, amount } of payments) {
      const account = `0.0.${BigInt(address)}`;
      const paid = (this.claimed.get(account) ?? 0n) + BigInt(amount);
      if (paid > (this.credited.get(account) ?? 0n)) return 'more than credited';
      this.claimed.set(account, paid);
    }
    return null;
  }
}

function creditsOf(entry: ChainEpoch | undefined) {
  if (entry === undefined || entry.minted === 0n) return [];
  const slots: [string, PayoutRole, bigint][] = [
    [VALIDATOR, 'validator', 410n],
    [MINERS[0], 'miner', 390n],
    [MINERS[1], 'miner', 200n],
  ];
  return slots.map(([account, role, amount], slot) => ({
    slot,
    account,
    address: `0x${BigInt(account.slice(4)).toString(16).padStart(40, '0')}`,
    role,
    amount,
  }));
}

function plan(operation: Operation): LedgerCall {
  const data = `0x${toHex(utf8(JSON.stringify(operation)))}`;
  return { kind: 'contract-call', contract: '0.0.9', data, gas: 1, valueTinybar: '0', label: operation.op };
}

function fromHexData(data: string): Uint8Array {
  return new Uint8Array(Buffer.from(data.slice(2), 'hex'));
}
