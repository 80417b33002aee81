import type { LedgerJournal } from '@tensornode/protocol';
import type { RewardsStore } from './ports.ts';

/** Subnet number under which the reconciler holds its lease; real subnets begin at 1. */
export const RECONCILER_SUBNET = 0;

/** The right of one worker to carry the epochs of a subnet. `token` is the fencing token: it rises with each change of hands and never falls. */
export interface PayoutLease {
  readonly subnet: number;
  readonly holder: string;
  readonly token: bigint;
}

/** Leases in the database, on the database's own clock. */
export interface PayoutLeases {
  /**
   * Takes or renews the lease. Who shows the token it has keeps it; the same holder without it (a restarted process) and anybody after the end of the
   * lease get a higher one. Null while another holder's lease runs.
   */
  take(subnet: number, holder: string, known: PayoutLease | null): Promise<PayoutLease | null>;
  /** Gives the lease back at once; a lease that is not held any more is left alone. */
  release(lease: PayoutLease): Promise<void>;
  /** Journal and store whose every write fails once the lease changed hands. @throws TensorNodeError TN-4004 from each write */
  guarded(lease: PayoutLease): GuardedBooks;
  /** Who holds what, for the doctor. */
  list(): Promise<readonly (PayoutLease & { readonly secondsLeft: number })[]>;
}

export interface GuardedBooks {
  readonly journal: LedgerJournal;
  readonly store: RewardsStore;
}

/** One process's leases. */
export interface LeaseKeeper {
  /** Journal and store under this process's lease of the subnet; null while another worker has it. */
  guard(subnet: number): Promise<GuardedBooks | null>;
  releaseAll(): Promise<void>;
}

/** @param holder the worker's stable name: a process that starts again under it takes over from its earlier life at once */
export function createLeaseKeeper(leases: PayoutLeases, holder: string): LeaseKeeper {
  const held = new Map<number, PayoutLease>();
  return {
    async guard(subnet) {
      const lease = await leases.take(subnet, holder, held.get(subnet) ?? null);
      if (lease === null) {
        held.delete(subnet);
        return null;
      }
      held.set(subnet, lease);
      return leases.guarded(lease);
    },
    async releaseAll() {
      for (const lease of held.values()) await leases.release(lease);
      held.clear();
    },
  };
}
