const DATA_FIELD = Buffer.from('data:');
const MAX_HELD_BYTES = 8_192;

export interface ByteGate {
  push(bytes: Uint8Array): void;
  /** True once bytes have gone out: from then on there is no other instance to turn to. */
  opened(): boolean;
}

/**
 * Holds a stream back until its first line is an event, so that an error page or a dead upstream can still be replaced by another instance.
 * Afterwards every piece goes on as it came, uncopied.
 */
export function holdFirstBytes(sink: { begin(): void; write(bytes: Uint8Array): void }): ByteGate {
  let state: 'holding' | 'open' | 'refused' = 'holding';
  let held = Buffer.alloc(0);
  return {
    opened: () => state === 'open',
    push(bytes) {
      if (state === 'open') sink.write(bytes);
      if (state !== 'holding') return;
      held = Buffer.concat([held, bytes]);
      if (held.length < DATA_FIELD.length) return;
      const streams =
        held.subarray(0, DATA_FIELD.length).equals(DATA_FIELD) && held.length <= MAX_HELD_BYTES + bytes.length;
      state = streams ? 'open' : 'refused';
      if (!streams) return;
      sink.begin();
      sink.write(held);
    },
  };
}
