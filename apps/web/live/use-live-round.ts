'use client';

import type { Anchor, Reply, Round, RoundEvent } from '@tensornode/protocol';
import { useCallback, useReducer, useRef } from 'react';
import { useTensorNode } from '../components/app-providers';

export interface LiveRound {
  readonly roundId: string | null;
  readonly phase: 'idle' | 'asking' | 'running' | 'done' | 'error';
  readonly replies: readonly Reply[];
  readonly anchor: Anchor | null;
  readonly reason: string | null;
  readonly error: unknown;
}

type Action =
  | { readonly type: 'ask' }
  | { readonly type: 'accepted'; readonly roundId: string }
  | { readonly type: 'event'; readonly event: RoundEvent }
  | { readonly type: 'round'; readonly round: Round }
  | { readonly type: 'failed'; readonly error: unknown };

const IDLE: LiveRound = { roundId: null, phase: 'idle', replies: [], anchor: null, reason: null, error: null };

const waitingReply = (instance: number): Reply => ({
  instance,
  answer: null,
  score: null,
  method: null,
  cause: null,
  latencyMs: null,
  signed: false,
  extracted: null,
  state: 'waiting',
  card: null,
});

function reduce(state: LiveRound, action: Action): LiveRound {
  if (action.type === 'ask') return { ...IDLE, phase: 'asking' };
  if (action.type === 'accepted') return { ...state, phase: 'running', roundId: action.roundId };
  if (action.type === 'failed') return { ...state, phase: 'error', error: action.error };
  if (action.type === 'round') {
    const { round } = action;
    return { ...state, phase: 'done', replies: round.replies, anchor: round.anchor, reason: round.reason };
  }
  return applyEvent(state, action.event);
}

function applyEvent(state: LiveRound, event: RoundEvent): LiveRound {
  if (event.type === 'query-start') return { ...state, replies: event.instances.map(waitingReply) };
  if (event.type === 'ledger-proof') return { ...state, anchor: event.anchor };
  if (event.type === 'query-end') return { ...state, phase: 'done', reason: event.reason };
  return {
    ...state,
    replies: state.replies.map((reply) => (reply.instance === event.instance ? applyToReply(reply, event) : reply)),
  };
}

type ReplyEvent = Extract<RoundEvent, { readonly instance: number }>;

function applyToReply(reply: Reply, event: ReplyEvent): Reply {
  if (event.type === 'reply-delta') return { ...reply, answer: `${reply.answer ?? ''}${event.text}` };
  if (event.type === 'reply-end') {
    const { answer, cause, latencyMs, signed } = event;
    return { ...reply, answer, cause, latencyMs, signed, state: cause === null ? 'answered' : 'failed' };
  }
  if (event.type === 'score-available') {
    return { ...reply, score: event.score, method: event.method, extracted: event.extracted, state: 'scored' };
  }
  return reply;
}

/** Asks a question and follows its round until it is anchored or failed; a cut stream is taken up again by the client. */
export function useLiveRound(): { live: LiveRound; ask: (question: string, truth: string) => Promise<void> } {
  const api = useTensorNode();
  const [live, dispatch] = useReducer(reduce, IDLE);
  const running = useRef<AbortController | null>(null);
  const ask = useCallback(
    async (question: string, truth: string) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      dispatch({ type: 'ask' });
      try {
        const { roundId } = await api.queries.create({ question, ...(truth === '' ? {} : { truth }) }, { signal });
        dispatch({ type: 'accepted', roundId });
        for await (const event of api.rounds.events(roundId, { signal })) dispatch({ type: 'event', event });
        dispatch({ type: 'round', round: await api.rounds.get(roundId, { signal }) });
      } catch (error) {
        if (!signal.aborted) dispatch({ type: 'failed', error });
      }
    },
    [api],
  );
  return { live, ask };
}
