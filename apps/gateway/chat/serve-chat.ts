import {
  type AskedInstance,
  askInstances,
  type DispatchDeps,
  type InstanceReply,
  type MinerTransport,
} from '@tensornode/dispatch';
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
  begin(roundId: string, instance: number): void;
  write(bytes: Uint8Array): void;
}

export interface ServedChat {
  readonly roundId: string;
  readonly reply: InstanceReply;
  /** False: the stream broke after its first byte had gone out. */
  readonly whole: boolean;
}

/** Instances tried for one chat at most. */
const MAX_ATTEMPTS = 3;

/**
 * Serves one chat by the best instance. One that fails before its first good byte is replaced by the next; afterwards the stream is cut honestly.
 * Each try is a round of its own and is recorded with its cause: silence is never free. The exchange is finished also when the client leaves, so that what the miner did is scored.
 * @throws TensorNodeError TN-2001 nobody can be asked, TN-2007 nobody answered
 */
export async function serveChat(
  accept: () => Promise<ChatAdmission>,
  sinkOf: (admission: ChatAdmission) => ChatSink | null,
  deps: ServeChatDeps,
): Promise<ServedChat> {
  let admission = await accept();
  const sink = sinkOf(admission);
  const tried: string[] = [];
  let attempts = 0;
  for (const instance of deps.rank(admission.candidates)) {
    // A resting instance is passed over, not recorded: nobody asked it. One that the client named is asked anyway.
    if (admission.instance === null && !deps.dispatch.breakers.mayAsk(instance.instance)) continue;
    // A round has one reply of one instance: the next try asks anew, with its own nonce and salt.
    if (attempts > 0) admission = await accept();
    attempts += 1;
    const { reply, opened } = await tryInstance(admission, instance, sink, deps);
    if (reply.cause === null || opened) {
      return { roundId: admission.roundId, reply, whole: reply.cause === null };
    }
    tried.push(`instance ${instance.instance}: ${reply.cause}`);
    const { roundId } = admission;
    deps.logger.info('CHAT_FELL_BACK', { roundId, instance: instance.instance, cause: reply.cause });
    if (attempts === MAX_ATTEMPTS) break;
  }
  if (tried.length === 0) throw fault('TN-2001', { facts: { subnet: admission.ask.subnet } });
  throw fault('TN-2007', {
    detail: `No instance answered (${tried.join('; ')})`,
    facts: { roundId: admission.roundId },
  });
}

async function tryInstance(
  admission: ChatAdmission,
  instance: AskedInstance,
  sink: ChatSink | null,
  deps: ServeChatDeps,
): Promise<{ readonly reply: InstanceReply; readonly opened: boolean }> {
  const { roundId, ask } = admission;
  const body = dispatchBodyBytes(ask, { stream: sink !== null });
  const gate =
    sink === null
      ? null
      : holdFirstBytes({
          begin: () => sink.begin(roundId, instance.instance),
          write: (bytes) => sink.write(bytes),
        });
  const { transport } = deps.dispatch;
  const teeing = gate === null ? transport : teeTo(transport, gate.push);
  const [reply] = await askInstances(
    { roundId, body, stream: sink !== null, instances: [instance], ignoreBreakers: true },
    { ...deps.dispatch, transport: teeing },
  );
  if (reply === undefined) throw new RangeError('one instance was asked and none replied');
  deps.record(recordOf(admission, body, reply));
  return { reply, opened: gate?.opened() === true };
}

/** Every piece of the answer also goes to the client, as it arrives and as it is. */
function teeTo(transport: MinerTransport, push: (bytes: Uint8Array) => void): MinerTransport {
  return { post: (request) => transport.post({ ...request, onBytes: push }) };
}

function recordOf(admission: ChatAdmission, body: Uint8Array, reply: InstanceReply): ChatReply {
  return {
    roundId: admission.roundId,
    envelope: admission.envelope,
    salt: admission.salt,
    ask: toBase64(askBodyBytes(admission.ask)),
    dispatch: toBase64(body),
    instance: reply.instance,
    answer: reply.answer === null ? null : toBase64(reply.answer),
    cause: reply.cause,
    receivedAt: reply.receivedAt,
    latencyMs: reply.latencyMs,
    signatures: reply.signatures,
  };
}
