import { stripVTControlCharacters } from 'node:util';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The column that gives way when the terminal is narrow. */
  readonly flexible?: boolean;
}

const GAP = 2;
const MIN_FLEXIBLE = 12;

/** A plain left-aligned table without borders. Wide cells of the flexible column are cut with an ellipsis to fit `width`. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at] ?? ''))));
  const flexible = columns.findIndex((column) => column.flexible === true);
  const total = widths.reduce((sum, one) => sum + one + GAP, -GAP);
  if (flexible >= 0 && total > width)
    widths[flexible] = Math.max(MIN_FLEXIBLE, (widths[flexible] ?? 0) - (total - width));
  return cells
    .map((row) =>
      columns
        .map(({ align }, at) => fit(row[at] ?? '', widths[at] ?? 0, align ?? 'left'))
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
    .join('\n');
}

function lengthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

function fit(text: string, width: number, align: 'left' | 'right'): string {
  const missing = width - lengthOf(text);
  if (missing < 0) return `${[...stripVTControlCharacters(text)].slice(0, width - 1).join('')}…`;
  return align === 'right' ? ' '.repeat(missing) + text : text + ' '.repeat(missing);
}
