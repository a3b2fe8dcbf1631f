import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';

/** Whether a column of employers holds numbers alone, as payroll keeps its clients and companies: `01`, `1000`. */
export function holdsCompanyCodes(table: Table, column: number): boolean {
  let some = false;
  for (const row of table.rows()) {
    const text = 'broken' in row ? undefined : content(row.cells, column);
    if (text === undefined) continue;
    if (!/^\d{1,6}$/.test(text)) return false;
    some = true;
  }
  return some;
}

/** Says that numbers of companies are no names of employers. */
export function sayCompanyCodes(table: Table, column: number, { ledger }: Reading): void {
  ledger.notUsed(
    table.header.names[column] as string,
    'numbers, no names of employers: kept as an attribute, and these people are taken to work at the own organisation',
    '',
  );
}
