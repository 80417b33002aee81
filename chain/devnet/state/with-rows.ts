import type { Table } from './journal.ts';
import type { LedgerState } from './ledger-state.ts';
import type { RowsThen } from './past-states.ts';

/**
 * Runs work on the state with other rows in it, and puts the present ones back. Nobody else may use the state meanwhile; work must leave
 * no changes of its own behind. The rows are not journaled and not marked for storage.
 */
export async function withRows<T>(state: LedgerState, then: RowsThen, work: () => Promise<T>): Promise<T> {
  const tables = new Map(state.tables.map((table) => [table.name, table as Table<string | number, unknown>]));
  const present: Array<() => void> = [];
  try {
    for (const [name, rows] of then) {
      const table = tables.get(name);
      if (table === undefined) continue;
      for (const [key, value] of rows) {
        const now = table.get(key);
        present.push(() => table.load(key, now));
        table.load(key, value);
      }
    }
    return await work();
  } finally {
    for (const restore of present) restore();
  }
}
