import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text file that is committed or about to be; `path` is relative to the root, with forward slashes. */
export type SourceFile = { path: string; text: string };

/** A breach of one of our own rules. `line` counts from 1; a warning is shown and does not fail the check. */
export type Problem = { rule: string; path: string; line?: number; message: string; warning?: boolean };

const BINARY = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|otf|wasm|gz|zip|pdf|mp4|webm)$/i;

/** Every text file that git tracks or would add (so nothing under .gitignore). */
export function readSourceTree(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split('\0')
    .filter((path) => path !== '' && !BINARY.test(path))
    .filter((path) => existsSync(join(root, path)) && lstatSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The 1-based line of an offset in a text. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Every match of a pattern in the given files as a problem of one rule. */
export function findMatches(
  files: readonly SourceFile[],
  rule: string,
  pattern: RegExp,
  message: (match: RegExpExecArray) => string,
): Problem[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(everywhere)].map((match) => ({
      rule,
      path,
      line: lineAt(text, match.index),
      message: message(match),
    })),
  );
}

/** Tests and rooms made for them; the same notion as TEST_CODE in .dependency-cruiser.mjs. */
export function isTestCode(path: string): boolean {
  return /\.(test|bench|test-support)\.tsx?$|\/(test|tests|testing)\/|^(testkit|e2e|bench|scripts)\/|\.config\.[mc]?[jt]s$/.test(
    path,
  );
}

/** Code that people write: TypeScript, JavaScript, Solidity; not what a script generates. */
export function isWrittenCode(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|js|sol)$/.test(path) && !/(^|\/)generated\/|\.generated\.ts$/.test(path);
}
