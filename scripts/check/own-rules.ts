import { checkEnvironmentReads, checkMirrorBackedCalls, checkRelativeImports } from './rules/boundaries.ts';
import { checkLicences } from './rules/licences.ts';
import { checkExactVersions, checkScripts } from './rules/manifests.ts';
import { checkPlaces } from './rules/places.ts';
import { checkSecrets } from './rules/secrets.ts';
import { checkFileSize, checkFolderNames } from './rules/shape.ts';
import { type Problem, readSourceTree } from './source-tree.ts';

const RULES = [
  checkFileSize,
  checkFolderNames,
  checkSecrets,
  checkEnvironmentReads,
  checkRelativeImports,
  checkMirrorBackedCalls,
  checkExactVersions,
  checkScripts,
  checkLicences,
  checkPlaces,
];

/** Runs every rule that no ready-made tool knows over the tree at `root`. */
export function runOwnRules(root: string): Problem[] {
  const files = readSourceTree(root);
  return RULES.flatMap((rule) => rule(files));
}
