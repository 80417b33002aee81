import { posix } from 'node:path';
import { findMatches, isTestCode, isWrittenCode, type Problem, type SourceFile } from '../source-tree.ts';

/** Where the environment may be read: the edges. Below them configuration is an argument. */
const MAY_READ_ENVIRONMENT = /^(apps\/|scripts\/|bootstrap\.mjs$|base\/kernel\/node\/)/;

const ROOM = /^(?:(?:apps|flow|support|drivers|chain|base)\/[^/]+|sdk|testkit|e2e|bench)(?=\/)/;

/**
 * Calls of the Hedera SDK that ask a mirror node behind our back: for a mirror on localhost the SDK has ports
 * hard-coded, so with two networks on one machine they would read the wrong one.
 */
const MIRROR_BACKED_CALLS =
  /\b(MirrorNodeContract(?:Call|Estimate)?Query|MirrorNodeContractCallQuery|MirrorNodeContractEstimateQuery|FeeEstimateQuery|RegisteredNodeAddressBookQuery|mirrorRestApiBaseUrl|populateAccountNum|populateAccountEvmAddress|populateEvmAddress|estimateFee|setEstimate)\b/;

/** `process.env` below the edges. */
export function checkEnvironmentReads(files: readonly SourceFile[]): Problem[] {
  const inner = files.filter(
    ({ path }) => isWrittenCode(path) && !isTestCode(path) && !MAY_READ_ENVIRONMENT.test(path),
  );
  return findMatches(
    inner,
    'process-env',
    /\bprocess\s*\.\s*env\b|\bprocess\[['"]env['"]\]/,
    () => 'configuration is an argument below apps/',
  );
}

/** `../../other-room/file.ts`: across rooms the package name is imported. */
export function checkRelativeImports(files: readonly SourceFile[]): Problem[] {
  const rooms = files.filter(({ path }) => isWrittenCode(path) && /\.(ts|tsx|mts)$/.test(path) && ROOM.test(path));
  return rooms.flatMap((file) => {
    const room = ROOM.exec(file.path)?.[0];
    return findMatches(
      [file],
      'relative-across-rooms',
      /\b(?:from|import)\s*\(?\s*['"](\.\.?\/[^'"]+)['"]/,
      (match) => match[1] ?? '',
    )
      .filter(({ message }) => ROOM.exec(posix.join(posix.dirname(file.path), message))?.[0] !== room)
      .map((problem) => ({ ...problem, message: `${problem.message} leads into another room: import its package` }));
  });
}

/** Calls of the Hedera SDK that are bound to fixed local ports. */
export function checkMirrorBackedCalls(files: readonly SourceFile[]): Problem[] {
  const drivers = files.filter(({ path }) => path.startsWith('drivers/ledger/') && isWrittenCode(path));
  return findMatches(
    drivers,
    'mirror-backed-calls',
    MIRROR_BACKED_CALLS,
    (match) => `${match[0]} reads fixed mirror ports of localhost; use our own mirror client`,
  );
}
