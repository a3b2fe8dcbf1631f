import type { DateOrder } from '../text/cells.ts';
import { content } from './fields.ts';
import type { Reading, Table } from './reader.ts';

const EITHER = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?:\D|$)/;

/** Says where day and month of some dates were told apart by other dates of the column alone, and how to make sure of it. */
export function sayOrder(
  table: Table,
  column: number,
  order: DateOrder | undefined,
  { ledger }: Reading,
): void {
  if (column < 0 || order === undefined) return;
  let proof: { readonly line: number; readonly value: string } | undefined;
  let guessed: typeof proof;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const value = content(row.cells, column)?.slice(0, 40) ?? '';
    const [, one, two] = EITHER.exec(value) ?? [];
    if (one === undefined || two === undefined) continue;
    if (Number(one) > 12 || Number(two) > 12) proof ??= { line: row.line, value };
    else if (one !== two) guessed ??= { line: row.line, value };
  }
  if (guessed === undefined) return;
  const first = order === 'day-first' ? 'day' : 'month';
  const why =
    proof === undefined
      ? 'as is usual in the language of the header'
      : `as ${proof.value} in line ${proof.line} shows of this column`;
  ledger.warn({
    line: guessed.line,
    column: column + 1,
    code: 'date-order',
    value: guessed.value,
    message: `read with the ${first} first, ${why}; if that is wrong, write dates as 2024-02-01`,
  });
}

/** What the two days are that a date may mean; undefined where it may not mean two. */
export function eitherDay(value: string): string | undefined {
  const [, one, two, year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})(?:\D|$)/.exec(value) ?? [];
  if (one === undefined || two === undefined || Number(one) > 12 || Number(two) > 12) return undefined;
  const day = (month: string, of: string): string =>
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  return `this may be ${day(two, one)} or ${day(one, two)}, write the one that is meant`;
}
