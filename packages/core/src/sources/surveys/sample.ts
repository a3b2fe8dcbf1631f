import type { Sample, Table } from '../reading/reader.ts';

const ROWS = 100;

/** The first rows of a table, by which it is known what its columns hold. */
export function sampleOf(table: Table): Sample {
  const rows: (readonly string[])[] = [];
  for (const row of table.rows()) {
    if (!('broken' in row)) rows.push(row.cells);
    if (rows.length >= ROWS) break;
  }
  return rows;
}
