import { silentLogger, silentMeter } from '@tensornode/kernel';
import { localOperator, PENDING_ANCHOR, type Round, type RoundEvent, type Subnet } from '@tensornode/protocol';
import type { GatewayParts, NumberedRoundEvent, RoundFeed } from './ports.ts';

export const ROUND_ID = 'ab'.repeat(32);
export const SUBNET: Subnet = {
  subnet: 1,
  name: 'arithmetic',
  owner: '0.0.1001',
  state: 'active',
  topicId: '0.0.2001',
  scorer: null,
  epochSeconds: 60,
  emissionShare: 10_000,
  instances: 3,
  validators: 1,
  epoch: 2,
  epochStart: null,
};

export function roundOf(fields: Partial<Round> = {}): Round {
  return {
    roundId: ROUND_ID,
    subnet: 1,
    kind: 'organic',
    door: 'round',
    status: 'accepted',
    reason: null,
    question: '2+2?',
    truth: null,
    createdAt: '2026-11-23T00:00:00.000Z',
    replies: [],
    anchor: PENDING_ANCHOR,
    ...fields,
  };
}

/** The log of one round, fed by the test. */
export class FedFeed implements RoundFeed {
  readonly #events: NumberedRoundEvent[] = [];
  readonly #listeners = new Set<() => void>();

  add(event: RoundEvent): void {
    this.#events.push({ id: String(this.#events.length + 1), event });
    for (const listener of this.#listeners) listener();
  }

  async *follow(_roundId: string, afterId: string | null, signal: AbortSignal): AsyncIterable<NumberedRoundEvent> {
    for (let next = afterId === null ? 0 : Number(afterId); !signal.aborted; next += 1) {
      while (this.#events[next] === undefined) {
        await new Promise<void>((resolve) => {
          this.#listeners.add(resolve);
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
        this.#listeners.clear();
        if (signal.aborted) return;
      }
      const entry = this.#events[next];
      if (entry !== undefined) yield entry;
      if (entry?.event.type === 'query-end') return;
    }
  }
}

/** Parts of a gateway that hold one round and one subnet in memory; tests replace what they look at. */
export function memoryParts(
  changes: Partial<GatewayParts> = {},
): GatewayParts & { readonly rounds: Map<string, Round> } {
  const rounds = new Map<string, Round>();
  const none = async () => ({ items: [], next: null });
  return {
    rounds,
    reads: {
      round: async (roundId) => rounds.get(roundId) ?? null,
      rounds: async () => ({ items: [...rounds.values()], next: null }),
      receipt: async () => null,
      subnets: async () => ({ items: [SUBNET], next: null }),
      subnet: async (subnet) => (subnet === 1 ? SUBNET : null),
      instances: none,
      instance: async () => null,
      epochs: none,
      epoch: async () => null,
      payouts: none,
    },
    feed: new FedFeed(),
    verbs: {
      submitQuery: async () => {
        rounds.set(ROUND_ID, roundOf());
        return { roundId: ROUND_ID };
      },
      validateAnswer: async () => ({
        score: 100,
        method: 'numeric',
        extracted: '4',
        criteria: [],
        scorer: 'builtin@1',
        card: {
          headline: '100 of 100',
          points: 100,
          method: 'numeric',
          scorer: 'builtin@1',
          extracted: '4',
          criteria: [],
          interval: [100, 100],
          trace: [],
          toReach90: [],
        },
      }),
    },
    chat: {
      accept: () => Promise.reject(new RangeError('no chat in this scene')),
      models: () => [{ id: 'tensornode', created: 0, owner: 'tensornode' }],
      rank: () => [],
      record: () => undefined,
      dispatch: undefined as never,
      logger: silentLogger,
    },
    evidence: { read: async (sha256) => (sha256 === 'cd'.repeat(32) ? new Uint8Array([1, 2, 3]) : null) },
    governance: {
      list: async () => [],
      show: async () => null,
      propose: () => Promise.reject(new RangeError('no governance in this scene')),
      step: () => Promise.reject(new RangeError('no governance in this scene')),
    },
    network: () => {
      throw new RangeError('no network in this scene');
    },
    probes: [],
    metrics: { meter: silentMeter, contentType: 'text/plain; version=0.0.4', render: async () => '# none\n' },
    logger: silentLogger,
    identify: async () => localOperator('0.0.1002'),
    ...changes,
  };
}
