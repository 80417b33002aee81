import { toHex } from '@tensornode/kernel';
import {
  type Cause,
  contentDigest,
  REQUEST_SIGNATURE_SECONDS,
  requestSignatureBase,
  requestSignatureHeaders,
  type SignedRequest,
} from '@tensornode/protocol';
import { checkAnswer } from './check-answer.ts';
import { deltaReader } from './delta-reader.ts';
import { type AskInput, DEFAULT_DEADLINE_MS, DEFAULT_MAX_ANSWER_BYTES, type DispatchDeps } from './dispatch-deps.ts';
import type { AskedInstance, InstanceReply, MinerResponse } from './ports.ts';

const PATH = '/v1/chat/completions';
/** Tries to connect: a request of which no byte left may be repeated, with a new nonce. */
const MAX_TRIES = 2;
/** A request that no byte of the answer's own size explains: the signed statement's frame comes on top of the cap. */
const STATEMENT_ALLOWANCE_BYTES = 4_096;

interface Exchange {
  readonly response: MinerResponse;
  readonly signed: { readonly covered: SignedRequest; readonly signature: string };
}

/** Asks one instance; see `askInstances`. */
export async function askInstance(
  instance: AskedInstance,
  input: AskInput,
  deps: DispatchDeps,
): Promise<InstanceReply> {
  const started = deps.clock.now();
  const failed = (cause: Cause, signed: Exchange['signed'] | null): InstanceReply => {
    const receivedAt = deps.clock.now();
    return {
      instance: instance.instance,
      answer: null,
      text: null,
      tokens: 0,
      cause,
      receivedAt,
      latencyMs: Math.max(0, receivedAt - started),
      signatures: { request: signed, answer: null },
      statementHash: null,
    };
  };
  const url = URL.parse(instance.url);
  const refusal = url === null ? 'not a URL' : deps.urlPolicy(url);
  if (url === null || refusal !== null) {
    deps.logger.warn('INSTANCE_URL_REFUSED', { instance: instance.instance, reason: refusal });
    return failed('unreachable', null);
  }
  if (input.ignoreBreakers !== true && !deps.breakers.mayAsk(instance.instance)) return failed('unreachable', null);
  const { response, signed } = await exchange(url, instance, input, deps, started);
  const reply = judgeResponse(response);
  deps.breakers.report(instance.instance, response.ok && response.status < 500);
  if (reply !== null) return failed(reply, signed);
  if (!response.ok) return failed(response.cause, signed);
  const checked = checkAnswer(
    {
      body: response.body,
      headers: response.headers,
      instance,
      roundId: input.roundId,
      nonce: signed.covered.nonce,
      requestBody: input.body,
      now: deps.clock.now(),
    },
    deps,
  );
  if (!checked.ok) return failed(checked.cause, signed);
  const receivedAt = deps.clock.now();
  return {
    instance: instance.instance,
    answer: checked.answer,
    text: checked.text,
    tokens: checked.tokens,
    cause: checked.text.trim() === '' ? 'empty' : null,
    receivedAt,
    latencyMs: Math.max(0, receivedAt - started),
    signatures: { request: signed, answer: checked.signedAnswer },
    statementHash: checked.statementHash,
  };
}

/** The cause that status and encoding alone decide; null when the body must be looked at. */
function judgeResponse(response: MinerResponse): Cause | null {
  if (!response.ok) return response.cause;
  if (response.status === 429 || response.status === 503) return 'busy';
  if (response.status !== 200) return 'http-error';
  const encoding = response.headers['content-encoding'] ?? 'identity';
  // We asked for identity: a compressed answer could be a bomb, and its hash would cover other bytes than were signed.
  return encoding.toLowerCase() === 'identity' ? null : 'malformed';
}

async function exchange(
  url: URL,
  instance: AskedInstance,
  input: AskInput,
  deps: DispatchDeps,
  started: number,
): Promise<Exchange> {
  const path = `${url.pathname.replace(/\/+$/, '')}${PATH}`;
  const deadlineMs = input.deadlineMs ?? DEFAULT_DEADLINE_MS;
  const onEvent = input.onEvent;
  for (let attempt = 1; ; attempt += 1) {
    const signed = signRequest(url.host.toLowerCase(), path, instance, input, deps);
    const left = deadlineMs - (deps.clock.now() - started);
    const response =
      left <= 0
        ? ({ ok: false, cause: 'timeout', sent: false } as const)
        : await deps.transport.post({
            origin: url.origin,
            path,
            headers: {
              'content-type': 'application/json',
              accept: input.stream ? 'text/event-stream' : 'application/json',
              'accept-encoding': 'identity',
              ...signed.headers,
            },
            body: input.body,
            deadlineMs: left,
            maxBytes: (input.maxAnswerBytes ?? DEFAULT_MAX_ANSWER_BYTES) + STATEMENT_ALLOWANCE_BYTES,
            ...(input.signal === undefined ? {} : { signal: input.signal }),
            ...(onEvent === undefined || !input.stream
              ? {}
              : {
                  onBytes: deltaReader((text) => onEvent({ type: 'delta', instance: instance.instance, text })),
                }),
          });
    const mayRetry = !response.ok && response.cause === 'unreachable' && !response.sent && attempt < MAX_TRIES;
    if (!mayRetry) return { response, signed: { covered: signed.covered, signature: signed.signature } };
  }
}

function signRequest(authority: string, path: string, instance: AskedInstance, input: AskInput, deps: DispatchDeps) {
  const created = Math.floor(deps.clock.now() / 1_000);
  const covered: SignedRequest = {
    method: 'POST',
    authority,
    path,
    contentDigest: contentDigest(input.body),
    roundId: input.roundId,
    nonce: toHex(deps.random.bytes(32)),
    instance: instance.instance,
    created,
    expires: created + REQUEST_SIGNATURE_SECONDS,
    keyId: deps.signer.keyId,
  };
  const signature = deps.signer.sign(requestSignatureBase(covered));
  return { covered, signature: toHex(signature), headers: requestSignatureHeaders(covered, signature) };
}
