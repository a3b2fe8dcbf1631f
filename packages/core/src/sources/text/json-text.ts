import { TertiusError } from '../../errors.ts';

/** A value of a JSON file: what is neither a list nor an object is its text, and null is empty text. */
export type Json = string | JsonList | JsonObject;

/** A list, with where it stands in the file. */
export class JsonList {
  readonly items: Json[] = [];
  readonly line: number;
  readonly column: number;
  readonly at: readonly [start: number, end: number];

  constructor(line: number, column: number, at: readonly [start: number, end: number]) {
    this.line = line;
    this.column = column;
    this.at = at;
  }
}

/** An object, with where it stands in the file; of a field that is there twice the last counts. */
export class JsonObject {
  readonly fields: Map<string, Json> = new Map();
  readonly line: number;
  readonly column: number;
  readonly at: readonly [start: number, end: number];

  constructor(line: number, column: number, at: readonly [start: number, end: number]) {
    this.line = line;
    this.column = column;
    this.at = at;
  }

  object(name: string): JsonObject | undefined {
    const value = this.fields.get(name);
    return value instanceof JsonObject ? value : undefined;
  }

  list(name: string): JsonList | undefined {
    const value = this.fields.get(name);
    return value instanceof JsonList ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.fields.get(name);
    return typeof value === 'string' ? value : undefined;
  }
}

const DEEPEST = 500;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text holds none of these
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity|[{}[\]:,]/y;
const BLANK = /[ \t\n\r]*/y;

/**
 * Reads JSON with the line of each object, numbers as they are written. `NaN`, which Python writes, is no value.
 * Throws `unreadable` with the place of what is wrong.
 */
export function readJson(text: string, file: string, twice: Twice = () => {}): Json {
  return new JsonText(text, file, twice).whole();
}

/** Told of a field that stands in one object again with another value: the last counts. */
export type Twice = (field: string, line: number, column: number) => void;

class JsonText {
  #at = 0;
  #line = 1;
  #lineStart = 0;
  readonly #text: string;
  readonly #file: string;
  readonly #twice: Twice;

  constructor(text: string, file: string, twice: Twice) {
    this.#text = text;
    this.#file = file;
    this.#twice = twice;
  }

  whole(): Json {
    const value = this.#value(this.#next(), 0);
    this.#blanks();
    if (this.#at < this.#text.length) this.#refuse('something stands after its end');
    return value;
  }

  #value(token: string, depth: number): Json {
    if (depth > DEEPEST) this.#refuse(`lists and objects lie more than ${DEEPEST} deep in each other`);
    if (token === '{') return this.#object(depth);
    if (token === '[') return this.#list(depth);
    if (token.startsWith('"'))
      return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
    if (/^[}\]:,]$/.test(token)) this.#refuse('a value is missing');
    return NOTHING.has(token) ? '' : token;
  }

  /** Of the bracket that was read last. */
  get #column(): number {
    return this.#at - this.#lineStart;
  }

  #object(depth: number): JsonObject {
    const at: [number, number] = [this.#at - 1, 0];
    const object = new JsonObject(this.#line, this.#column, at);
    for (let token = this.#next(); token !== '}'; token = this.#next()) {
      if (object.fields.size > 0 && token === ',') token = this.#next();
      else if (object.fields.size > 0) this.#refuse('a comma is missing');
      if (!token.startsWith('"')) this.#refuse('the name of a field is missing');
      if (this.#next() !== ':') this.#refuse('a colon is missing');
      const [name, line, column] = [JSON.parse(token) as string, this.#line, this.#column];
      const value = this.#value(this.#next(), depth + 1);
      const before = object.fields.get(name);
      if (before !== undefined && (typeof before !== 'string' || before !== value))
        this.#twice(name, line, column);
      object.fields.set(name, value);
    }
    at[1] = this.#at;
    return object;
  }

  #list(depth: number): JsonList {
    const at: [number, number] = [this.#at - 1, 0];
    const list = new JsonList(this.#line, this.#column, at);
    for (let token = this.#next(); token !== ']'; token = this.#next()) {
      if (list.items.length > 0 && token === ',') token = this.#next();
      else if (list.items.length > 0) this.#refuse('a comma is missing');
      list.items.push(this.#value(token, depth + 1));
    }
    at[1] = this.#at;
    return list;
  }

  #next(): string {
    this.#blanks();
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text)?.[0];
    if (token === undefined)
      return this.#refuse(this.#at < this.#text.length ? 'this is no value' : 'the file is cut short');
    this.#at += token.length;
    return token;
  }

  #blanks(): void {
    BLANK.lastIndex = this.#at;
    BLANK.test(this.#text);
    for (; this.#at < BLANK.lastIndex; this.#at++)
      if (this.#text.charCodeAt(this.#at) === 10) {
        this.#line++;
        this.#lineStart = this.#at + 1;
      }
  }

  #refuse(what: string): never {
    throw new TertiusError('unreadable', `this is no whole JSON: ${what}; export it again`, {
      place: { file: this.#file, line: this.#line, column: this.#at - this.#lineStart + 1 },
      value: this.#text.slice(this.#at, this.#at + 30),
    });
  }
}

const NOTHING: ReadonlySet<string> = new Set(['null', 'NaN', 'Infinity', '-Infinity']);
