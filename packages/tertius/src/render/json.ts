const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function visible(json: string): string {
  return json.replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Undefined numbers become null. */
const textOf = (value: unknown): string => visible(JSON.stringify(value) ?? 'null');

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
      for (const rows of inBatches(field)) {
        yield `${start}\n${visible(rows.join(',\n'))}`;
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

function* inBatches(rows: Iterable<unknown>): Generator<string[]> {
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(JSON.stringify(row) ?? 'null');
    if (batch.length < ROWS_A_PIECE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
