import type { AnswerDomain, Cause, LeafSignatures, SignedAnswer } from '@tensornode/protocol';

/** An instance as dispatch needs it. `answerKeys`: lower-case addresses of the answer keys that are valid now. */
export interface AskedInstance {
  readonly instance: number;
  /** Base URL of the model server; `/v1/chat/completions` is appended. */
  readonly url: string;
  readonly answerKeys: readonly string[];
}

/** What came of asking one instance. `cause` null: a signed answer with content. */
export interface InstanceReply {
  readonly instance: number;
  /** The exact bytes that the miner signed; null for every cause without a signature. */
  readonly answer: Uint8Array | null;
  readonly text: string | null;
  readonly tokens: number;
  readonly cause: Cause | null;
  /** Unix milliseconds at which the last byte (or the failure) arrived. */
  readonly receivedAt: number;
  readonly latencyMs: number;
  readonly signatures: LeafSignatures;
  /** EIP-712 digest of the checked statement as hex; null without one. */
  readonly statementHash: string | null;
}

export type DispatchEvent =
  | { readonly type: 'start'; readonly instance: number }
  | { readonly type: 'delta'; readonly instance: number; readonly text: string }
  | { readonly type: 'end'; readonly reply: InstanceReply };

/** Signs requests with the node's Ed25519 request key. `keyId` is its public key, 64 hex characters. */
export interface RequestSigner {
  readonly keyId: string;
  /** 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** The address (lower case) that signed, or null; fast WebAssembly in production, noble elsewhere, same result. */
export type RecoverSigner = (domain: AnswerDomain, answer: SignedAnswer) => string | null;

export interface MinerRequest {
  /** `http://host:port`. */
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds for the whole exchange. */
  readonly deadlineMs: number;
  /** More bytes than these end the exchange as `oversized`. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** Called with each piece as it arrives, also for streams that fail later. */
  onBytes?(bytes: Uint8Array): void;
}

export type MinerResponse =
  | {
      readonly ok: true;
      readonly status: number;
      /** Lower-case names; a repeated header is left out. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  /** `sent` false: no byte of the request left, so that another try cannot be a second question. */
  | {
      readonly ok: false;
      readonly cause: 'unreachable' | 'timeout' | 'oversized' | 'malformed';
      readonly sent: boolean;
    };

/** One HTTP exchange with a miner. Never throws for anything the miner does. */
export interface MinerTransport {
  post(request: MinerRequest): Promise<MinerResponse>;
}

/** Per-miner breakers: a compact table of states. */
export interface MinerBreakers {
  /** False while the instance rests after repeated failures; lets one try through when the rest is over. */
  mayAsk(instance: number): boolean;
  report(instance: number, healthy: boolean): void;
}

/** Which URLs may be asked: null, or the reason why not. Private addresses are refused where the profile says so. */
export type UrlPolicy = (url: URL) => string | null;
