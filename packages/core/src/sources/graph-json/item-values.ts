import type { Reading } from '../reading/reader.ts';
import { type Json, JsonList, JsonObject } from '../text/json-text.ts';

/** How programs draw a node or an edge, or what they number it by: no attribute of a person or a tie. */
const DRAWN =
  /^(x|y|z|vx|vy|fx|fy|index|position|renderedPosition|selected|selectable|locked|grabbable|pannable|removed|classes|style|scratch|SUID|shared_name|shared_interaction|viz)$/;

/** Turns the fields of nodes and edges into text, and names those that nobody reads. */
export class ItemValues {
  readonly #text: string;
  readonly #reading: Reading;

  constructor(text: string, reading: Reading) {
    this.#text = text;
    this.#reading = reading;
  }

  /** The fields of an object but for those named; empty ones are left out. */
  of(object: JsonObject | undefined, without: ReadonlySet<string> = NONE): Map<string, string> {
    const values = new Map<string, string>();
    for (const [name, value] of object?.fields ?? []) {
      if (without.has(name)) continue;
      const text = this.textOf(value);
      if (DRAWN.test(name)) this.#reading.ledger.notUsed(name, 'how it is drawn or numbered', text);
      else if (text !== '') values.set(name, text);
    }
    return values;
  }

  /** Says once that these fields are not read. */
  unused(object: JsonObject, known: ReadonlySet<string>, reason: string): void {
    for (const [name, value] of object.fields)
      if (!known.has(name)) this.#reading.ledger.notUsed(name, reason, this.textOf(value));
  }

  /** Says that a word means nothing that is known. */
  unusedWord(field: string, word: string, reason: string): void {
    this.#reading.ledger.notUsed(`${field} ${word.slice(0, 40)}`, reason, word);
  }

  /** What a field says of a direction; a word that says neither yes nor no is named and counts as nothing said. */
  direction(object: JsonObject | undefined, field: string): boolean | undefined {
    const word = object?.text(field)?.toLowerCase();
    if (word === undefined) return undefined;
    if (word === 'true' || word === '1') return true;
    if (word !== 'false' && word !== '0')
      this.#reading.ledger.notUsed(`${field} ${word.slice(0, 40)}`, 'neither true nor false', word);
    return false;
  }

  /** A number as it is written, a list of texts joined by `;`, anything else as it stands in the file. */
  textOf(value: Json | undefined): string {
    if (value === undefined) return '';
    if (typeof value === 'string') return value.replace(/^(-?\d+)\.0+$/, '$1');
    if (value instanceof JsonList && value.items.every((item) => typeof item === 'string'))
      return value.items.join(';');
    return this.#text.slice(...value.at);
  }

  /** An entry of a list that should be an object and is none: a row without content that can be used. */
  reject(line: number, value: Json, what: string): void {
    const text = this.textOf(value);
    this.#reading.ledger.reject({
      line,
      column: typeof value === 'string' ? 1 : value.column,
      code: 'bad-value',
      value: text.slice(0, 200),
      message: `${what} is an object with fields; write it as one`,
      row: text,
    });
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Objects of a list with their lines; what is no object is handed to `other`. */
export function* objectsOf(
  list: JsonList | undefined,
  other: (line: number, value: Json) => void,
): Generator<JsonObject> {
  let line = list?.line ?? 1;
  for (const item of list?.items ?? []) {
    if (item instanceof JsonObject) {
      line = item.line;
      yield item;
    } else other(line, item);
  }
}
