import type { Cell } from './table.ts';

/** Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvText(rows: readonly (readonly Cell[])[], delimiter = ','): string {
  return rows.map((row) => `${row.map((one) => cell(one, delimiter)).join(delimiter)}\n`).join('');
}

/** Also behind blanks and characters that nobody sees. */
const FORMULA = /(^|[\r\n])[\s\p{Cf}\p{Cc}]*[=+\-@\t\r\n＝＋－＠]/u;

/** Text that a spreadsheet would run as a formula behind an apostrophe; a number below 0 is none, with a decimal comma neither. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !/^-\d+(?:[.,]\d+)?(e[+-]?\d+)?$/.test(text) ? `'${text}` : text;
}

function cell(value: Cell, delimiter: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  const safe = guarded(value);
  return safe.includes(delimiter) || /["\r\n\t']|^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
