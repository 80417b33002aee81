import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fetchBundle, MAX_BUNDLE_BYTES, readHeader, sandboxedScorer } from '@tensornode/driver-scorers';
import { fault } from '@tensornode/protocol';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import type { NetworkView } from '../network-view.ts';
import { buildModule } from './open-scorer.ts';

/** A scorer's file that was read and can be used. */
export interface Bundle {
  readonly name: string;
  readonly version: number;
  readonly pin: string;
  readonly bytes: Uint8Array;
}

/** A bundle, a module (it is built), `builtin` or a built-in one's name. @throws TensorNodeError TN-4102 */
export async function readBundle(word: string): Promise<Bundle> {
  const builtin = BUILTIN_SCORERS.find(({ name, pin }) => word === 'builtin' || word === name || word === pin);
  if (builtin !== undefined) {
    const { name, version, pin, url } = builtin;
    return { name, version, pin, bytes: await readFile(new URL(url)) };
  }
  const given = await readFile(resolve(word)).catch((error: NodeJS.ErrnoException) => {
    throw fault('TN-4102', { detail: `${word} cannot be read (${error.code ?? 'error'})`, cause: error });
  });
  if (given.length > MAX_BUNDLE_BYTES) throw fault('TN-4102', { detail: `${word} is too large for a scorer` });
  const code = readHeader(given.toString('utf8')) === null ? (await buildModule(word)).code : given.toString('utf8');
  const scorer = sandboxedScorer(code, { builtins: BUILTIN_SCORERS });
  await scorer.close();
  return { name: scorer.name, version: scorer.version, pin: scorer.pin, bytes: new TextEncoder().encode(code) };
}

/**
 * Puts the file where validators find it by its pin: the evidence store of the running local network, or the folder of a node of one's own. Elsewhere some
 * validator must serve it already.
 * @returns where it can be fetched; null when only its folder is known
 * @throws TensorNodeError TN-4104 when nobody serves it
 */
export async function keepBundle(
  { pin, name, bytes }: Bundle,
  view: NetworkView,
  evidenceDir: string | undefined,
): Promise<string | null> {
  const folder = evidenceDir ?? view.local?.evidenceDir;
  if (folder !== undefined) {
    const { folderEvidenceStore } = await import('@tensornode/driver-blobs');
    await folderEvidenceStore(resolve(folder)).put(bytes);
    return view.local === null ? null : `${view.local.urls.gateway}/v1/evidence/${pin}`;
  }
  const { createLedgerReader } = await import('@tensornode/driver-ledger');
  const nodes = await createLedgerReader(view).registry.nodes();
  const addresses = nodes.flatMap(({ evidenceUrl }) => (evidenceUrl === null ? [] : [evidenceUrl]));
  if ((await fetchBundle(pin, { addresses })) !== null) return null;
  throw fault('TN-4104', {
    detail: `No validator of ${view.profile.name} serves the file of ${name} (${pin.slice(0, 12)}…)`,
    facts: { pin },
    fix: 'Keep it in the evidence store of a node of your own: add --evidence-dir <folder>',
  });
}
