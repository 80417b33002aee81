import { fromUtf8 } from '@tensornode/kernel';
import { type AskBody, askBodySchema } from '@tensornode/protocol';

/** The ask body of its stored bytes; null after erasure. */
export function parseAsk(bytes: Uint8Array | null): AskBody | null {
  return bytes === null ? null : askBodySchema.parse(JSON.parse(fromUtf8(bytes)));
}
