import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { CLONE_ROOT } from '../network-file.ts';

/** Prints the page of an error code, offline. */
export const explainCode: Command<{ readonly code: string }> = async (options, { output }) => {
  const code = options.code.toUpperCase().replace(/^(TN-?)?(?=\d{4}$)/, 'TN-');
  const text = /^TN-\d{4}$/.test(code)
    ? await readFile(join(CLONE_ROOT, 'docs', 'errors', `${code}.md`), 'utf8').catch(missing)
    : null;
  if (text === null)
    throw fault('TN-8007', {
      detail: `There is no error code "${options.code}"`,
      fix: 'See docs/errors/README.md for all codes',
    });
  output.result({ code, text }, (paint) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => (line.startsWith('#') ? paint('strong', line.replace(/^#+ /, '')) : line))
      .join('\n'),
  );
  return EXIT.ok;
};

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
