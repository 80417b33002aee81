import type { Problem, SourceFile } from '../source-tree.ts';

/** Licences that ask for no more than their notice. */
const FREE: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
]);

/** Packages under other licences, used unmodified; the reasons are in docs/decisions/2026-11-23-founding-technologies.md. */
const ACCEPTED: readonly [name: RegExp, licence: string][] = [
  [/^@ethereumjs\//, 'MPL-2.0'],
  [/^lightningcss/, 'MPL-2.0'],
  [/^axe-core$/, 'MPL-2.0'],
  [/^caniuse-lite$/, 'CC-BY-4.0'],
  [/^@img\/sharp-/, 'LGPL-3.0-or-later'],
];

/** Published without the field; their licence file says MIT. */
const UNNAMED: ReadonlySet<string> = new Set(['memorystream']);

type LockedPackage = { license?: string; link?: boolean };

/** Packages of the lock file whose licence is neither free nor accepted. */
export function checkLicences(files: readonly SourceFile[]): Problem[] {
  const lock = files.find(({ path }) => path === 'package-lock.json');
  if (lock === undefined) return [];
  const { packages } = JSON.parse(lock.text) as { packages: Record<string, LockedPackage> };
  return Object.entries(packages).flatMap(([place, { license, link }]) => {
    const name = place.split('node_modules/').at(-1) ?? '';
    if (!place.includes('node_modules/') || link === true || UNNAMED.has(name)) return [];
    if (license !== undefined && allows(license, name)) return [];
    const message = `${name} is under ${license ?? 'no named licence'}: find another package, or accept it with a decision page`;
    return [{ rule: 'licences', path: lock.path, message }];
  });
}

/** An SPDX expression holds when one of its alternatives holds in all its parts. */
function allows(expression: string, name: string): boolean {
  const one = (licence: string) =>
    FREE.has(licence) || ACCEPTED.some(([pattern, accepted]) => accepted === licence && pattern.test(name));
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every(one));
}
