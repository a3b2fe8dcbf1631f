import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import type { Columns } from './trace-row.ts';

/** So many rows tell what a column holds. */
const LOOKED_AT = 2_000;

/**
 * The columns of a trace without those ids that most rows share with a row of another sender: one message has one sender, so they do not say
 * which rows are one message. Warns of each. Cost: linear in the first rows.
 */
export function withoutSharedIds(table: Table, reading: Reading, columns: Columns): Columns {
  const shared = (['id', 'network'] as const).filter((which) => isShared(table, columns, columns[which]));
  for (const which of shared)
    reading.ledger.warn({
      line: table.header.line,
      column: columns[which] + 1,
      code: 'shared-id',
      value: table.header.names[columns[which]] ?? '',
      message:
        'most rows have the same id as a row of another sender, so it does not tell which rows are one message; this column was not used',
    });
  return { ...columns, ...Object.fromEntries(shared.map((which) => [which, -1])) };
}

function isShared(table: Table, columns: Columns, column: number): boolean {
  if (column < 0) return false;
  const senders = new Map<string, string>();
  let [rows, others, seen] = [0, 0, 0];
  for (const row of table.rows()) {
    if (++seen > LOOKED_AT) break;
    if ('broken' in row) continue;
    const id = content(row.cells, column);
    const sender = content(row.cells, columns.sender)?.toLowerCase();
    if (id === undefined || sender === undefined) continue;
    rows++;
    const first = senders.get(id);
    if (first === undefined) senders.set(id, sender);
    else if (first !== sender) others++;
  }
  return others * 2 > rows;
}
