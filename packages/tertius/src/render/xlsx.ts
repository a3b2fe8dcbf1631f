import { TertiusError } from '@tertius/core';
import type { SinkCell, SunkTable } from './table-sink.ts';

/** What one sheet and one cell of a spreadsheet hold at most. */
const MOST_ROWS = 1_048_576;
const MOST_LETTERS = 32_767;
const WIDEST = 40;

/** Tables as one workbook, a sheet each: the header stays in sight, numbers are numbers, text is never a formula. */
export async function xlsxOf(tables: readonly SunkTable[]): Promise<Uint8Array> {
  const long = tables.find(({ rows }) => rows.length >= MOST_ROWS);
  if (long !== undefined)
    throw new TertiusError(
      'too-large',
      `a sheet holds ${MOST_ROWS - 1} rows and a table here has ${long.rows.length}; write CSV, or fewer rows with --top`,
    );
  const { default: writeXlsx } = await import('write-excel-file/node');
  const names = sheetNames(tables);
  const sheets = tables.map(({ titles, rows, shares = [] }, at) => ({
    sheet: names[at]!,
    stickyRowsCount: 1,
    columns: titles.map((title, column) => ({ width: widthOf(title, rows, column) })),
    data: [
      titles.map((title) => ({ value: title, fontWeight: 'bold' as const })),
      ...formatted(rows, titles.length, shares),
    ],
  }));
  return writeXlsx(sheets).toBuffer();
}

type SheetCell = ReturnType<typeof cellOf> | { readonly value: number; readonly format: string };

/** Rows as a sheet shows them: the full number in the cell, two decimals or what a small number takes to be read, shares as per cent. */
function formatted(rows: SunkTable['rows'], width: number, shares: readonly number[]): SheetCell[][] {
  const formats = Array.from({ length: width }, (_, column) =>
    shares.includes(column) ? '0.0%' : formatOf(rows, column),
  );
  return rows.map((row) =>
    row.map((cell, column) => {
      const value = cellOf(cell);
      const format = formats[column];
      return typeof value === 'number' && format !== undefined ? { value, format } : value;
    }),
  );
}

/** Whole numbers as they are; of others four decimals where all lie between -1 and 1. */
function formatOf(rows: SunkTable['rows'], column: number): string | undefined {
  let [broken, small] = [false, true];
  for (const row of rows) {
    const value = row[column];
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    broken ||= !Number.isInteger(value);
    small &&= Math.abs(value) <= 1;
  }
  if (!broken) return undefined;
  return small ? '0.0000' : '#,##0.00';
}

function cellOf(value: SinkCell): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value ?? null;
  return value.slice(0, MOST_LETTERS);
}

function widthOf(title: string, rows: SunkTable['rows'], column: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce(
      (most, row) => Math.max(most, typeof row[column] === 'string' ? row[column].length : 6),
      title.length,
    );
  return Math.min(WIDEST, longest + 2);
}

/** Names of sheets: 31 letters at most, none of those that spreadsheets refuse, each once in any case. */
function sheetNames(tables: readonly SunkTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }, at) => {
    const plain = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim();
    const short = plain.length > 31 ? plain.slice(0, 32).replace(/\s*\S*$/, '') || plain.slice(0, 31) : plain;
    const named = short || `Table ${at + 1}`;
    const free = taken.has(named.toLowerCase()) ? `${named.slice(0, 26)} ${at + 1}` : named;
    taken.add(free.toLowerCase());
    return free;
  });
}
