import type { Problem, SourceFile } from '../source-tree.ts';

type Manifest = {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  overrides?: Record<string, unknown>;
};

const EXACT = /^(npm:(@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** What every shell of every system reads the same way: node or a package's command, and plain arguments. */
const PORTABLE_SCRIPT = /^(?!(?:ba|z)?sh\b|rm\b|cp\b|mv\b|mkdir\b|export\b|cat\b|env\b)[a-z][\w-]*( [\w./:@=-]+)*$/;

/** Versions that are not exact. Rooms of our own are always the one in this tree, so they are named with `*`. */
export function checkExactVersions(files: readonly SourceFile[]): Problem[] {
  return manifests(files).flatMap(({ path, manifest }) =>
    [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap((group) =>
      Object.entries(group ?? {})
        .filter(([name, version]) => (name.startsWith('@tensornode/') ? version !== '*' : !EXACT.test(version)))
        .map(([name, version]) => ({
          rule: 'exact-versions',
          path,
          message: `${name}: "${version}" is no exact version`,
        })),
    ),
  );
}

/** Scripts that need a POSIX shell: they fail on Windows. */
export function checkScripts(files: readonly SourceFile[]): Problem[] {
  return manifests(files).flatMap(({ path, manifest }) =>
    Object.entries(manifest.scripts ?? {})
      .filter(([, command]) => !PORTABLE_SCRIPT.test(command))
      .map(([name, command]) => ({
        rule: 'portable-scripts',
        path,
        message: `script ${name}: "${command}" needs a POSIX shell: name a command and plain arguments`,
      })),
  );
}

function manifests(files: readonly SourceFile[]): { path: string; manifest: Manifest }[] {
  return files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path) && !path.includes('fixtures/'))
    .map(({ path, text }) => ({ path, manifest: JSON.parse(text) }));
}
