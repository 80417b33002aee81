import { NO_PREVIOUS_ROOT } from '@tensornode/protocol';
import type { Batch, RecordRound, RecordStore, RecordTransaction } from '@tensornode/record';
import type { BatchRow, MemoryTransaction, RoundRow, Tables } from './memory-database.ts';
import { type MemoryAccess, memoryPorts } from './memory-ports.ts';

/** Leaves and batches in memory: the part of the store on PostgreSQL that recording and anchoring use. */
export function memoryRecord(
  access: MemoryAccess,
): Pick<RecordStore, 'inTransaction' | 'openGroups' | 'unanchored' | 'subnetsWithUnanchored' | 'round'> {
  const read = <T>(look: (tables: Tables) => T): Promise<T> =>
    access.database.transaction(access.owner, ({ tables }) => look(tables));
  return {
    inTransaction: (work) =>
      access.database.transaction(access.owner, (transaction) => work(recordTransaction(transaction, access))),
    openGroups: () =>
      read(({ leaves }) => {
        const groups = new Map<
          string,
          { subnet: number; epoch: number; drawn: boolean; leaves: number; since: number }
        >();
        for (const { leaf, drawn, batchSeq, createdAt } of leaves.values()) {
          if (batchSeq !== null) continue;
          const key = `${leaf.subnet}/${leaf.epoch}/${drawn}`;
          const group = groups.get(key) ?? {
            subnet: leaf.subnet,
            epoch: leaf.epoch,
            drawn,
            leaves: 0,
            since: createdAt,
          };
          groups.set(key, { ...group, leaves: group.leaves + 1, since: Math.min(group.since, createdAt) });
        }
        return [...groups.values()].sort((a, b) => a.subnet - b.subnet || a.epoch - b.epoch);
      }),
    unanchored: (validator, subnet) =>
      read((tables) => open(tables, validator).filter((batch) => batch.subnet === subnet)),
    subnetsWithUnanchored: (validator) =>
      read((tables) => [...new Set(open(tables, validator).map(({ subnet }) => subnet))]),
    round: (roundId) => read((tables) => recordRound(tables, roundId)),
  };
}

function recordTransaction(transaction: MemoryTransaction, access: MemoryAccess): RecordTransaction {
  const { tables } = transaction;
  return {
    ...memoryPorts(transaction, access.now),
    round: async (roundId) => recordRound(tables, roundId),
    scoredReplies: async (roundId) =>
      [...tables.replies.values()]
        .filter((row) => row.roundId === roundId && row.state === 'scored')
        .sort((a, b) => a.instance - b.instance),
    addLeaves: async (roundId, epoch, blob, added) => {
      const round = tables.rounds.get(roundId);
      if (round === undefined || (round.status !== 'accepted' && round.status !== 'dispatched')) return;
      const vote = tables.epochs.get(`${round.account}/${round.subnet}/${round.epoch}`);
      if (round.door === 'drawn' && vote?.commitment != null) {
        transaction.set(tables.rounds, roundId, { ...round, status: 'failed' });
        return;
      }
      transaction.set(tables.rounds, roundId, { ...round, status: 'scored', blob, epoch });
      for (const leaf of added) {
        const taken = [...tables.leaves.values()].some(
          (row) => row.roundId === roundId && row.leaf.instance === leaf.instance,
        );
        if (taken) continue;
        const id = transaction.nextId();
        const drawn = leaf.kind === 'gold' || leaf.kind === 'twin';
        const signatures = tables.replies.get(`${roundId}/${leaf.instance}`)?.signatures ?? {
          request: null,
          answer: null,
        };
        transaction.set(tables.leaves, id, {
          id,
          roundId,
          drawn,
          leaf,
          signatures,
          batchSeq: null,
          createdAt: access.now(),
        });
      }
    },
    lockHead: async (validator, subnet) =>
      tables.heads.get(`${validator}/${subnet}`) ?? { seq: 0, root: NO_PREVIOUS_ROOT },
    pendingLeaves: async (group, limit) =>
      [...tables.leaves.values()]
        .filter(
          ({ leaf, drawn, batchSeq }) =>
            batchSeq === null && drawn === group.drawn && leaf.subnet === group.subnet && leaf.epoch === group.epoch,
        )
        .sort((a, b) => a.id - b.id)
        .slice(0, limit)
        .map(({ id, leaf, signatures }) => ({ id: String(id), leaf, signatures })),
    bundleRounds: async (roundIds) =>
      roundIds.map((roundId) => {
        const row = tables.rounds.get(roundId);
        if (row?.blob == null) throw new RangeError(`round ${roundId} has no body blob`);
        const drawn = row.door === 'drawn';
        const { envelope, drawIndex, blob, dataKey } = row;
        return { roundId, envelope, drawIndex: drawn ? drawIndex : null, blob, key: drawn ? dataKey : null };
      }),
    addBatch: async (validator, batch, leafIds) => {
      const key = `${validator}/${batch.subnet}/${batch.seq}`;
      if (tables.batches.has(key)) throw new RangeError(`batch ${key} is there already`);
      transaction.set(tables.batches, key, { validator, ...batch, anchor: null });
      transaction.set(tables.heads, `${validator}/${batch.subnet}`, { seq: batch.seq, root: batch.root });
      for (const id of leafIds.map(Number)) {
        const row = tables.leaves.get(id);
        if (row !== undefined) transaction.set(tables.leaves, id, { ...row, batchSeq: batch.seq });
      }
    },
    anchored: async (validator, subnet, seq, anchor) => {
      const key = `${validator}/${subnet}/${seq}`;
      const batch = tables.batches.get(key);
      if (batch !== undefined) transaction.set(tables.batches, key, { ...batch, anchor });
      const ids = new Set([...tables.leaves.values()].filter((row) => row.batchSeq === seq).map((row) => row.roundId));
      const rounds = [...ids].flatMap((id) => tables.rounds.get(id) ?? []).filter(({ status }) => status === 'scored');
      for (const round of rounds) transaction.set(tables.rounds, round.roundId, { ...round, status: 'anchored' });
      return rounds.filter(({ door }) => door !== 'drawn').map(({ roundId }) => roundId);
    },
    addRoundEvents: async () => undefined,
  };
}

function open(tables: Tables, validator: string): Batch[] {
  return [...tables.batches.values()]
    .filter((batch) => batch.validator === validator && batch.anchor === null)
    .sort((a, b) => a.seq - b.seq)
    .map(plainBatch);
}

function plainBatch({ subnet, epoch, drawn, seq, prev, root, count, bundle, topicId }: BatchRow): Batch {
  return { subnet, epoch, drawn, seq, prev, root, count, bundle, topicId };
}

function recordRound(tables: Tables, roundId: string): RecordRound | null {
  const row: RoundRow | undefined = tables.rounds.get(roundId);
  if (row === undefined) return null;
  const { subnet, kind, envelope, ask, dispatch, salt, dataKey, epoch, drawIndex, blob } = row;
  return { roundId, subnet, kind, envelope, ask, dispatch, salt, dataKey, epoch, drawIndex, blob };
}
