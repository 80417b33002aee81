import { type ClientOptions, createHttp } from './http.ts';
import { type Chat, createChat } from './namespaces/chat.ts';
import { createLedgerViews, type LedgerViews } from './namespaces/ledger-views.ts';
import { createQueries, type Queries } from './namespaces/queries.ts';
import { createRounds, type Rounds } from './namespaces/rounds.ts';

/** A gateway by its nouns. */
export interface TensorNodeClient extends LedgerViews {
  readonly queries: Queries;
  readonly rounds: Rounds;
  readonly chat: Chat;
}

/**
 * A typed client of one gateway; runs in browsers and Node and does nothing until called. Calls reject with a `TensorNodeError` that has the gateway's
 * code and fix; safe calls that failed for a passing reason are repeated.
 */
export function createClient(options: ClientOptions): TensorNodeClient {
  const http = createHttp(options);
  return {
    ...createLedgerViews(http),
    queries: createQueries(http),
    rounds: createRounds(http),
    chat: createChat(http),
  };
}
