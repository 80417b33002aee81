/**
 * Builds the bundle of the built-in scorer and its pin: what rounds and audits run, and what subnets name by its SHA-256.
 *
 * `node scripts/scorers/build-bundles.ts`           builds and writes `flow/3-scoring/generated/`
 * `node scripts/scorers/build-bundles.ts --check`   fails when the committed files are not those of the sources
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScorer } from '../../drivers/scorers/bundle-scorer.ts';
import { SCORER_NAME, SCORER_VERSION } from '../../flow/3-scoring/methods/builtin-methods.ts';

const home = join(import.meta.dirname, '..', '..');
const root = process.cwd();
const folder = join(root, 'flow', '3-scoring', 'generated');
const file = `${SCORER_NAME}.mjs`;

const { code, sha256 } = await bundleScorer({
  entry: join(root, 'flow', '3-scoring', 'bundle-entry.ts'),
  root,
  header: { format: 1, name: SCORER_NAME, version: SCORER_VERSION, builtin: null },
});
const types = `export { judge, methods, name, scoreReply, version } from '../bundle-entry.ts';\n`;
const pins = `/** Written by scripts/scorers/build-bundles.ts: the bundles of the built-in scorers, the current one first. */
export const BUILTIN_PINS = [
  {
    name: '${SCORER_NAME}',
    version: ${SCORER_VERSION},
    file: '${file}',
    sha256: '${sha256}',
    bytes: ${Buffer.byteLength(code)},
  },
] as const;
`;
const files: readonly (readonly [string, string])[] = [
  [file, code],
  [`${SCORER_NAME}.d.mts`, types],
  ['pins.ts', pins],
];

if (process.argv.includes('--check')) {
  const stale = files.filter(([name, text]) => read(join(folder, name)) !== text).map(([name]) => name);
  if (stale.length > 0) {
    console.error(
      `scorer bundles: ${stale.join(', ')} not of these sources. Run: node scripts/scorers/build-bundles.ts`,
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(
    `${SCORER_NAME} ${SCORER_VERSION}: ${sha256}, ${Buffer.byteLength(code)} bytes (${home === root ? 'here' : root})`,
  );
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
