import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly numeric?: boolean;
  readonly cell: (row: T) => ReactNode;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
}

/** A table that becomes a list of cards on narrow screens. */
export function DataTable<T>({ label, columns, rows, rowKey }: Props<T>) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <table className="w-full text-sm" aria-label={label}>
        <thead className="hidden bg-raised text-left text-xs text-muted sm:table-header-group">
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={clsx('px-4 py-2 font-medium', column.numeric && 'text-right')}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line sm:table-row-group">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="block px-4 py-3 sm:table-row sm:p-0">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={clsx(
                    'flex justify-between gap-4 py-0.5 sm:table-cell sm:px-4 sm:py-2.5',
                    column.numeric && 'tabular-nums sm:text-right',
                  )}
                >
                  <span aria-hidden className="text-muted sm:hidden">
                    {column.title}
                  </span>
                  <span className={clsx('min-w-0 text-right', !column.numeric && 'sm:text-left')}>
                    {column.cell(row)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
