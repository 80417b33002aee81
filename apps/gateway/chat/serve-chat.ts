import { type AskedInstance, askInstances, type DispatchDeps, type InstanceReply } from '@tensornode/dispatch';
import type { ChatAdmission } from '@tensornode/intake';
import { type Logger, toBase64 } from '@tensornode/kernel';
import { askBodyBytes, type ChatReply, dispatchBodyBytes, fault } from '@tensornode/protocol';
import { holdFirstBytes } from './hold-first-bytes.ts';

export interface ServeChatDeps {
  readonly dispatch: DispatchDeps;
  /** Instances that may serve, best first. */
  rank(candidates: readonly number[]): readonly AskedInstance[];
  /** Takes a reply for scoring and recording behind the answer; never waits. */
  record(reply: ChatReply): void;
  readonly logger: Logger;
}

/** Where a streamed answer goes. `begin` is called once, before the first piece, when an instance has proven that it streams. */
export interface ChatSink {
  begin(instance: number): void;
  write(bytes: Uint8Array): void;
}

export interface ServedChat {
  readonly reply: InstanceReply;
  /** False: the stream broke after its first byte had gone out. */
  readonly whole: boolean;
}

/** Instances tried for one chat at most. */
const MAX_ATTEMPTS = 3;

/**
 * Serves one chat by the best instance. One that fails before its first good byte is replaced by the next; afterwards the stream is cut honestly.
 * Each try is recorded with its cause: silence is never free. The exchange is finished also when the client leaves, so that what the miner did is scored.
 * @throws TensorNodeError TN-2001 nobody can be asked, TN-2007 nobody answered
 */
export async function serveChat(
  admission: ChatAdmission,
  sink: ChatSink | null,
  deps: ServeChatDeps,
): Promise<ServedChat> {
  const stream = sink !== null;
  const body = dispatchBodyBytes(admission.ask, { stream });
  const bases = { ask: toBase64(askBodyBytes(admission.ask)), dispatch: toBase64(body) };
  const tried: string[] = [];
  for (const instance of deps.rank(admission.candidates).slice(0, MAX_ATTEMPTS)) {
    const gate =
      sink === null
        ? null
        : holdFirstBytes({ begin: () => sink.begin(instance.instance), write: (bytes) => sink.write(bytes) });
    const { transport } = deps.dispatch;
    const [reply] = await askInstances(
      { roundId: admission.roundId, body, stream, instances: [instance] },
      {
        ...deps.dispatch,
        transport:
          gate === null
            ? transport
            : { post: (request) => transport.post({ ...request, onBytes: (bytes) => gate.push(bytes) }) },
      },
    );
    if (reply === undefined) break;
    deps.record(recordOf(admission, bases, reply));
    if (reply.cause === null) return { reply, whole: true };
    if (gate?.opened() === true) return { reply, whole: false };
    tried.push(`instance ${instance.instance}: ${reply.cause}`);
    deps.logger.info('CHAT_FELL_BACK', { roundId: admission.roundId, instance: instance.instance, cause: reply.cause });
  }
  if (tried.length === 0) throw fault('TN-2001', { facts: { subnet: admission.ask.subnet } });
  throw fault('TN-2007', {
    detail: `No instance answered (${tried.join('; ')})`,
    facts: { roundId: admission.roundId },
  });
}

function recordOf(
  admission: ChatAdmission,
  bases: { readonly ask: string; readonly dispatch: string },
  reply: InstanceReply,
): ChatReply {
  return {
    roundId: admission.roundId,
    envelope: admission.envelope,
    salt: admission.salt,
    ...bases,
    instance: reply.instance,
    answer: reply.answer === null ? null : toBase64(reply.answer),
    cause: reply.cause,
    receivedAt: reply.receivedAt,
    latencyMs: reply.latencyMs,
    signatures: reply.signatures,
  };
}
