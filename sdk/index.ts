export { createClient, type TensorNodeClient } from './create-client.ts';
export type { CallOptions, ClientOptions } from './http.ts';
export type { Chat, ChatCompletion, ChatInput, ChatPiece } from './namespaces/chat.ts';
export type { LedgerViews, ValidationInput } from './namespaces/ledger-views.ts';
export type { Queries, QueryInput, QueryOptions } from './namespaces/queries.ts';
export type { ListOptions, RoundEventsOptions, Rounds } from './namespaces/rounds.ts';
export { type FetchReceiptOptions, fetchReceiptSources } from './receipts/fetch-receipt-sources.ts';
export { verifyReceiptOnline } from './receipts/verify-receipt-online.ts';
