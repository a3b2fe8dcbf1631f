import type { Cell } from './table.ts';

/** Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvText(rows: readonly (readonly Cell[])[], delimiter = ','): string {
  return rows.map((row) => `${row.map((one) => cell(one, delimiter)).join(delimiter)}\n`).join('');
}

const FORMULA = /(^|[\r\n])[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/;

function cell(value: Cell, delimiter: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  // A number below 0 is no formula, with a decimal comma neither.
  const safe = FORMULA.test(value) && !/^-\d+,\d+(e[+-]?\d+)?$/.test(value) ? `'${value}` : value;
  return safe.includes(delimiter) || /["\r\n\t']|^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
