import type { LedgerState } from '../../state/ledger-state.ts';

/** Whether a node is known by this account. */
export function isNodeAccount(state: Pick<LedgerState, 'nodes'>, account: number): boolean {
  for (const node of state.nodes.values()) if (!node.deleted && node.account === account) return true;
  return false;
}
