import { findMatches, type Problem, type SourceFile } from '../source-tree.ts';

/** A home folder or a work folder of one machine; `/home/user/` stands for any user in docs. */
const MACHINE_PATH =
  /(?<![\w./-])(\/(home|Users)\/(?!(user|you|me|alice|node)\/)[a-z][\w.-]*\/|\/work\/(main|shared|\.library)\b|[A-Z]:\\\\?Users\\\\?(?!you)[\w.-]+)/;

const REGISTRY_HOST = /https?:\/\/(registry\.[\w.-]+|[\w.-]*\b(artifactory|nexus|verdaccio)\b[\w.-]*)/i;

/** Paths that exist on one machine only, and hosts of package registries (a lock file must work with any of them). */
export function checkPlaces(files: readonly SourceFile[]): Problem[] {
  const searched = files.filter(({ path }) => !path.startsWith('scripts/check/'));
  return [
    ...findMatches(searched, 'machine-paths', MACHINE_PATH, (match) => `${match[0]} exists on one machine only`),
    ...findMatches(
      searched,
      'registry-hosts',
      REGISTRY_HOST,
      (match) => `${match[0]}: the registry is the user's setting`,
    ),
  ];
}
