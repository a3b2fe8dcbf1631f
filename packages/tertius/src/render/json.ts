import { JsonBytes } from './json-bytes.ts';

const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON in which characters that a terminal obeys, or that turn the direction of text, stand as escapes. */
export function visible(json: string): string {
  return json.replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Undefined numbers become null. */
const textOf = (value: unknown): string => visible(JSON.stringify(value) ?? 'null');

/** A value as JSON, safe to show. */
export const jsonValue = (value: unknown): string => textOf(value);

/** Writes what a row says in one field. */
export type WriteField = (row: number, to: JsonBytes) => void;

/** Rows of a list that are written one by one as they are printed: a million objects would otherwise stand in memory together. */
export class PrintedRows {
  readonly #count: number;
  readonly #fields: readonly (readonly [start: Uint8Array, write: WriteField])[];

  constructor(count: number, fields: readonly (readonly [name: string, write: WriteField])[]) {
    this.#count = count;
    const encoder = new TextEncoder();
    this.#fields = fields.map(([name, write], at) => [
      encoder.encode(`${at === 0 ? '{' : ','}${textOf(name)}:`),
      write,
    ]);
  }

  /** The rows between their brackets; each piece is overwritten by the next. */
  *pieces(): Generator<Uint8Array> {
    const to = new JsonBytes();
    to.text('[');
    for (let row = 0; row < this.#count; row++) {
      to.text(row === 0 ? '\n' : ',\n');
      if (this.#fields.length === 0) to.text('{');
      for (const [start, write] of this.#fields) {
        to.bytes(start);
        write(row, to);
      }
      to.text('}');
      if (to.length < PIECE) continue;
      yield to.written();
      to.clear();
    }
    to.text(this.#count === 0 ? ']' : '\n]');
    yield to.written();
  }
}

/** How many bytes are written at once. */
const PIECE = 1 << 18;
const ROWS_A_PIECE = 500;

/** One JSON object in pieces, with the rows of its lists on lines of their own; never one huge string. */
export function* jsonText(value: Readonly<Record<string, unknown>>): Generator<string | Uint8Array> {
  let before = '{';
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',\n';
    if (field instanceof PrintedRows) yield* field.pieces();
    else if (isListOfRows(field)) {
      let start = '[';
      for (const rows of inBatches(field)) {
        yield `${start}\n${rows}`;
        start = ',';
      }
      yield start === '[' ? '[]' : '\n]';
    } else yield textOf(field);
  }
  yield '}\n';
}

/** Rows of a table, in an array or made one after the other. */
function isListOfRows(field: unknown): field is Iterable<unknown> {
  if (Array.isArray(field)) return typeof field[0] === 'object' && field[0] !== null;
  return typeof field === 'object' && field !== null && Symbol.iterator in field;
}

function* inBatches(rows: Iterable<unknown>): Generator<string> {
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(JSON.stringify(row) ?? 'null');
    if (batch.length < ROWS_A_PIECE) continue;
    yield visible(batch.join(',\n'));
    batch = [];
  }
  if (batch.length > 0) yield visible(batch.join(',\n'));
}
