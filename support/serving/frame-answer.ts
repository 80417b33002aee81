import { utf8 } from '@tensornode/kernel';
import { ANSWER_EVENT } from '@tensornode/protocol';
import type { EngineOutcome } from './ports.ts';

/** What stands in every frame of one answer. `created` in Unix seconds. */
export interface FrameHead {
  readonly id: string;
  readonly model: string;
  readonly created: number;
}

export const DONE_FRAME = utf8('data: [DONE]\n\n');

/** A whole OpenAI chat completion. */
export function completionBody(head: FrameHead, text: string, outcome: EngineOutcome): Uint8Array {
  return utf8(
    JSON.stringify({
      id: head.id,
      object: 'chat.completion',
      created: head.created,
      model: head.model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: text },
          finish_reason: outcome.finishReason,
          logprobs: null,
        },
      ],
      ...usageOf(outcome),
    }),
  );
}

/** The SSE frame of one piece of text. */
export function pieceFrame(head: FrameHead, piece: string): Uint8Array {
  return frame(head, { delta: { content: piece }, finish_reason: null });
}

/** The first frame names the role, as OpenAI's does. */
export function firstFrame(head: FrameHead): Uint8Array {
  return frame(head, { delta: { role: 'assistant', content: '' }, finish_reason: null });
}

/** The last frame before `[DONE]`. */
export function lastFrame(head: FrameHead, outcome: EngineOutcome): Uint8Array {
  return frame(head, { delta: {}, finish_reason: outcome.finishReason }, usageOf(outcome));
}

/** The SSE event that carries the signed statement behind `[DONE]`. */
export function statementFrame(statement: string): Uint8Array {
  return utf8(`event: ${ANSWER_EVENT}\ndata: ${statement}\n\n`);
}

function frame(head: FrameHead, choice: object, more: object = {}): Uint8Array {
  const { id, model, created } = head;
  const body = { id, object: 'chat.completion.chunk', created, model, choices: [{ index: 0, ...choice }], ...more };
  return utf8(`data: ${JSON.stringify(body)}\n\n`);
}

function usageOf({ usage }: EngineOutcome): object {
  if (usage === undefined) return {};
  const { promptTokens, completionTokens } = usage;
  return {
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}
