import { firstAlike } from '../kernels/first-alike.ts';
import { mixed } from '../kernels/hash-index.ts';
import { NO_DAY } from './day.ts';
import { growColumn } from './grow-column.ts';

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
  readonly topic?: string | undefined;
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

  /** The newest day that is not after another; minus infinity where there is none. */
  newestUpTo(last: number): number {
    let newest = Number.NEGATIVE_INFINITY;
    for (let e = 0; e < this.#length; e++) {
      const day = this.#day[e] as number;
      if (day !== NO_DAY && day <= last && day > newest) newest = day;
    }
    return newest;
  }

  /** Hands over the day and line of each, in their order. */
  eachDay(take: (day: number, line: number) => void): void {
    for (let e = 0; e < this.#length; e++) take(this.#day[e]!, this.#line[e]!);
  }

  add(row: InteractionRow): void {
    const e = this.#length++;
    if (e + 2 > this.#toStart.length) this.#makeRoom(e + 2);
    this.#line[e] = row.line;
    this.#channel[e] = row.channel;
    this.#day[e] = row.day;
    this.#second[e] = row.day === NO_DAY ? -1 : row.second;
    this.#from[e] = row.from;
    let end = this.#toStart[e] as number;
    if (end + row.to.length > this.#to.length) this.#to = growColumn(this.#to, end + row.to.length);
    for (const person of row.to) this.#to[end++] = person;
    this.#toStart[e + 1] = end;
    if (row.topic !== undefined) this.#topics.set(e, row.topic);
  }

  /** Adds an interaction of another table as it stands there, under a topic of its own. */
  copy(table: InteractionTable, row: number, topic: string | undefined): void {
    const e = this.#length++;
    if (e + 2 > this.#toStart.length) this.#makeRoom(e + 2);
    this.#line[e] = table.line[row]!;
    this.#channel[e] = table.channel[row]!;
    this.#day[e] = table.day[row]!;
    this.#second[e] = table.second[row]!;
    this.#from[e] = table.from[row]!;
    let end = this.#toStart[e]!;
    const [first, last] = [table.toStart[row]!, table.toStart[row + 1]!];
    if (end + last - first > this.#to.length) this.#to = growColumn(this.#to, end + last - first);
    for (let k = first; k < last; k++) this.#to[end++] = table.to[k]!;
    this.#toStart[e + 1] = end;
    if (topic !== undefined) this.#topics.set(e, topic);
  }

  #makeRoom(length: number): void {
    this.#toStart = growColumn(this.#toStart, length);
    const room = this.#toStart.length;
    this.#line = growColumn(this.#line, room);
    this.#channel = growColumn(this.#channel, room);
    this.#day = growColumn(this.#day, room);
    this.#second = growColumn(this.#second, room);
    this.#from = growColumn(this.#from, room);
  }

  /** Drops what repeats an interaction before it; 1 for each that went, undefined where none did. */
  dropRepeats(): Uint8Array | undefined {
    const hashes = new Int32Array(this.#length);
    for (let e = 0; e < hashes.length; e++)
      hashes[e] = mixed(
        this.#from[e]!,
        this.#to[this.#toStart[e]!]!,
        this.#day[e]!,
        this.#second[e]! * 16 + this.#channel[e]!,
      );
    const first = firstAlike(hashes, (e, f) => this.#same(e, f));
    if (first === undefined) return undefined;
    const repeats = Uint8Array.from(first, (one, e) => (one === e ? 0 : 1));
    const all = this.build();
    const topics = new Map(all.topics);
    this.#length = 0;
    this.#topics.clear();
    for (let e = 0; e < all.length; e++) {
      if (repeats[e]) continue;
      const k = this.#length++;
      this.#line[k] = all.line[e]!;
      this.#channel[k] = all.channel[e]!;
      this.#day[k] = all.day[e]!;
      this.#second[k] = all.second[e]!;
      this.#from[k] = all.from[e]!;
      const [start, end] = [all.toStart[e]!, all.toStart[e + 1]!];
      this.#to.copyWithin(this.#toStart[k]!, start, end);
      this.#toStart[k + 1] = this.#toStart[k]! + end - start;
      const topic = topics.get(e);
      if (topic !== undefined) this.#topics.set(k, topic);
    }
    return repeats;
  }

  #same(e: number, f: number): boolean {
    if (this.#from[e] !== this.#from[f] || this.#day[e] !== this.#day[f]) return false;
    if (this.#second[e] !== this.#second[f] || this.#channel[e] !== this.#channel[f]) return false;
    const length = this.#toStart[e + 1]! - this.#toStart[e]!;
    if (length !== this.#toStart[f + 1]! - this.#toStart[f]!) return false;
    for (let k = 0; k < length; k++)
      if (this.#to[this.#toStart[e]! + k] !== this.#to[this.#toStart[f]! + k]) return false;
    return this.#topics.get(e) === this.#topics.get(f);
  }

  build(): InteractionTable {
    const n = this.#length;
    return {
      length: n,
      line: this.#line.subarray(0, n),
      channel: this.#channel.subarray(0, n),
      day: this.#day.subarray(0, n),
      second: this.#second.subarray(0, n),
      from: this.#from.subarray(0, n),
      toStart: this.#toStart.subarray(0, n + 1),
      to: this.#to.subarray(0, this.#toStart[n] as number),
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
