import { createHash } from 'node:crypto';
import { toHex } from '@tensornode/kernel';
import {
  ANSWER_HEADER,
  type AnswerStatement,
  answerStatementDigest,
  encodeSignedAnswer,
  fault,
  type ReceivedRequest,
  type SignedRequest,
} from '@tensornode/protocol';
import { type ChatRequest, readChatRequest } from './chat-request.ts';
import {
  completionBody,
  DONE_FRAME,
  type FrameHead,
  firstFrame,
  lastFrame,
  pieceFrame,
  statementFrame,
} from './frame-answer.ts';
import type { InstanceContext } from './instance-context.ts';
import type { AnswerSink, EngineOutcome, StoredAnswer } from './ports.ts';
import { withDeadline } from './with-deadline.ts';

export interface IncomingRequest {
  readonly received: Omit<ReceivedRequest, 'now'>;
  /** Aborted when the caller went away. */
  readonly signal: AbortSignal;
}

/** Takes bytes of a stream; a promise means: wait before the next. */
export type ByteWriter = (bytes: Uint8Array) => void | Promise<void>;

/** `whole`: send it. `stream`: send the headers with the first byte, then let `pump` write; it rejects when the answer broke off. */
export type ServedAnswer =
  | { readonly kind: 'whole'; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }
  | {
      readonly kind: 'stream';
      readonly headers: Readonly<Record<string, string>>;
      pump(write: ByteWriter): Promise<void>;
    };

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';

/**
 * Serves one chat request (protocol §2.3): checks the caller, claims the nonce, waits for a turn, runs the engine, signs, keeps nonce → answer
 * durably, and only then hands out the statement. A nonce that was answered before gets the same bytes again.
 * Rejects with TN-2002 (caller), TN-2003 (nonce seen), TN-1001/1002 (body), TN-2004 (full), TN-2005/2006 (engine failed, late).
 */
export async function answerRequest(context: InstanceContext, incoming: IncomingRequest): Promise<ServedAnswer> {
  const now = Math.floor(context.clock.now() / 1_000);
  const { received } = incoming;
  const signed = await context.callers.check({
    received: { ...received, now },
    instanceId: context.instanceId,
    open: context.open,
  });
  const request = readChatRequest(received.body);
  const requestHash = sha256Of(received.body);
  const repeated = signed === null ? undefined : claim(context, signed, requestHash);
  if (repeated !== undefined) return repeat(repeated);
  const job: Job = { context, incoming, request, signed, requestHash, head: headOf(context, requestHash, now) };
  return request.stream
    ? {
        kind: 'stream',
        headers: { 'content-type': STREAM_TYPE },
        pump: (write) => measured(job, () => stream(job, write)),
      }
    : measured(job, () => whole(job));
}

interface Job {
  readonly context: InstanceContext;
  readonly incoming: IncomingRequest;
  readonly request: ChatRequest;
  readonly signed: SignedRequest | null;
  readonly requestHash: string;
  readonly head: FrameHead;
}

/** The answer to repeat, or undefined for a fresh nonce, which is marked now. A full queue refuses before the mark, so that nothing is lost. */
function claim(context: InstanceContext, signed: SignedRequest, requestHash: string): StoredAnswer | undefined {
  const peeked = context.store.find(context.instanceId, signed.nonce);
  if (peeked === undefined) {
    context.queue.assertRoom();
    if (context.store.claim(context.instanceId, signed.nonce) === 'fresh') return undefined;
  }
  if (peeked?.state !== 'stored') throw fault('TN-2003');
  if (peeked.answer.requestHash !== requestHash)
    throw fault('TN-2003', { detail: 'The nonce was used with another body' });
  return peeked.answer;
}

function repeat(answer: StoredAnswer): ServedAnswer {
  if (answer.contentType === JSON_TYPE)
    return {
      kind: 'whole',
      headers: { 'content-type': JSON_TYPE, [ANSWER_HEADER]: answer.statement },
      body: answer.body,
    };
  return {
    kind: 'stream',
    headers: { 'content-type': STREAM_TYPE },
    pump: async (write) => {
      await write(answer.body);
      await write(statementFrame(answer.statement));
    },
  };
}

async function whole(job: Job): Promise<ServedAnswer> {
  const collected = new Collected(job.context.limits.maxAnswerBytes);
  const outcome = await runEngine(job, collected);
  const body = collected.rawBytes ?? completionBody(job.head, collected.allText, outcome);
  const statement = await signAndKeep(job, JSON_TYPE, body);
  return {
    kind: 'whole',
    headers: { 'content-type': JSON_TYPE, ...(statement === undefined ? {} : { [ANSWER_HEADER]: statement }) },
    body,
  };
}

async function stream(job: Job, write: ByteWriter): Promise<void> {
  const { head } = job;
  const kept: Uint8Array[] = [];
  let size = 0;
  let framed = false;
  const send = (bytes: Uint8Array): void | Promise<void> => {
    size += bytes.length;
    if (size > job.context.limits.maxAnswerBytes) throw tooLong(job.context.limits.maxAnswerBytes);
    kept.push(bytes);
    return write(bytes);
  };
  const outcome = await runEngine(job, {
    text: async (piece) => {
      if (!framed) await send(firstFrame(head));
      framed = true;
      await send(pieceFrame(head, piece));
    },
    raw: send,
  });
  if (framed || size === 0) {
    await send(lastFrame(head, outcome));
    await send(DONE_FRAME);
  }
  const statement = await signAndKeep(job, STREAM_TYPE, Buffer.concat(kept));
  if (statement !== undefined) await write(statementFrame(statement));
}

/** The engine's run in its turn and within the deadline; an engine that ignores its signal is left behind. */
function runEngine(job: Job, sink: AnswerSink): Promise<EngineOutcome> {
  const { context, request } = job;
  const { clock, limits } = context;
  return withDeadline({ clock, ms: limits.deadlineMs, signal: job.incoming.signal }, (signal) =>
    context.queue.run(signal, () =>
      untilAborted(
        signal,
        context.engine.run({ ...request, maxAnswerBytes: limits.maxAnswerBytes, signal }, guarded(sink, signal)),
      ),
    ),
  );
}

/** What an engine writes after its end was decided is dropped. */
function guarded(sink: AnswerSink, signal: AbortSignal): AnswerSink {
  return {
    text: (piece) => {
      signal.throwIfAborted();
      return sink.text(piece);
    },
    raw: (bytes) => {
      signal.throwIfAborted();
      return sink.raw(bytes);
    },
  };
}

function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Signs the answer's bytes and stores them; the statement exists for others only after this. Unsigned callers get none. */
async function signAndKeep(job: Job, contentType: string, body: Uint8Array): Promise<string | undefined> {
  const { context, signed, requestHash } = job;
  if (signed === null) return undefined;
  const statement: AnswerStatement = {
    instanceId: context.instanceId,
    roundId: signed.roundId,
    requestHash,
    nonce: signed.nonce,
    answerHash: sha256Of(body),
    issuedAt: Math.floor(context.clock.now() / 1_000),
  };
  const signature = toHex(context.sign(answerStatementDigest(context.domain, statement)));
  const encoded = encodeSignedAnswer({ statement, signature });
  await context.store.keep(context.instanceId, signed.nonce, { requestHash, contentType, body, statement: encoded });
  return encoded;
}

async function measured<T>(job: Job, work: () => Promise<T>): Promise<T> {
  const { context } = job;
  const begun = context.clock.now();
  const instance = String(context.instanceId);
  try {
    const result = await work();
    context.metrics.answers.add(1, { instance, outcome: 'answered' });
    context.metrics.seconds.observe((context.clock.now() - begun) / 1_000, { instance });
    return result;
  } catch (error) {
    context.metrics.answers.add(1, { instance, outcome: job.incoming.signal.aborted ? 'caller-gone' : 'failed' });
    throw error;
  }
}

/** Text or raw bytes of a whole answer, bounded. */
class Collected implements AnswerSink {
  private readonly limit: number;
  private readonly texts: string[] = [];
  private readonly chunks: Uint8Array[] = [];
  private size = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  text(piece: string): void {
    this.grow(piece.length);
    this.texts.push(piece);
  }

  raw(bytes: Uint8Array): void {
    this.grow(bytes.length);
    this.chunks.push(bytes);
  }

  get allText(): string {
    return this.texts.join('');
  }

  get rawBytes(): Uint8Array | undefined {
    return this.chunks.length === 0 ? undefined : Buffer.concat(this.chunks);
  }

  private grow(by: number): void {
    this.size += by;
    if (this.size > this.limit) throw tooLong(this.limit);
  }
}

function tooLong(limit: number): Error {
  return fault('TN-2005', { detail: `The engine's answer is longer than ${limit} bytes` });
}

function headOf(context: InstanceContext, requestHash: string, now: number): FrameHead {
  return { id: `chatcmpl-${requestHash.slice(0, 24)}`, model: context.model, created: now };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
