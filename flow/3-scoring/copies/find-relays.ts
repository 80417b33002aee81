import type { TaskKind } from '@tensornode/protocol';
import { judgeReply } from '../judge-reply.ts';

/** What one instance was asked in a group of twins, and what it answered. */
export interface TwinReply {
  readonly instance: number;
  readonly kind: TaskKind;
  readonly question: string;
  readonly truth: string;
  readonly text: string;
}

/** An instance whose wrong answer is right for another one's twin. */
export interface Relay {
  readonly instance: number;
  readonly answeredFor: number;
}

/** A right answer has at least so many points, a wrong one at most so many. */
const RIGHT = 9_000;
const WRONG = 2_000;

/**
 * Finds relays among twins (same skill, another surface for each miner): whoever asks others gets the answer to their twin. Twins with equal truths
 * tell nothing and are left out. One such answer may be chance; it counts when it comes again.
 */
export function findRelays(replies: readonly TwinReply[]): Relay[] {
  const points = (reply: TwinReply, asked: TwinReply): number =>
    judgeReply({
      kind: asked.kind,
      question: asked.question,
      references: [asked.truth],
      reply: { text: reply.text, cause: null },
    }).score ?? 0;
  return replies.flatMap((reply) => {
    if (points(reply, reply) > WRONG) return [];
    const others = replies.filter((other) => other.instance !== reply.instance && other.truth !== reply.truth);
    const source = others.find((other) => points(reply, other) >= RIGHT);
    return source === undefined ? [] : [{ instance: reply.instance, answeredFor: source.instance }];
  });
}
