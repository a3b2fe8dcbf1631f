import type { Cell } from './table.ts';

/** Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

const FORMULA = /(^|[\r\n])[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
