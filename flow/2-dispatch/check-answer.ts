import { equalBytes, fromUtf8, toHex, utf8 } from '@tensornode/kernel';
import {
  ANSWER_EVENT,
  ANSWER_HEADER,
  answerStatementDigest,
  type Cause,
  decodeSignedAnswer,
  parseAnswer,
  type SignedAnswer,
  sha256Hex,
} from '@tensornode/protocol';
import type { DispatchDeps } from './dispatch-deps.ts';
import type { AskedInstance } from './ports.ts';

export interface CheckAnswerInput {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly instance: AskedInstance;
  readonly roundId: string;
  readonly nonce: string;
  readonly requestBody: Uint8Array;
  /** Unix milliseconds. */
  readonly now: number;
}

export type CheckedAnswer =
  | {
      readonly ok: true;
      /** The bytes that `answerHash` covers. */
      readonly answer: Uint8Array;
      readonly text: string;
      readonly tokens: number;
      readonly signedAnswer: SignedAnswer;
      readonly statementHash: string;
    }
  | { readonly ok: false; readonly cause: Cause };

/** A statement may be this far from our clock (seconds): the court decides by `issuedAt` which key was valid. */
const MAX_ISSUED_SKEW_SECONDS = 120;
const EVENT_LINE = utf8(`event: ${ANSWER_EVENT}\n`);
const NEWLINE = 0x0a;

/** Checks the signed statement of an answer against what was asked (protocol §2.3). Never throws: the bytes are hostile input. */
export function checkAnswer(
  input: CheckAnswerInput,
  deps: Pick<DispatchDeps, 'domain' | 'recoverSigner'>,
): CheckedAnswer {
  const bad = (cause: Cause): CheckedAnswer => ({ ok: false, cause });
  const { answer, header } = splitStatement(input.body, input.headers[ANSWER_HEADER]);
  const parsed = parseAnswer(answer);
  if (parsed === null) return bad('malformed');
  if (header === null) return bad('unsigned');
  const signedAnswer = decodeSignedAnswer(header);
  if (signedAnswer === null) return bad('bad-signature');
  const signer = deps.recoverSigner(deps.domain, signedAnswer);
  if (signer === null || !input.instance.answerKeys.includes(signer)) return bad('bad-signature');
  const { statement } = signedAnswer;
  const fits =
    statement.instanceId === input.instance.instance &&
    statement.roundId === input.roundId &&
    statement.nonce === input.nonce &&
    statement.requestHash === sha256Hex(input.requestBody) &&
    statement.answerHash === sha256Hex(answer) &&
    Math.abs(statement.issuedAt - input.now / 1_000) <= MAX_ISSUED_SKEW_SECONDS;
  if (!fits) return bad('wrong-statement');
  return {
    ok: true,
    answer,
    text: parsed.text,
    tokens: parsed.tokens,
    signedAnswer,
    statementHash: toHex(answerStatementDigest(deps.domain, statement)),
  };
}

/** The signed bytes and the statement's text: from the event behind `[DONE]` in a stream, from the header otherwise. */
function splitStatement(
  body: Uint8Array,
  header: string | undefined,
): { readonly answer: Uint8Array; readonly header: string | null } {
  const start = lastEventLine(body);
  if (start === -1) return { answer: body, header: header ?? null };
  const tail = body.subarray(start + EVENT_LINE.length);
  let text: string;
  try {
    text = fromUtf8(tail);
  } catch (error) {
    if (error instanceof TypeError) return { answer: body, header: null };
    throw error;
  }
  const data = /^data: ?([A-Za-z0-9_-]+)\r?\n\r?\n?$/.exec(text)?.[1];
  return { answer: body.subarray(0, start), header: data ?? null };
}

/** Offset of the last `event: tensornode-answer` line, or -1. Searched from the end: the line stands in the last bytes or not at all. */
function lastEventLine(body: Uint8Array): number {
  const earliest = Math.max(0, body.length - 8_192);
  for (let at = body.length - EVENT_LINE.length; at >= earliest; at -= 1) {
    if ((at === 0 || body[at - 1] === NEWLINE) && equalBytes(body.subarray(at, at + EVENT_LINE.length), EVENT_LINE))
      return at;
  }
  return -1;
}
