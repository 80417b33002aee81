import type { RoundsRepository } from '@tensornode/driver-store';
import type { NewRound } from '@tensornode/intake';
import { fromBase64, fromUtf8, type RandomSource, toHex } from '@tensornode/kernel';
import { type AnswerDomain, answerStatementDigest, askBodySchema, type ChatReply } from '@tensornode/protocol';
import { type PipelineDeps, type RunStep, scoreAndRecord } from './pipeline.ts';

const DATA_KEY_BYTES = 32;

/** Stores replies that the gateway gave out already, then scores and records each as a round of its own. Replies that are there already are left out. */
export async function recordChat(
  replies: readonly ChatReply[],
  deps: PipelineDeps & {
    readonly rounds: Pick<RoundsRepository, 'saveChat'>;
    readonly random: RandomSource;
    readonly domain: AnswerDomain;
  },
  step: RunStep,
): Promise<void> {
  await step('store', async () => {
    await deps.rounds.saveChat(
      replies,
      (reply) => newRound(reply, deps.random),
      (reply) =>
        reply.signatures.answer === null
          ? null
          : toHex(answerStatementDigest(deps.domain, reply.signatures.answer.statement)),
    );
  });
  for (const { roundId } of replies)
    await scoreAndRecord(roundId, deps, (name, work) => step(`${name} ${roundId.slice(0, 12)}`, work));
}

function newRound(reply: ChatReply, random: RandomSource): NewRound {
  const { roundId, envelope, salt, instance } = reply;
  return {
    roundId,
    subnet: envelope.subnet,
    kind: 'organic',
    door: 'chat',
    account: envelope.account,
    envelope,
    ask: askBodySchema.parse(JSON.parse(fromUtf8(fromBase64(reply.ask)))),
    salt,
    dataKey: toHex(random.bytes(DATA_KEY_BYTES)),
    instances: [instance],
    epoch: null,
    drawIndex: null,
    dueAt: null,
  };
}
