import { askInstance } from './ask-instance.ts';
import type { AskInput, DispatchDeps } from './dispatch-deps.ts';
import type { InstanceReply } from './ports.ts';

/**
 * Asks all instances at once, each with its own deadline, size cap, breaker and nonce, and checks every signed answer.
 * One reply per instance in the order given; whatever a miner does becomes a reply with a cause, never an exception.
 */
export async function askInstances(input: AskInput, deps: DispatchDeps): Promise<readonly InstanceReply[]> {
  return Promise.all(
    input.instances.map(async (instance) => {
      input.onEvent?.({ type: 'start', instance: instance.instance });
      const body = input.bodies?.get(instance.instance) ?? input.body;
      const reply = await askInstance(instance, { ...input, body }, deps);
      deps.metrics.replies.add(1, { cause: reply.cause ?? 'ok' });
      deps.metrics.seconds.observe(reply.latencyMs / 1_000);
      if (reply.cause !== null)
        deps.logger.debug('REPLY_FAILED', { roundId: input.roundId, instance: reply.instance, cause: reply.cause });
      input.onEvent?.({ type: 'end', reply });
      return reply;
    }),
  );
}
