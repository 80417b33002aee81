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
