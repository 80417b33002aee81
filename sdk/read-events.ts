import { createParser, type EventSourceMessage } from 'eventsource-parser';

/**
 * The events of a server-sent stream until it ends. Leaving the loop cancels the stream.
 * An event above `maxBytes` characters ends it with a RangeError.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  maxBytes = 1_048_576,
): AsyncGenerator<EventSourceMessage> {
  const waiting: EventSourceMessage[] = [];
  let pending = 0;
  const parser = createParser({
    onEvent: (event) => {
      waiting.push(event);
      pending = 0;
    },
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      pending += value.length;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* waiting.splice(0);
      if (pending > maxBytes) throw new RangeError('an event of the stream is too large');
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
