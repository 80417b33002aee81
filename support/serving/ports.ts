import type { TokenUsage } from './token-usage.ts';

/** One turn of the conversation that the engine answers. */
export interface ChatTurn {
  readonly role: 'system' | 'developer' | 'user' | 'assistant' | 'tool';
  /** Plain text; other parts of a turn (images) are joined as text or refused at the border. */
  readonly content: string;
}

/** What an engine is asked. */
export interface EngineRequest {
  readonly turns: readonly ChatTurn[];
  /** The caller's body as parsed JSON, for engines that pass it on. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly stream: boolean;
  /** Upper bound of the answer in bytes; the engine stops there with an error. */
  readonly maxAnswerBytes: number;
  /** Aborted at the deadline or when the caller went away; the engine must stop soon after. */
  readonly signal: AbortSignal;
}

/** Where an engine puts its answer. A promise means: wait before the next call (back-pressure). */
export interface AnswerSink {
  /** A piece of the answer's text; the server frames it in the OpenAI shape. */
  text(piece: string): void | Promise<void>;
  /** Bytes that are already in the OpenAI shape (a whole JSON body, or SSE frames); never mixed with `text`. */
  raw(bytes: Uint8Array): void | Promise<void>;
}

/** How an engine ended; `undefined` usage means that it does not count tokens. */
export interface EngineOutcome {
  readonly finishReason: 'stop' | 'length';
  readonly usage?: TokenUsage;
}

/** What runs behind an instance; implemented in `drivers/models`. */
export interface ModelEngine {
  readonly card: ModelCard;
  /**
   * Writes one answer into the sink and resolves when it is complete.
   * Rejects with TensorNodeError on faults of the engine, with the signal's reason when aborted.
   */
  run(request: EngineRequest, sink: AnswerSink): Promise<EngineOutcome>;
  /** Resolves when the engine can answer; rejects with the reason otherwise. */
  check(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** What an instance says of its model; its digest is on the ledger. Canonical JSON, so no undefined and no floats. */
export interface ModelCard {
  readonly engine: string;
  readonly model: string;
  readonly revision: string;
  readonly quantisation: string;
  /** Longest input in bytes (text engines) or tokens, as the engine states it. */
  readonly context: number;
  /** Price per answer in the token's smallest unit, as a decimal string. */
  readonly price: string;
  /** One or two honest sentences for people. */
  readonly description: string;
}

/** What is kept for a nonce, so that the same question gets the same bytes. */
export interface StoredAnswer {
  /** SHA-256 of the request's body, hex. */
  readonly requestHash: string;
  readonly contentType: string;
  /** The bytes that `answerHash` covers. */
  readonly body: Uint8Array;
  /** Header value of the signed statement. */
  readonly statement: string;
}

/** What is known of a nonce that was seen: an answer to repeat, or none (still at work, or lost with a crash). */
export type SeenNonce = { readonly state: 'seen' } | { readonly state: 'stored'; readonly answer: StoredAnswer };

/**
 * Nonce → answer, durable: what `keep` wrote is there after a crash of process or machine; what `claim` marked after a crash of the process.
 * A nonce is never forgotten (a second statement for it would be evidence against the miner); its answer's bytes may be.
 * Nonces are 64 hex characters.
 */
export interface AnswerStore {
  /** undefined: never seen. */
  find(instanceId: number, nonce: string): SeenNonce | undefined;
  /** Marks the nonce as seen in one step; `seen` when somebody was faster. */
  claim(instanceId: number, nonce: string): 'fresh' | 'seen';
  /** Resolves when the answer is on the disk. */
  keep(instanceId: number, nonce: string, answer: StoredAnswer): Promise<void>;
}

/** Which request keys may ask: those of registered gateways and validators. `keyId` is the Ed25519 public key, 64 hex characters. */
export interface RequestKeys {
  isAllowed(keyId: string): Promise<boolean>;
}

/** Signs a 32-byte digest with the instance's answer key: r ‖ s ‖ v, 65 bytes, low s, v 27 or 28. */
export type AnswerSigner = (digest: Uint8Array) => Uint8Array;
