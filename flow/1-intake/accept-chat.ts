import type { Clock, RandomSource } from '@tensornode/kernel';
import { toHex } from '@tensornode/kernel';
import {
  type AskBody,
  authorize,
  type CallContext,
  type ChatMessage,
  chatCompletionRequestSchema,
  fault,
  MAX_QUESTION_CHARACTERS,
  type QueryEnvelope,
  roundIdOf,
} from '@tensornode/protocol';
import { ASK_RULE, organicEnvelope } from './accept-query.ts';
import { checkSubnet } from './check-subnet.ts';
import { parseInput } from './parse-input.ts';
import type { SubnetDirectory } from './ports.ts';

export interface AcceptChatDeps {
  readonly subnets: SubnetDirectory;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly networkId: string;
}

export interface AcceptChatInput {
  /** The parsed JSON of `POST /v1/chat/completions`. */
  readonly request: unknown;
}

/** All that dispatch and the later `recordChat` need; nothing of it is stored yet. */
export interface ChatAdmission {
  readonly roundId: string;
  readonly envelope: QueryEnvelope;
  /** 32 bytes as hex. */
  readonly salt: string;
  readonly ask: AskBody;
  readonly stream: boolean;
  /** The instance that the model name asked for (`instance-3`), or null: the gateway chooses among `candidates`. */
  readonly instance: number | null;
  readonly candidates: readonly number[];
}

const INSTANCE_MODEL = /^instance-(\d{1,15})$/;

/**
 * Takes a chat in without any database round trip: rule, schema, subnet, envelope. The round is stored behind the answer by `recordChat`.
 * @throws TensorNodeError TN-1001, TN-1003 conversation too long, TN-1004, TN-1005/1006, TN-1009, TN-2001
 */
export async function acceptChat(
  ctx: CallContext,
  input: AcceptChatInput,
  deps: AcceptChatDeps,
): Promise<ChatAdmission> {
  authorize(ctx.caller, ASK_RULE);
  const account = ctx.caller.account;
  if (account === null) throw fault('TN-1006', { detail: 'A chat needs an account that asks' });
  const request = parseInput(chatCompletionRequestSchema, input.request);
  const messages = request.messages.map(
    ({ role, content }): ChatMessage => ({
      role: role === 'developer' ? 'system' : role,
      content: typeof content === 'string' ? content : joinText(content),
    }),
  );
  const question = messages.at(-1)?.content ?? '';
  const characters = messages.reduce((sum, message) => sum + message.content.length, 0);
  if (characters > MAX_QUESTION_CHARACTERS)
    throw fault('TN-1003', {
      detail: `The conversation has ${characters} characters; the limit is ${MAX_QUESTION_CHARACTERS}`,
    });
  if (question.trim() === '')
    throw fault('TN-1001', { detail: 'messages: the last message is empty', facts: { field: 'messages' } });
  const named = INSTANCE_MODEL.exec(request.model)?.[1];
  const instance = named === undefined ? null : Number(named);
  const candidates = await checkSubnet(deps.subnets, {
    subnet: request.subnet,
    instances: instance === null ? null : [instance],
    fanout: Number.MAX_SAFE_INTEGER,
    maxPrice: null,
  });
  const ask: AskBody = { v: 1, subnet: request.subnet, kind: 'chat', question, truth: null, messages };
  const envelope = organicEnvelope(ask, account, deps);
  return {
    roundId: roundIdOf(envelope),
    envelope,
    salt: toHex(deps.random.bytes(32)),
    ask,
    stream: request.stream,
    instance,
    candidates,
  };
}

function joinText(parts: readonly { readonly type: string; readonly text?: string | undefined }[]): string {
  return parts
    .filter((part) => part.type === 'text')
    .map((part) => part.text ?? '')
    .join('\n');
}
