import { MAX_BUNDLE_BYTES } from './create-scorer-host.ts';

export interface FetchBundleOptions {
  /** Of other nodes: gateways, or their evidence (`…/v1/evidence`). */
  readonly addresses: readonly string[];
  readonly milliseconds?: number;
}

const DEADLINE_MS = 10_000;

/** The file of a pin from the first node that has it; null when none has. What comes is checked by whoever asked: the pin is its hash. */
export async function fetchBundle(
  pin: string,
  { addresses, milliseconds = DEADLINE_MS }: FetchBundleOptions,
): Promise<Uint8Array | null> {
  for (const address of addresses) {
    const bytes = await fetchOne(`${folderOf(address)}/${pin}`, AbortSignal.timeout(milliseconds)).catch(() => null);
    if (bytes !== null) return bytes;
  }
  return null;
}

function folderOf(address: string): string {
  const base = address.replace(/\/+$/, '');
  return base.endsWith('/v1/evidence') ? base : `${base}/v1/evidence`;
}

async function fetchOne(url: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const response = await fetch(url, { redirect: 'error', signal });
  if (!response.ok || response.body === null) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > MAX_BUNDLE_BYTES) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
