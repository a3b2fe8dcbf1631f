import { guardCell } from '../../conventions/guard-cell.ts';
import { TertiusError } from '../../errors.ts';
import { readXml } from '../graphs/xml.ts';
import type { Reading } from '../reading/reader.ts';
import { serialDay } from './serial-day.ts';

/** What cells name by number: texts, and styles that show a day. */
export interface Shared {
  readonly texts: readonly string[];
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

/** A sheet has so many cells and rows at least, and some for each byte of the file, empty ones between others too. */
const ROOM = 400_000;
const ROOM_A_BYTE = 20;
const WIDEST = 16_384;

/** A sheet as CSV; its row k is line k. */
export function sheetCsv(bytes: Uint8Array, shared: Shared, reading: Reading): Uint8Array {
  const room = ROOM + ROOM_A_BYTE * reading.size;
  const rows: string[][] = [];
  const merged: Range[] = [];
  let width = 0;
  let used = 0;
  let cells: string[] = [];
  let row = 0;
  let column = -1;
  let [type, style, text, within, spoken] = ['', '', '', '', 0];
  let hasFormula = false;
  const take = (more: number): void => {
    used += more;
    if (used > room)
      throw new TertiusError(
        'too-large',
        'a sheet asks for far more cells than a file of its size needs; delete empty rows and columns, or save it as CSV',
        { place: { file: reading.file, line: row } },
      );
  };
  const endRow = (): void => {
    while (cells.at(-1) === '') cells.pop();
    while (rows.length < row - 1) rows.push([]);
    rows.push(cells);
    width = Math.max(width, cells.length);
  };
  readXml(bytes, reading, {
    open: (name, attributes) => {
      within = name;
      if (name === 'row') {
        const next = Math.max(row + 1, Number(attributes.r) || 0);
        take(next - row);
        [row, column, cells] = [next, -1, []];
      } else if (name === 'c') {
        const next = Math.max(column + 1, columnOf(attributes.r ?? ''));
        take(next - column);
        for (let k = column + 1; k <= next; k++) cells.push('');
        column = next;
        [type, style, text] = [attributes.t ?? 'n', attributes.s ?? '', ''];
        hasFormula = false;
      } else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') spoken++;
      else if (name === 'mergeCell') {
        take(1);
        const range = rangeOf(attributes.ref ?? '');
        if (range !== undefined) merged.push(range);
      }
    },
    text: (more) => {
      if ((within === 'v' || within === 't') && spoken === 0) text += more;
    },
    close: (name) => {
      within = '';
      if (name === 'c' && column >= 0)
        cells[column] =
          hasFormula && text === '' && type !== 'str'
            ? NOT_COUNTED
            : asCell(contentOf(type, style, text, shared));
      else if (name === 'row') endRow();
      else if (name === 'rPh') spoken--;
    },
  });
  for (const range of fillable(merged)) {
    const value = rows[range.top - 1]?.[range.column] ?? '';
    if (value === '') continue;
    for (let r = range.top; r < Math.min(range.bottom, rows.length); r++) {
      const below = rows[r] as string[];
      if (below.length === 0) continue;
      take(1);
      while (below.length <= range.column) below.push('');
      if (below[range.column] === '') below[range.column] = value;
    }
  }
  const full = rows.filter((cells) => cells.length > 0);
  used = 0;
  take(full.length * width);
  for (const cells of full) while (cells.length < width) cells.push('');
  return new TextEncoder().encode(`${rows.map((cells) => cells.join(',')).join('\n')}\n`);
}

/** What Excel shows until a formula has been worked out. */
const NOT_COUNTED = '#BUSY!';

/** Cells that are shown as one: rows from 1, the first column from 0. */
interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly isWide: boolean;
}

function rangeOf(text: string): Range | undefined {
  const [, left = '', top, right = '', bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(text) ?? [];
  const column = columnOf(left);
  return top === undefined || column < 0
    ? undefined
    : { top: Number(top), bottom: Number(bottom), column, isWide: left !== right };
}

/** Cells of one column, whose value holds for all of their rows; those beside wide ones are a header of several rows. */
function fillable(merged: readonly Range[]): readonly Range[] {
  const wide = new Set(merged.filter(({ isWide }) => isWide).map(({ top }) => top));
  return merged.filter(({ top, bottom, isWide }) => !isWide && bottom > top && !wide.has(top));
}

/** The column that a place such as `AB12` names, from 0; -1 where it names none. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.slice(0, 3)) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return Math.min(column, WIDEST) - 1;
}

function contentOf(type: string, style: string, text: string, { texts, days, from1904 }: Shared): string {
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : text === '0' ? 'false' : text;
  if (type === 'd') return text.replace(/T00:00:00(\.0*)?Z?$/, '');
  if (type !== 'n') return text;
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  return (days[Number(style)] === true ? serialDay(number, from1904) : undefined) ?? plain(number);
}

/** Binary fractions are written with seventeen digits, of which fifteen were meant. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** A cell of CSV from which readers of tables take the text back; a row stays one line. */
function asCell(text: string): string {
  const line = guardCell(text.replaceAll('\0', '').replace(/\r\n?|\n/g, ' '));
  return /[",]|^\s|\s$/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
