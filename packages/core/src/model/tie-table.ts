import { HashIndex, mixed } from '../kernels/hash-index.ts';
import { TIE_KINDS, type TieRecord } from './evidence.ts';
import { growColumn } from './grow-column.ts';

type Attributes = readonly (readonly [string, string])[];

/** Bits of `TieTable.flags`. */
export const SAID = { directed: 1, strengthAssumed: 2, band: 4 } as const;

/** What a file says of ties, in typed columns: a million records would fill the memory. `tieAt` and `tieRows` give them as records. */
export interface TieTable {
  readonly length: number;
  readonly line: Uint32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Index into `TIE_KINDS`. */
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** NaN where nothing is said; empty where nothing is said of any tie. */
  readonly strength: Float64Array;
  readonly trust: Float64Array;
  readonly knowledge: Float64Array;
  readonly members: ReadonlyMap<number, string>;
  readonly attributes: ReadonlyMap<number, Attributes>;
}

const NUMBERS = ['strength', 'trust', 'knowledge'] as const;

/** One tie as its file says it. */
export function tieAt(table: TieTable, k: number): TieRecord {
  const flags = table.flags[k]!;
  const record: { -readonly [Field in keyof TieRecord]: TieRecord[Field] } = {
    line: table.line[k]!,
    source: table.source[k]!,
    target: table.target[k]!,
    kind: TIE_KINDS[table.kind[k]!]!,
    directed: (flags & SAID.directed) !== 0,
  };
  for (const name of NUMBERS) {
    const value = table[name][k] ?? Number.NaN;
    if (!Number.isNaN(value)) record[name] = value;
  }
  if (flags & SAID.strengthAssumed) record.strengthAssumed = true;
  if (flags & SAID.band) record.band = true;
  const member = table.members.get(k);
  if (member !== undefined) record.member = member;
  const attributes = table.attributes.get(k);
  if (attributes !== undefined) record.attributes = attributes;
  return record;
}

/** The ties one after the other as records, for code that does not mind the objects. */
export function* tieRows(table: TieTable): Generator<TieRecord> {
  for (let k = 0; k < table.length; k++) yield tieAt(table, k);
}

/** Ties in columns. */
export function tieTable(records: Iterable<TieRecord>): TieTable {
  const builder = new TieTableBuilder();
  for (const record of records) builder.add(record);
  return builder.build();
}

/** Collects ties row by row, and knows the first between any two. */
export class TieTableBuilder {
  #length = 0;
  #line = new Uint32Array(0);
  #source = new Int32Array(0);
  #target = new Int32Array(0);
  #kind = new Uint8Array(0);
  #flags = new Uint8Array(0);
  readonly #numbers = {
    strength: new Float64Array(0),
    trust: new Float64Array(0),
    knowledge: new Float64Array(0),
  };
  #members = new Map<number, string>();
  /** The columns as one table, until one of them grows. */
  #read: TieTable | undefined;
  #attributes = new Map<number, Attributes>();
  #index = this.#emptyIndex();

  #emptyIndex(): HashIndex {
    return new HashIndex(
      (k) => mixed(this.#source[k]!, this.#target[k]!),
      (k, other) => this.#source[k] === this.#source[other] && this.#target[k] === this.#target[other],
    );
  }

  get length(): number {
    return this.#length;
  }

  /** The first tie kept by `addFirst` from one to another; -1 where there is none. */
  firstOf(source: number, target: number): number {
    this.#ends(source, target);
    return this.#index.find(this.#length);
  }

  /** Adds an edge of this strength and `SAID` unless a tie between the two was kept by `addFirst`; whether it did. */
  addPlain(
    line: number,
    source: number,
    target: number,
    strength: number,
    said: number = SAID.directed,
  ): boolean {
    this.#ends(source, target);
    const k = this.#length;
    if (this.#index.firstOf(k) !== k) return false;
    this.#length++;
    this.#line[k] = line;
    this.#kind[k] = 0;
    this.#flags[k] = said;
    this.#set('strength', k, strength);
    return true;
  }

  /** Whether a tie is an edge of which nothing else is said than this strength and `SAID`. */
  isPlain(k: number, strength: number, said: number): boolean {
    const { trust, knowledge } = this.#numbers;
    return (
      this.#kind[k] === 0 &&
      this.#flags[k] === said &&
      this.#numbers.strength[k] === strength &&
      [trust, knowledge].every((column) => Number.isNaN(column[k] ?? Number.NaN)) &&
      !this.#members.has(k) &&
      !this.#attributes.has(k)
    );
  }

  /** Adds a tie that `firstOf` does not know, so that it does from now on. */
  addFirst(record: TieRecord): void {
    this.#ends(record.source, record.target);
    this.#index.firstOf(this.#length);
    this.add(record);
  }

  add(record: TieRecord): void {
    this.#ends(record.source, record.target);
    const k = this.#length++;
    this.#line[k] = record.line;
    this.#kind[k] = TIE_KINDS.indexOf(record.kind);
    this.#flags[k] =
      (record.directed ? SAID.directed : 0) |
      (record.strengthAssumed ? SAID.strengthAssumed : 0) |
      (record.band ? SAID.band : 0);
    for (const name of NUMBERS) {
      const value = record[name];
      if (value !== undefined) this.#set(name, k, value);
    }
    if (record.member !== undefined) this.#members.set(k, record.member);
    if (record.attributes !== undefined) this.#attributes.set(k, record.attributes);
  }

  at(k: number): TieRecord {
    this.#read ??= this.#columns();
    return tieAt(this.#read, k);
  }

  /** Writes the ends of the row to come. */
  #ends(source: number, target: number): void {
    const k = this.#length;
    if (k === this.#source.length) {
      this.#read = undefined;
      this.#line = growColumn(this.#line, k + 1);
      this.#source = growColumn(this.#source, k + 1);
      this.#target = growColumn(this.#target, k + 1);
      this.#kind = growColumn(this.#kind, k + 1);
      this.#flags = growColumn(this.#flags, k + 1);
    }
    this.#source[k] = source;
    this.#target[k] = target;
  }

  #set(name: (typeof NUMBERS)[number], k: number, value: number): void {
    let column = this.#numbers[name];
    if (k >= column.length) {
      this.#read = undefined;
      const larger = new Float64Array(this.#source.length).fill(Number.NaN, column.length);
      larger.set(column);
      column = larger;
      this.#numbers[name] = column;
    }
    column[k] = value;
  }

  /** The columns as they stand, with room for more. */
  #columns(): TieTable {
    return {
      ...this.#numbers,
      length: this.#length,
      line: this.#line,
      source: this.#source,
      target: this.#target,
      kind: this.#kind,
      flags: this.#flags,
      members: this.#members,
      attributes: this.#attributes,
    };
  }

  /** Hands the ties over: the builder is empty afterwards, so that nothing of them stands in memory twice. */
  build(): TieTable {
    this.#index = this.#emptyIndex();
    this.#read = undefined;
    const table = this.#exact();
    this.#length = 0;
    this.#line = new Uint32Array(0);
    this.#source = new Int32Array(0);
    this.#target = new Int32Array(0);
    this.#kind = new Uint8Array(0);
    this.#flags = new Uint8Array(0);
    for (const name of NUMBERS) this.#numbers[name] = new Float64Array(0);
    this.#members = new Map();
    this.#attributes = new Map();
    return table;
  }

  /** The columns without the room for more. */
  #exact(): TieTable {
    const n = this.#length;
    const numbers = (name: (typeof NUMBERS)[number]): Float64Array => {
      const column = this.#numbers[name];
      if (column.length === 0) return column;
      if (column.length >= n) return column.slice(0, n);
      const whole = new Float64Array(n).fill(Number.NaN, column.length);
      whole.set(column);
      return whole;
    };
    return {
      length: n,
      line: this.#line.slice(0, n),
      source: this.#source.slice(0, n),
      target: this.#target.slice(0, n),
      kind: this.#kind.slice(0, n),
      flags: this.#flags.slice(0, n),
      strength: numbers('strength'),
      trust: numbers('trust'),
      knowledge: numbers('knowledge'),
      members: this.#members,
      attributes: this.#attributes,
    };
  }
}
