/** One thing that a client asked of the devnet, or that the ledger did, for a log that people read. */
export interface RequestEvent {
  /** Which listener; `ledger` for a transaction that was handled and is on disk. */
  readonly at: 'ledger' | 'hapi' | 'mirror-grpc' | 'mirror-rest' | 'json-rpc' | 'control';
  /** What was asked: kind of transaction or query, HTTP method and path, or JSON-RPC method. */
  readonly what: string;
  /** Response code, gRPC status, HTTP status, or JSON-RPC error; `ok` where the protocol has no word for it. */
  readonly outcome: string;
  readonly isFailure: boolean;
  /** The request decoded, in one line. */
  readonly detail: string;
  /** Milliseconds to the answer; null for transactions, which are answered before they are handled. */
  readonly ms: number | null;
}

/** Takes each event; must not throw and should be quick, because the listener waits for it. */
export type OnRequest = (event: RequestEvent) => void;
