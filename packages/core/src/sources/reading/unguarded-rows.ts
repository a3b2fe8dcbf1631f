import { UNGUARD_THEMSELVES } from '../../conventions/formats/unguard-themselves.ts';
import { unguardCell } from '../../conventions/guard-cell.ts';
import type { BrokenRow, TableRow } from '../text/table-row.ts';
import type { Table } from './reader.ts';

const APOSTROPHE = 39;

/** A table whose cells such as `'+49 170 1` stand as they were before somebody made them safe for a spreadsheet. */
export function unguardedTable(table: Table, format: string): Table {
  return UNGUARD_THEMSELVES.has(format) ? table : { ...table, rows: () => unguarded(table.rows()) };
}

function* unguarded(rows: ReturnType<Table['rows']>): Generator<TableRow | BrokenRow> {
  for (const row of rows)
    if ('broken' in row || !row.cells.some((cell) => cell.charCodeAt(0) === APOSTROPHE)) yield row;
    else yield { cells: row.cells.map(unguardCell), line: row.line };
}
