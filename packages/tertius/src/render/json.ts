const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function visible(json: string): string {
  return json.replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Undefined numbers are null. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

const textOf = (value: unknown): string => visible(JSON.stringify(value, plain) ?? 'null');

/** One JSON object in pieces, with the rows of its lists on lines of their own; never one huge string. */
export function* jsonText(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',\n';
    if (Array.isArray(field) && typeof field[0] === 'object' && field[0] !== null) {
      let start = '[\n';
      for (const row of field) {
        yield start + textOf(row);
        start = ',\n';
      }
      yield '\n]';
    } else yield textOf(field);
  }
  yield '}\n';
}
