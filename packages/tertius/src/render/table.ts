import { numeral } from '@tertius/core/words';
import { clean } from './clean.ts';
import { onTerminal, print, printHeading, terminalWidth } from './output.ts';
import { sink, sinking, topRows } from './table-sink.ts';

export type Cell = string | number | boolean | null | undefined;

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
  /** The numbers are parts of a whole, 0 to 1: a spreadsheet shows them as per cent. */
  readonly share?: true;
  /** The numbers are compared with each other and with other programs: those near 0 keep two digits that count. */
  readonly compared?: true;
}

/** Figures for reading: thousands separated, two decimals at most; the full ones are in `--json`. */
export function figure(value: Cell): string {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    return '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numeral(value);
  return clean(value);
}

/** Aligned columns cut to the terminal's width; to a file or through a pipe with every row. */
export async function printTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  usual = 25,
): Promise<void> {
  const top = topRows();
  const most = top ?? (onTerminal() ? usual : rows.length);
  if (sinking()) {
    const kept = top === undefined ? rows : rows.slice(0, top);
    sink(
      columns.map((column) => column.title),
      kept.map((row) => columns.map((column) => forFile(column.cell(row)))),
      columns.flatMap(({ share }, at) => (share === true ? [at] : [])),
    );
    return;
  }
  const shown = rows.slice(0, most).map((row) => columns.map((column) => textOf(column, row)));
  const numeric = columns.map((column) => rows.every((row) => typeof column.cell(row) !== 'string'));
  const whole = columns.map((column, c) =>
    Math.max(column.title.length, ...shown.map((cells) => [...(cells[c] as string)].length)),
  );
  const narrow = whole.map((width) => Math.min(onTerminal() ? 40 : 1000, width));
  const fitting = onTerminal() ? fit(narrow, terminalWidth()) : columns.length;
  const widths = onTerminal() ? widened(narrow, whole, fitting, terminalWidth()) : narrow;
  const line = (cells: readonly string[]): string =>
    cells
      .slice(0, fitting)
      .map((cell, c) => padded(cell, widths[c] as number, numeric[c] as boolean))
      .join('  ')
      .trimEnd();
  await printHeading(line(columns.map((column) => column.title)));
  if (shown.length > 0) await print(shown.map(line).join('\n'));
  const left = rows.length - shown.length;
  if (left > 0) await print(`and ${left} more (through a pipe or with --json: all)`);
  const cut = columns.slice(fitting).map(({ title }) => title);
  if (cut.length > 0) await print(`not shown for want of width: ${cut.join(', ')}`);
}

function textOf<Row>({ cell, compared }: Column<Row>, row: Row): string {
  const value = cell(row);
  const isNearZero = typeof value === 'number' && value !== 0 && Math.abs(value) < 0.01;
  return compared === true && isNearZero ? String(Number(value.toPrecision(2))) : figure(value);
}

const forFile = (value: Cell): Cell => (typeof value === 'string' ? clean(value) : value);

function fit(widths: readonly number[], width: number): number {
  let used = 0;
  let columns = 0;
  for (const w of widths) {
    used += w + 2;
    if (used - 2 > width && columns > 1) break;
    columns++;
  }
  return columns;
}

/** What is left of the width goes to the columns whose cells would be cut, from the left. */
function widened(
  narrow: readonly number[],
  whole: readonly number[],
  fitting: number,
  width: number,
): number[] {
  let left = width - narrow.slice(0, fitting).reduce((sum, w) => sum + w + 2, -2);
  return narrow.map((w, c) => {
    const more = c < fitting ? Math.max(0, Math.min(left, whole[c]! - w)) : 0;
    left -= more;
    return w + more;
  });
}

function padded(text: string, width: number, right: boolean): string {
  const letters = [...text];
  const cut = letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text;
  const blanks = ' '.repeat(Math.max(0, width - [...cut].length));
  return right ? blanks + cut : cut + blanks;
}
