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
  readonly #starts: readonly Uint8Array[];
  readonly #writes: readonly WriteField[];

  constructor(count: number, fields: readonly (readonly [name: string, write: WriteField])[]) {
    this.#count = count;
    const encoder = new TextEncoder();
    this.#starts = fields.map(([name], at) => encoder.encode(`${at === 0 ? '},\n{' : ','}${textOf(name)}:`));
    this.#writes = fields.map(([, write]) => write);
  }

  /** The rows between their brackets; each piece is overwritten by the next. */
  *pieces(): Generator<Uint8Array> {
    const to = new JsonBytes();
    const [starts, writes, count] = [this.#starts, this.#writes, this.#count];
    to.text('[');
    for (let row = 0; row < count; row++) {
      for (let field = 0; field < starts.length; field++) {
        // The first field of a row closes the row before.
        if (field > 0 || row > 0) to.bytes(starts[field]!);
        else to.bytes(starts[0]!.subarray(END_OF_ROW));
        writes[field]!(row, to);
      }
      if (to.length < PIECE) continue;
      yield to.written();
      to.clear();
    }
    to.text(count === 0 ? ']' : '}\n]');
    yield to.written();
  }
}

/** The length of `},`. */
const END_OF_ROW = 2;

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
