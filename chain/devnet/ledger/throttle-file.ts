import { proto, Status, toBigInt, toNumber } from '../codec/proto.ts';
import { ensure } from './status-error.ts';

/** Number of the file of throttles. */
export const THROTTLE_FILE = 123;
/** Milliseconds that one operation takes, times its operations per 1,000 seconds. */
const MILLI_MS = 1_000_000;

/** A bucket of throttles: it drains steadily, and each operation fills it by its own share. */
export interface ThrottleBucket {
  /** Milliseconds in which the full bucket drains. */
  readonly burstMs: number;
  /** Milliseconds that one operation takes of it, by the number of the operation. */
  readonly share: ReadonlyMap<number, number>;
}

/** Buckets of a throttle file, or null where the bytes are none. */
export function readThrottles(contents: Uint8Array): ThrottleBucket[] | null {
  const definitions = decode(contents);
  if (definitions === null) return null;
  return definitions.throttleBuckets.map((bucket) => ({
    burstMs: toNumber(bucket.burstPeriodMs),
    share: new Map(
      (bucket.throttleGroups ?? []).flatMap((group) =>
        (group.operations ?? []).map((op): [number, number] => [op, MILLI_MS / toNumber(group.milliOpsPerSec)]),
      ),
    ),
  }));
}

/** Refuses a throttle file that the network could not work with, in the real node's words. */
export function checkThrottles(contents: Uint8Array): void {
  const definitions = decode(contents);
  ensure(definitions !== null, Status.UNPARSEABLE_THROTTLE_DEFINITIONS);
  for (const { throttleGroups, burstPeriodMs } of definitions.throttleBuckets) {
    const groups = throttleGroups ?? [];
    ensure(groups.length > 0, Status.BUCKET_HAS_NO_THROTTLE_GROUPS);
    const operations = groups.flatMap((group) => group.operations ?? []);
    ensure(new Set(operations).size === operations.length, Status.OPERATION_REPEATED_IN_BUCKET_GROUPS);
    for (const { milliOpsPerSec } of groups) {
      ensure(toBigInt(milliOpsPerSec) > 0n, Status.THROTTLE_GROUP_HAS_ZERO_OPS_PER_SEC);
      const room = (Number(toBigInt(milliOpsPerSec)) * toNumber(burstPeriodMs)) / MILLI_MS;
      ensure(room >= 1, Status.NODE_CAPACITY_NOT_SUFFICIENT_FOR_OPERATION);
    }
  }
}

function decode(contents: Uint8Array): proto.ThrottleDefinitions | null {
  try {
    return proto.ThrottleDefinitions.decode(contents);
  } catch (error) {
    // Undecodable in whatever way.
    if (error instanceof Error) return null;
    throw error;
  }
}
