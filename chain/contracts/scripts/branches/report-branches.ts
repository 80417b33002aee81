import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { branchTag, findBranchPoints } from './find-branch-points.ts';

/**
 * The branches of all sources that the last run with `--coverage` took, as a table, and each one not taken.
 * @param root folder of the contracts' package
 */
export function reportBranches(root: string): string {
  const hits = readHits(join(root, 'coverage', 'data', 'solidity'));
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.sol'))
    .sort();
  const lines: string[] = [];
  const missing: string[] = [];
  let [all, allTaken] = [0, 0];
  for (const file of files) {
    let [count, taken] = [0, 0];
    for (const [index, { kind, line, text }] of findBranchPoints(readFileSync(join(root, file), 'utf8')).entries()) {
      for (const outcome of kind === 'block' ? [true] : [true, false]) {
        count += 1;
        if (hits.has(branchTag(file, index, outcome))) taken += 1;
        else missing.push(`${file}:${line} never ${outcome}: ${text.replaceAll(/\s+/g, ' ').slice(0, 100)}`);
      }
    }
    if (count > 0) lines.push(`  ${file.padEnd(40)} ${percent(taken, count)} ${`${taken} of ${count}`.padStart(12)}`);
    [all, allTaken] = [all + count, allTaken + taken];
  }
  return `Branch coverage
${lines.join('\n')}
  ${'Branches, total'.padEnd(40)} ${percent(allTaken, all)} ${`${allTaken} of ${all}`.padStart(12)}
${missing.map((each) => `  not taken: ${each}\n`).join('')}`;
}

function readHits(folder: string): Set<string> {
  const hits = new Set<string>();
  if (!existsSync(folder)) return hits;
  for (const file of readdirSync(folder)) {
    const counts: Record<string, number> = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const tag of Object.keys(counts)) hits.add(tag);
  }
  return hits;
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 100 : (100 * part) / whole).toFixed(2).padStart(6);
}
