import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import { parseMoment } from '../text/cells.ts';
import type { TieColumns } from './tie-numbers.ts';

/** A column of dates under a name that nobody knows is when the two were in touch, where the file gives no strengths and one such column. */
export function withDates(table: Table, reading: Reading, columns: TieColumns): TieColumns {
  const { timestamp, strength, trust, knowledge, rest } = columns;
  if ([timestamp, strength, trust, knowledge].some((column) => column >= 0)) return columns;
  const [column, ...others] = rest.filter(
    (at) => !STATE.test(table.header.folded(at)) && holdsDates(table, at),
  );
  if (column === undefined || others.length > 0) return columns;
  table.header.keep([column]);
  reading.ledger.warn({
    line: table.header.line,
    column: column + 1,
    code: 'column-taken',
    value: table.header.names[column] as string,
    message: 'the column holds dates and is taken as the day and time of each contact',
  });
  return { ...columns, timestamp: column, rest: rest.filter((at) => at !== column) };
}

/** Dates of these names say since when a tie stands, not when the two were in touch. */
const STATE =
  /since|start|begin|created|seit|beginn|erstellt|depuis|début|desde|dal|sinds|od|sedan|birth|geburt/;

/** Whether the cells of a column are dates with a year, all of the first 200. */
function holdsDates(table: Table, column: number): boolean {
  let seen = 0;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const text = content(row.cells, column);
    if (text === undefined) continue;
    const dated = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:\D|$)/.test(text);
    if (!dated || !['date', 'ambiguous'].includes(parseMoment(text).kind)) return false;
    if (++seen >= 200) break;
  }
  return seen > 0;
}
