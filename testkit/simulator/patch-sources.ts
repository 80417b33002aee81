import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { SourcePatch } from './planted-bugs.ts';

/**
 * Plants bugs into sources while Node loads them; nothing on disk changes, and only a process that calls this before it imports the code has them.
 * @throws RangeError (from the import) when the text to replace is not in the file exactly once: the code has moved on and the bug must follow
 */
export function patchSources(patches: readonly SourcePatch[]): void {
  if (patches.length === 0) return;
  registerHooks({
    load(url, context, nextLoad) {
      const wanted = url.startsWith('file:') ? patches.filter(({ file }) => url.split('?')[0]?.endsWith(file)) : [];
      if (wanted.length === 0) return nextLoad(url, context);
      let source = readFileSync(fileURLToPath(url), 'utf8');
      for (const { file, find, replace } of wanted) {
        if (source.split(find).length !== 2) throw new RangeError(`${file} does not hold once: ${find}`);
        source = source.replace(find, () => replace);
      }
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}
