import { fault, sha256Hex } from '@tensornode/protocol';
import { build, type Message, type Plugin } from 'esbuild';
import { type ScorerHeader, writeHeader } from './scorer-header.ts';

export interface BundleScorerInput {
  /** The module with the scorer, absolute. */
  readonly entry: string;
  /** Paths in the bundle are relative to this folder, so that they are the same on every machine. */
  readonly root: string;
  readonly header: ScorerHeader;
}

export interface ScorerBundle {
  /** The file: header, then one ES module with everything that it needs. */
  readonly code: string;
  /** SHA-256 of the file's UTF-8 bytes: the scorer's pin. */
  readonly sha256: string;
}

/** As npm packages write it to leave out what helps developers; a scorer has no environment to read it from. */
const NODE_ENV = ['process', 'env', 'NODE_ENV'].join('.');
/** What QuickJS reads without help. */
const TARGET = 'es2022';

/**
 * Makes one file of a scorer and everything it imports. The same sources give the same bytes on every machine and platform.
 * @throws TensorNodeError TN-4102 when it does not compile or imports what a scorer cannot have (Node modules, files, the network)
 */
export async function bundleScorer({ entry, root, header }: BundleScorerInput): Promise<ScorerBundle> {
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Neither a configuration file nor the environment of the machine may change a pinned file.
    tsconfigRaw: {},
    define: { [NODE_ENV]: '"production"' },
    plugins: [pureModules],
  }).catch((error: unknown) => {
    throw fault('TN-4102', { detail: `The scorer cannot be built: ${reasonOf(error)}`, cause: error });
  });
  const code = `${writeHeader(header)}\n${(result.outputFiles[0]?.text ?? '').replaceAll('\r\n', '\n')}`;
  return { code, sha256: sha256Hex(new TextEncoder().encode(code)) };
}

/** A scorer is pure: of what it imports only that is kept which it uses. */
const pureModules: Plugin = {
  name: 'pure-modules',
  setup({ onResolve, resolve }) {
    const RESOLVED = Symbol('resolved');
    onResolve({ filter: /.*/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === RESOLVED || kind === 'entry-point') return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: RESOLVED });
      return found.errors.length > 0 ? { errors: found.errors } : { path: found.path, sideEffects: false };
    });
  },
};

function reasonOf(error: unknown): string {
  const messages = error instanceof Error && 'errors' in error ? (error.errors as Message[]) : [];
  const [first] = messages;
  if (first === undefined) return error instanceof Error ? error.message : 'it cannot be read';
  const place = first.location === null ? '' : `${first.location.file}:${first.location.line}: `;
  return `${place}${first.text}`;
}
