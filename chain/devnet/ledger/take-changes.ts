import type { Table } from '../state/journal.ts';
import type { LedgerState } from '../state/ledger-state.ts';
import type { EntityChange } from './block.ts';

/** Rows of all entity tables that were touched since the last call, with their present values. */
export function takeChanges(state: LedgerState): EntityChange[] {
  const changes: EntityChange[] = [];
  for (const table of state.tables) {
    const rows = table as Table<string | number, unknown>;
    for (const key of rows.takeDirty()) changes.push({ table: table.name, key, value: rows.get(key) });
  }
  return changes;
}
