const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON in which characters that a terminal obeys, or that turn the direction of text, stand as escapes. */
export function visible(json: string): string {
  return json.replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Undefined numbers become null. */
const textOf = (value: unknown): string => visible(JSON.stringify(value) ?? 'null');

/** A value as JSON, safe to show. */
export const jsonValue = (value: unknown): string => textOf(value);

/** Rows of a list whose texts are made one by one as they are printed: a million objects would otherwise stand in memory together. */
export class RowTexts {
  readonly count: number;
  readonly text: (row: number) => string;

  constructor(count: number, text: (row: number) => string) {
    this.count = count;
    this.text = text;
  }

  /** Rows with these fields, each of which gives its JSON. */
  static of(
    count: number,
    fields: readonly (readonly [name: string, text: (row: number) => string])[],
  ): RowTexts {
    const starts = fields.map(([name], at) => `${at === 0 ? '{' : ','}${textOf(name)}:`);
    return new RowTexts(count, (row) => {
      let text = '';
      for (let at = 0; at < fields.length; at++) text += starts[at]! + fields[at]![1](row);
      return `${text === '' ? '{' : text}}`;
    });
  }

  *pieces(): Generator<string> {
    for (let start = 0; start < this.count; start += ROWS_A_PIECE) {
      let text = '';
      const end = Math.min(this.count, start + ROWS_A_PIECE);
      for (let row = start; row < end; row++) text += (row > start ? ',\n' : '') + this.text(row);
      yield text;
    }
  }
}

const ROWS_A_PIECE = 500;

/** One JSON object in pieces, with the rows of its lists on lines of their own; never one huge string. */
export function* jsonText(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',\n';
    if (isListOfRows(field)) {
      let start = '[';
      for (const rows of field instanceof RowTexts ? field.pieces() : inBatches(field)) {
        yield `${start}\n${rows}`;
        start = ',';
      }
      yield start === '[' ? '[]' : '\n]';
    } else yield textOf(field);
  }
  yield '}\n';
}

/** Rows of a table, in an array or made one after the other. */
function isListOfRows(field: unknown): field is Iterable<unknown> | RowTexts {
  if (field instanceof RowTexts) return true;
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
