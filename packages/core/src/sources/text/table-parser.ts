import { oddRecord } from '../reading/odd-record.ts';
import { Pieces } from './pieces.ts';
import { Piece, PlainRow, shiftOf } from './plain-row.ts';
import type { BrokenRow, TableRow } from './table-row.ts';

/** No cell may be longer than this; an unclosed quote is given up at the same length. */
const CELL_LIMIT = 1 << 20;

export type Row = PlainRow | TableRow | BrokenRow;

/** What means something else in a table, as papaparse has them. */
const BAD_DELIMITERS = new Set(['\r', '\n', '"', '\ufeff']);

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const DELETE = 127;

const ORDINARY = 0;
const ENDS_CELL = 1;
const ENDS_ROW = 2;
const QUOTES = 3;
const UNUSUAL = 4;

/** What each byte means where no quote is open. */
function kindsFor(delimiter: string): Uint8Array {
  const kinds = new Uint8Array(256).fill(ORDINARY, 0, 128).fill(UNUSUAL, 128);
  for (let code = 0; code < 32; code++) if (code !== TAB && code !== RETURN) kinds[code] = UNUSUAL;
  kinds[DELETE] = UNUSUAL;
  kinds[NEWLINE] = ENDS_ROW;
  kinds[QUOTE] = QUOTES;
  if (delimiter.charCodeAt(0) < 128) kinds[delimiter.charCodeAt(0)] = ENDS_CELL;
  return kinds;
}

/**
 * Records of a delimited text in UTF-8, in pieces so that memory does not grow with the file. Quotes that stand as
 * they should are read where they are, an odd record by `oddRecord`. A quote that never closes
 * costs the line on which it opens, not what follows.
 */
export class TableParser implements IterableIterator<Row> {
  readonly #delimiter: string;
  readonly #kinds: Uint8Array;
  readonly #pieces: Pieces;
  readonly #row = new PlainRow();
  readonly #result: { done: boolean; value: Row } = { done: false, value: this.#row };
  #piece = new Piece(new Uint8Array(0));
  /** Where in the piece the next record begins, on which line, and how many bytes more than characters precede it. */
  #at = 0;
  #line = 1;
  #shift = 0;
  /** Ends of lines in this piece from where an open quote is known to lead nowhere. */
  #hopeless = new Set<number>();
  /** Whether the rest of a line is passed over. */
  #skips = false;

  constructor(utf8: Uint8Array, delimiter: string) {
    this.#delimiter = BAD_DELIMITERS.has(delimiter) ? ',' : delimiter;
    this.#kinds = kindsFor(this.#delimiter);
    this.#pieces = new Pieces(utf8);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Row, undefined> {
    for (;;) {
      const row = this.#at < this.#piece.bytes.length ? this.#record() : undefined;
      if (row !== undefined) {
        this.#result.value = row;
        return this.#result as IteratorYieldResult<Row>;
      }
      const bytes = this.#pieces.next(this.#at);
      if (bytes === undefined) return { done: true, value: undefined };
      this.#piece = new Piece(bytes);
      this.#hopeless = new Set();
      this.#at = 0;
      this.#shift = 0;
      if (this.#skips) this.#skip();
    }
  }

  /** The record that begins here, undefined where the piece holds only a part of it. */
  #record(): Row | undefined {
    const { bytes } = this.#piece;
    const kinds = this.#kinds;
    const row = this.#row;
    let { cuts } = row;
    let cut = 1;
    let shift = 0;
    let plain = true;
    /** Where the quoted cell ended that is being left, or -1. */
    let closed = -1;
    cuts[0] = this.#at;
    let i = this.#at;
    for (; i < bytes.length; i++) {
      const kind = kinds[bytes[i] as number];
      if (kind === ORDINARY) continue;
      if (kind === ENDS_ROW) break;
      if (kind === ENDS_CELL) {
        if (cut + 3 > cuts.length) {
          row.cuts = new Int32Array(cuts.length * 2);
          row.cuts.set(cuts);
          cuts = row.cuts;
        }
        cuts[cut++] = closed < 0 ? i : closed;
        cuts[cut++] = i + 1;
        closed = -1;
      } else if (kind === QUOTES) {
        if (closed >= 0 || cuts[cut - 1] !== i) return this.#oddRecord();
        closed = closingQuote(bytes, i + 1);
        if (closed < 0 || !this.#ends(closed + 1)) return this.#oddRecord();
        cuts[cut - 1] = i + 1;
        const inside = unusualIn(bytes, i + 1, closed);
        if (inside) {
          plain = false;
          shift += shiftOf(bytes, i + 1, closed);
        }
        i = closed;
      } else {
        plain = false;
        shift += shiftOf(bytes, i, i + 1);
      }
    }
    if (i === bytes.length && !this.#pieces.ended)
      return i - this.#at > CELL_LIMIT ? this.#giveUpLine('cell-too-large') : undefined;
    cuts[cut++] = closed < 0 ? i : closed;
    const large = i - this.#at > CELL_LIMIT ? tooLarge(cuts, cut) : -1;
    if (large >= 0)
      return this.#giveUpRecord(large, this.#piece.text.slice(this.#at, this.#at + 2000), i + 1, 1);
    row.moveTo(this.#piece, this.#line++, cut >> 1, plain, this.#shift);
    this.#at = i + 1;
    this.#shift += shift;
    return row;
  }

  /** Whether a cell may end before this place. */
  #ends(at: number): boolean {
    const { bytes } = this.#piece;
    if (at === bytes.length) return this.#pieces.ended;
    const kind = this.#kinds[bytes[at] as number];
    return kind === ENDS_CELL || kind === ENDS_ROW;
  }

  #oddRecord(): Row | undefined {
    const { bytes } = this.#piece;
    const ended = this.#pieces.ended;
    const found = oddRecord(bytes, this.#at, this.#kinds, ended, this.#hopeless);
    if (found === 'incomplete')
      return bytes.length - this.#at > CELL_LIMIT ? this.#giveUpLine('cell-too-large') : undefined;
    if (found === 'unclosed') return this.#giveUpLine('unclosed-quote');
    const large =
      found.end - this.#at > CELL_LIMIT ? found.cells.findIndex((cell) => cell.length > CELL_LIMIT) : -1;
    if (large >= 0)
      return this.#giveUpRecord(
        large,
        found.cells.join(this.#delimiter).slice(0, 2000),
        found.end,
        linesOf(found.cells),
      );
    const line = this.#line;
    this.#line += linesOf(found.cells);
    this.#shift += shiftOf(bytes, this.#at, Math.min(found.end, bytes.length));
    this.#at = found.end;
    return { cells: found.cells, line };
  }

  #giveUpRecord(cell: number, text: string, end: number, lines: number): BrokenRow {
    const line = this.#line;
    this.#line += lines;
    this.#shift += shiftOf(this.#piece.bytes, this.#at, Math.min(end, this.#piece.bytes.length));
    this.#at = end;
    return { broken: 'cell-too-large', line, column: cell + 1, text };
  }

  #giveUpLine(broken: BrokenRow['broken']): BrokenRow {
    const { bytes } = this.#piece;
    const newline = bytes.indexOf(NEWLINE, this.#at);
    const end = newline < 0 ? bytes.length : newline;
    const text = new Piece(bytes.subarray(this.#at, end)).text;
    const before = text.slice(0, Math.max(0, lastOpening(text)));
    const column = before.split(this.#delimiter).length;
    this.#shift += shiftOf(bytes, this.#at, end);
    this.#at = end + 1;
    this.#skips = newline < 0;
    return { broken, line: this.#line++, column, text: text.slice(0, 2000) };
  }

  #skip(): void {
    const { bytes } = this.#piece;
    const newline = bytes.indexOf(NEWLINE);
    this.#skips = newline < 0;
    this.#at = newline < 0 ? bytes.length : newline + 1;
    this.#shift = shiftOf(bytes, 0, this.#at);
  }
}

/** The quote that closes a cell of one line without quotes in it; -1 where there is none. */
/** The first cell of a row that is longer than any may be, -1 where none is. */
function tooLarge(cuts: Int32Array, length: number): number {
  for (let k = 0; k < length; k += 2) if (cuts[k + 1]! - cuts[k]! > CELL_LIMIT) return k >> 1;
  return -1;
}

function closingQuote(bytes: Uint8Array, from: number): number {
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) return i;
    if (byte === NEWLINE || byte === RETURN) return -1;
  }
  return -1;
}

function unusualIn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === 0 || (bytes[i] as number) > 127) return true;
  return false;
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
