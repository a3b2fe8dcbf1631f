import { NO_DAY } from './day.ts';

/** One interaction as readers hand it over; people are indices, -1 the owner of the import. */
export interface InteractionRow {
  readonly line: number;
  readonly channel: number;
  /** UTC day, `NO_DAY` where the file gives none. */
  readonly day: number;
  /** Second of the day, -1 for a date alone. */
  readonly second: number;
  readonly from: number;
  readonly to: readonly number[];
  /** Title or topic, where the format carries one that may be kept. */
  readonly topic?: string;
}

/** Interactions in typed columns, so that a million of them fit in little memory. */
export interface InteractionTable {
  readonly length: number;
  readonly line: Uint32Array;
  readonly channel: Uint8Array;
  readonly day: Int32Array;
  readonly second: Int32Array;
  readonly from: Int32Array;
  /** The others of interaction e are `to[toStart[e]]` up to `to[toStart[e + 1] - 1]`. */
  readonly toStart: Uint32Array;
  readonly to: Int32Array;
  readonly topics: ReadonlyMap<number, string>;
}

type Column = Uint8Array | Int32Array | Uint32Array;

function grown<T extends Column>(column: T, length: number): T {
  if (length <= column.length) return column;
  const larger = new (column.constructor as new (n: number) => T)(Math.max(64, length, column.length * 2));
  larger.set(column);
  return larger;
}

/** Collects interactions row by row. */
export class InteractionTableBuilder {
  #length = 0;
  #line = new Uint32Array(0);
  #channel = new Uint8Array(0);
  #day = new Int32Array(0);
  #second = new Int32Array(0);
  #from = new Int32Array(0);
  #toStart = new Uint32Array(1);
  #to = new Int32Array(0);
  readonly #topics = new Map<number, string>();

  get length(): number {
    return this.#length;
  }

  add(row: InteractionRow): void {
    const e = this.#length++;
    this.#line = grown(this.#line, e + 1);
    this.#channel = grown(this.#channel, e + 1);
    this.#day = grown(this.#day, e + 1);
    this.#second = grown(this.#second, e + 1);
    this.#from = grown(this.#from, e + 1);
    this.#toStart = grown(this.#toStart, e + 2);
    this.#line[e] = row.line;
    this.#channel[e] = row.channel;
    this.#day[e] = row.day;
    this.#second[e] = row.day === NO_DAY ? -1 : row.second;
    this.#from[e] = row.from;
    let end = this.#toStart[e] as number;
    this.#to = grown(this.#to, end + row.to.length);
    for (const person of row.to) this.#to[end++] = person;
    this.#toStart[e + 1] = end;
    if (row.topic !== undefined) this.#topics.set(e, row.topic);
  }

  build(): InteractionTable {
    const n = this.#length;
    return {
      length: n,
      line: this.#line.slice(0, n),
      channel: this.#channel.slice(0, n),
      day: this.#day.slice(0, n),
      second: this.#second.slice(0, n),
      from: this.#from.slice(0, n),
      toStart: this.#toStart.slice(0, n + 1),
      to: this.#to.slice(0, this.#toStart[n] as number),
      topics: this.#topics,
    };
  }
}

/** A table row by row, for code that does not mind the objects. */
export function* interactionRows(table: InteractionTable): Generator<InteractionRow> {
  for (let e = 0; e < table.length; e++) {
    const topic = table.topics.get(e);
    yield {
      line: table.line[e] as number,
      channel: table.channel[e] as number,
      day: table.day[e] as number,
      second: table.second[e] as number,
      from: table.from[e] as number,
      to: [...table.to.subarray(table.toStart[e], table.toStart[e + 1])],
      ...(topic === undefined ? {} : { topic }),
    };
  }
}
