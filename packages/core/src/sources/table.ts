import Papa from 'papaparse';

/** One record of a delimited file. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Line on which the record begins. */
  readonly line: number;
}

/** A stretch of text that is no record: an unclosed quote, a cell beyond the limit. */
export interface BrokenRow {
  readonly broken: 'unclosed-quote' | 'cell-too-large';
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** No cell may be longer than this; an unclosed quote is given up at the same length. */
export const CELL_LIMIT: number = 1 << 20;

const BLOCK = 1 << 19;

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
  #rest = '';
  #line = 1;
  #carried = '';

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that a further piece of text completes. */
  *push(piece: string, last: boolean): Generator<TableRow | BrokenRow> {
    let text = this.#carried + piece;
    this.#carried = '';
    if (!last && text.endsWith('\r')) {
      this.#carried = '\r';
      text = text.slice(0, -1);
    }
    this.#rest += unified(text);
    yield* this.#drain(last);
  }

  *#drain(last: boolean): Generator<TableRow | BrokenRow> {
    while (this.#rest !== '') {
      const result = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' }).parse(
        this.#rest,
        0,
        !last,
      ) as Papa.ParseResult<string[]>;
      const wrong = result.errors.find((error) => error.type === 'Quotes');
      const ended = last && wrong === undefined && this.#rest.endsWith('\n');
      const good = wrong === undefined ? result.data.length - (ended ? 1 : 0) : (wrong.row ?? 0);
      let at = 0;
      for (let r = 0; r < good; r++) {
        const cells = result.data[r] as string[];
        const row = { cells, line: this.#line };
        const lines = linesOf(cells);
        this.#line += lines;
        if (wrong !== undefined) at = afterLines(this.#rest, at, lines);
        yield row;
      }
      this.#rest = this.#rest.slice(wrong === undefined && result.data.length > 0 ? result.meta.cursor : at);
      if (wrong !== undefined) yield this.#giveUpLine('unclosed-quote');
      else if (last || this.#rest.length <= CELL_LIMIT) {
        if (last) this.#rest = '';
        return;
      } else if (good === 0) yield this.#giveUpLine('cell-too-large');
    }
  }

  #giveUpLine(broken: BrokenRow['broken']): BrokenRow {
    const newline = this.#rest.indexOf('\n');
    const end = newline < 0 ? this.#rest.length : newline;
    const text = this.#rest.slice(0, end);
    const before = text.slice(0, Math.max(0, lastOpening(text)));
    const column = before.split(this.#delimiter).length;
    this.#rest = this.#rest.slice(end + 1);
    return { broken, line: this.#line++, column, text: text.slice(0, 2000) };
  }
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  return lines;
}

function afterLines(text: string, from: number, lines: number): number {
  let position = from;
  for (let k = 0; k < lines && position < text.length; k++) {
    const newline = text.indexOf('\n', position);
    position = newline < 0 ? text.length : newline + 1;
  }
  return position;
}

/** Position of the quote that opens and does not close on this line. */
function lastOpening(text: string): number {
  let opened = -1;
  for (let i = 0; i < text.length; i++) if (text[i] === '"') opened = opened < 0 ? i : -1;
  return opened < 0 ? text.indexOf('"') : opened;
}

/** All records of a text at once. */
export function* parseTable(text: string, delimiter: string): Generator<TableRow | BrokenRow> {
  const parser = new TableParser(delimiter);
  for (let start = 0; start < text.length; start += BLOCK)
    yield* parser.push(text.slice(start, start + BLOCK), start + BLOCK >= text.length);
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A record as delimited text again, for the file of rejects. */
export function rowText(cells: readonly string[], delimiter: string): string {
  return Papa.unparse([cells as string[]], { delimiter });
}
