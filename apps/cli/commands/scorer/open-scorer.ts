import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildForeignScorer, readHeader, sandboxedScorer } from '@tensornode/driver-scorers';
import { fault } from '@tensornode/protocol';
import { BUILTIN_SCORERS, type PinnedScorer } from '@tensornode/scoring';
import type { SharedOptions } from '../../command.ts';
import { findRunningNetwork } from '../../network-file.ts';

export interface OpenedScorer {
  readonly scorer: PinnedScorer;
  /** The file of a foreign scorer; null for a built-in one. */
  readonly code: string | null;
  close(): Promise<void>;
}

/**
 * The scorer that a word means: `builtin` or a built-in one's name, a pin (a built-in one's, or of a file in the running local network's evidence
 * store), a bundle, or a module that is built first. @throws TensorNodeError TN-4102, TN-4104
 */
export async function openScorer(word: string, options: SharedOptions): Promise<OpenedScorer> {
  const builtin = BUILTIN_SCORERS.find(({ name, pin }) => word === 'builtin' || word === name || word === pin);
  if (builtin !== undefined) return { scorer: builtin, code: null, close: async () => undefined };
  const code = await codeOf(word, options);
  const scorer = sandboxedScorer(code, { builtins: BUILTIN_SCORERS });
  return { scorer, code, close: () => scorer.close() };
}

async function codeOf(word: string, options: SharedOptions): Promise<string> {
  if (/^[0-9a-f]{64}$/.test(word)) return storedBundle(word, options);
  const path = resolve(word);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw fault('TN-4102', {
      detail: `${word} is no file and no scorer that this version knows (${error.code ?? 'error'})`,
      fix: '`tensornode scorer list` shows the built-in ones; otherwise name a module or a bundle',
      cause: error,
    });
  });
  return readHeader(text) === null ? (await buildModule(path)).code : text;
}

/** Builds a module; paths in its bundle are relative to its own folder. */
export async function buildModule(path: string): ReturnType<typeof buildForeignScorer> {
  const entry = resolve(path);
  const found = await stat(entry).catch(() => null);
  if (found?.isFile() !== true)
    throw fault('TN-4102', { detail: `${path} is no file`, fix: 'Name the module of the scorer' });
  return buildForeignScorer(entry, join(entry, '..'), BUILTIN_SCORERS[0]);
}

async function storedBundle(pin: string, options: SharedOptions): Promise<string> {
  const { evidenceDir } = await findRunningNetwork(options.name);
  const { folderEvidenceStore } = await import('@tensornode/driver-blobs');
  const bytes = await folderEvidenceStore(evidenceDir).get(pin);
  if (bytes === null) throw fault('TN-4104', { detail: `The local network has no scorer ${pin}` });
  return new TextDecoder().decode(bytes);
}
