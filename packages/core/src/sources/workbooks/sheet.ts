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
  let width = 0;
  let used = 0;
  let cells: string[] = [];
  let row = 0;
  let column = -1;
  let [type, style, text, within, spoken] = ['', '', '', '', 0];
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
      } else if (name === 'rPh') spoken++;
    },
    text: (more) => {
      if ((within === 'v' || within === 't') && spoken === 0) text += more;
    },
    close: (name) => {
      within = '';
      if (name === 'c' && column >= 0) cells[column] = asCell(contentOf(type, style, text, shared));
      else if (name === 'row') endRow();
      else if (name === 'rPh') spoken--;
    },
  });
  const full = rows.filter((cells) => cells.length > 0);
  used = 0;
  take(full.length * width);
  for (const cells of full) while (cells.length < width) cells.push('');
  return new TextEncoder().encode(`${rows.map((cells) => cells.join(',')).join('\n')}\n`);
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
  if (type !== 'n') return type === 'e' ? '' : text;
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
