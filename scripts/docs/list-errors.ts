import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '@tensornode/protocol';

export const ERROR_PAGES = join(import.meta.dirname, '..', '..', 'docs', 'errors');

/** The list of `docs/errors/README.md`, from the registry. */
export function errorList(): string {
  const rows = Object.values(ERROR_CODES)
    .map(
      ({ code, title, status, retryable }) =>
        `| [${code}](${code}.md) | ${title} | ${status} | ${retryable ? 'yes' : 'no'} |`,
    )
    .sort();
  return [
    '# Error codes',
    '',
    'Generated from the registry in `base/protocol/errors` by `node scripts/docs/list-errors.ts`; each page is written by hand.',
    '`tensornode explain TN-1001` prints a page.',
    '',
    '| code | what happened | HTTP status | try again |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** What is wrong with the pages: a code without page, a page without its sections, a list that is out of date. */
export function findErrorPageProblems(folder: string = ERROR_PAGES): string[] {
  const problems: string[] = [];
  for (const { code, title } of Object.values(ERROR_CODES)) {
    const path = join(folder, `${code}.md`);
    if (!existsSync(path)) {
      problems.push(`${code} has no page docs/errors/${code}.md`);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    if (!text.startsWith(`# ${code}: ${title}\n`))
      problems.push(`${code}.md does not begin with "# ${code}: ${title}"`);
    for (const section of ['Cause', 'Fix']) {
      if (!new RegExp(`\\n## ${section}\\n\\n\\S[^\\n]{20,}`).test(text))
        problems.push(`${code}.md has no section "${section}"`);
    }
  }
  const list = join(folder, 'README.md');
  if (!existsSync(list) || readFileSync(list, 'utf8') !== errorList()) {
    problems.push('docs/errors/README.md is out of date: node scripts/docs/list-errors.ts');
  }
  return problems;
}

if (import.meta.main) writeFileSync(join(ERROR_PAGES, 'README.md'), errorList());
