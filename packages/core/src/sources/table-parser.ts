import Papa from 'papaparse';
import { isUnusual } from './cells.ts';
import { type PlainBlock, PlainRow } from './plain-rows.ts';
import type { BrokenRow, TableRow } from './table-row.ts';

/** No cell may be longer than this; an unclosed quote is given up at the same length. */
const CELL_LIMIT = 1 << 20;

type Row = PlainRow | TableRow | BrokenRow;
type Rows = Row[];

const NEWLINE = 10;
const QUOTE = 34;
const ENCODER = new TextEncoder();

/** Newlines of any kind as `\n`; a CR at the very end of a piece waits for what follows it. */
function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Records of a delimited text, read in pieces so that memory does not grow with the file. A quote that never closes
 * costs the line on which it opens, not what follows.
 */
export class TableParser {
  readonly #delimiter: string;
  /** Reads one record; asked only where there is a quote. */
  readonly #quoted: { parse(text: string, base: number, ignoreLastRow: boolean): unknown };
  #rest = '';
  #line = 1;
  #carried = '';
  /** Room for the bytes of a piece and for where its cells begin: two cuts a byte if all are line ends. */
  #bytes: Uint8Array = new Uint8Array(0);
  #cuts: Int32Array = new Int32Array(2);

  constructor(delimiter: string) {
    this.#delimiter = (Papa.BAD_DELIMITERS as readonly string[]).includes(delimiter) ? ',' : delimiter;
    this.#quoted = new Papa.Parser({ delimiter, newline: '\n', preview: 1 });
  }

  /** The records that a further piece of text completes. */
  push(piece: string, last: boolean): readonly Row[] {
    let text = this.#carried + piece;
    this.#carried = '';
    if (!last && text.endsWith('\r')) {
      this.#carried = '\r';
      text = text.slice(0, -1);
    }
    this.#rest += unified(text);
    const rows: Rows = [];
    const length = this.#rest.length;
    if (this.#bytes.length < length) {
      this.#bytes = new Uint8Array(length * 2);
      this.#cuts = new Int32Array(length * 4 + 2);
    }
    const { read, written } = ENCODER.encodeInto(this.#rest, this.#bytes.subarray(0, length));
    const ascii = read === length && written === length && !this.#rest.includes('\0');
    if (ascii) this.#drainPlain(rows, last);
    else this.#drain(rows, last);
    return rows;
  }

  #drain(rows: Rows, last: boolean): void {
    const text = this.#rest;
    const plain = !isUnusual(text);
    const cells = new Cells(text, this.#delimiter);
    let quote = -1;
    let start = 0;
    while (start < text.length) {
      let end = text.indexOf('\n', start);
      if (end < 0 && !last && text.length - start <= CELL_LIMIT) break;
      if (quote < start) quote = text.indexOf('"', start);
      if (quote < 0) quote = text.length;
      if (end < 0) end = text.length;
      if (quote < end) {
        const next = this.#quotedRow(rows, text, start, plain, last);
        if (next < 0) break;
        start = next;
      } else if (end < text.length || last) {
        rows.push({ cells: cells.between(start, end), line: this.#line++, plain });
        start = end + 1;
      } else start = this.#giveUpLine(rows, text, start, 'cell-too-large');
    }
    this.#rest = text.slice(start);
  }

  /** The same for a piece that is ASCII throughout, as most are: there no line without quotes is made into strings. */
  #drainPlain(rows: Rows, last: boolean): void {
    const text = this.#rest;
    const bytes = this.#bytes;
    const { length } = text;
    const delimiter = this.#delimiter.charCodeAt(0);
    const cuts = this.#cuts;
    const block: { -readonly [K in keyof PlainBlock]: PlainBlock[K] } = { text, bytes, cuts };
    let first = 0;
    let cut = 0;
    let start = 0;
    cuts[cut++] = 0;
    for (let i = 0; i <= length; i++) {
      const code = i < length ? bytes[i] : last && start < length ? NEWLINE : 0;
      if (code === delimiter) cuts[cut++] = i + 1;
      else if (code === NEWLINE) {
        cuts[cut++] = i + 1;
        rows.push(new PlainRow(block, first, cut - first - 1, this.#line++));
        first = cut;
        start = i + 1;
        cuts[cut++] = start;
      } else if (code === QUOTE) {
        const next = this.#quotedRow(rows, text, start, true, last);
        if (next < 0) break;
        cut = first;
        start = next;
        cuts[cut++] = start;
        i = start - 1;
      }
    }
    block.cuts = cuts.slice(0, cut);
    if (!last && length - start > CELL_LIMIT) start = this.#giveUpLine(rows, text, start, 'cell-too-large');
    this.#rest = text.slice(start);
  }

  /** Reads a record with quotes; returns where the next begins, -1 if this one is not complete yet. */
  #quotedRow(rows: Rows, text: string, start: number, plain: boolean, last: boolean): number {
    const { data, errors, meta } = this.#quoted.parse(text.slice(start), 0, !last) as Papa.ParseResult<
      string[]
    >;
    if (errors.some((error) => error.type === 'Quotes'))
      return this.#giveUpLine(rows, text, start, 'unclosed-quote');
    const cells = data[0];
    if (cells === undefined)
      return text.length - start > CELL_LIMIT ? this.#giveUpLine(rows, text, start, 'cell-too-large') : -1;
    rows.push({ cells, line: this.#line, plain });
    this.#line += linesOf(cells);
    return start + meta.cursor;
  }

  #giveUpLine(rows: Rows, rest: string, start: number, broken: BrokenRow['broken']): number {
    const newline = rest.indexOf('\n', start);
    const end = newline < 0 ? rest.length : newline;
    const text = rest.slice(start, end);
    const before = text.slice(0, Math.max(0, lastOpening(text)));
    const column = before.split(this.#delimiter).length;
    rows.push({ broken, line: this.#line++, column, text: text.slice(0, 2000) });
    return end + 1;
  }
}

/** Cells of lines without quotes, line after line: no delimiter is looked for twice. */
class Cells {
  readonly #text: string;
  readonly #delimiter: string;
  #next = -1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  between(start: number, end: number): string[] {
    const text = this.#text;
    const cells: string[] = [];
    let from = start;
    let next = this.#next;
    for (;;) {
      if (next < from) {
        next = text.indexOf(this.#delimiter, from);
        if (next < 0) next = text.length;
      }
      if (next >= end) break;
      cells.push(text.slice(from, next));
      from = next + 1;
    }
    this.#next = next;
    cells.push(text.slice(from, end));
    return cells;
  }
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  return lines;
}

/** Position of the quote that opens and does not close on this line. */
function lastOpening(text: string): number {
  let opened = -1;
  for (let i = 0; i < text.length; i++) if (text[i] === '"') opened = opened < 0 ? i : -1;
  return opened < 0 ? text.indexOf('"') : opened;
}
