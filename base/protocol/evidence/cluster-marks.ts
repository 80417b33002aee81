/** What a leaf's `cluster` says of an answer beside its score. */
export interface ClusterMarks {
  /** Id of the group of copies in the round that share one reward; null: it is nobody's copy. */
  readonly group: string | null;
  /** The instance whose twin this answer answers instead of its own; null for an answer to its own. */
  readonly relayOf: number | null;
  /** True when it came faster than it can be written. */
  readonly fast: boolean;
}

const BETWEEN = '+';
const RELAY = 'relay:';
const FAST = 'fast';

/** The text for a leaf's `cluster`, such as `3fa94c01d2e5b678+fast`; null when there is nothing to mark. */
export function writeMarks({ group, relayOf, fast }: ClusterMarks): string | null {
  const parts = [group, relayOf === null ? null : `${RELAY}${relayOf}`, fast ? FAST : null].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : parts.join(BETWEEN);
}

/** What a leaf's `cluster` says. */
export function readMarks(cluster: string | null): ClusterMarks {
  const parts = cluster === null ? [] : cluster.split(BETWEEN);
  const relay = parts.find((part) => part.startsWith(RELAY));
  const group = parts.find((part) => part !== FAST && !part.startsWith(RELAY));
  return {
    group: group ?? null,
    relayOf: relay === undefined ? null : Number(relay.slice(RELAY.length)),
    fast: parts.includes(FAST),
  };
}
