import { canonicalBytes, sha256Hex } from '@tensornode/protocol';
import type { ModelCard } from './ports.ts';

/** SHA-256 of the card's canonical JSON, 64 hex characters: what the instance's registration carries. */
export function modelCardDigest(card: ModelCard): string {
  return sha256Hex(canonicalBytes({ ...card }));
}
