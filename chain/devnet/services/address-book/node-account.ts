import type { LedgerState } from '../../state/ledger-state.ts';

/** Treasury, system admin and address book admin. */
export const BOOK_ADMINS: ReadonlySet<number> = new Set([2, 50, 55]);

/** Whether a node is known by this account. */
export function isNodeAccount(state: Pick<LedgerState, 'nodes'>, account: number): boolean {
  for (const node of state.nodes.values()) if (!node.deleted && node.account === account) return true;
  return false;
}
