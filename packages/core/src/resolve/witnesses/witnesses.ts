import type { IdSpace } from '../../conventions/formats/facts.ts';
import { formatOf } from '../../conventions/formats.ts';
import { recordKeyStart, strongKeys } from '../../identity/keys.ts';
import type { Import, PersonRecord } from '../../model/evidence.ts';
import { forEachOf, type PersonRecords, recordsOf } from '../../model/people/person-records.ts';
import { NO_KEYS, type Witness } from './witness.ts';

/**
 * All witnesses by number: the people of the imports one after the other, then whoever is told of otherwise. What a list of a file says
 * is made a witness only while somebody looks at it: there may be millions.
 */
export class Witnesses {
  /** First witness of each import's people. */
  readonly firstOf: readonly number[];
  readonly #records: readonly PersonRecords[];
  readonly #starts: readonly string[];
  readonly #spaces: readonly IdSpace[];
  readonly #listed: number;
  readonly #others: Witness[] = [];
  /** Keys of records that the user set apart are none. */
  readonly #apart: ReadonlySet<string>;
  /** Keys under which a witness is entered that are not its own. */
  readonly #keys = new Map<number, readonly string[]>();

  constructor(imports: readonly Import[], apart: ReadonlySet<string>) {
    this.#records = imports.map(recordsOf);
    this.#apart = apart;
    this.#starts = imports.map(({ content }) => recordKeyStart(content));
    this.#spaces = imports.map((source) => formatOf(source).idSpace);
    let listed = 0;
    this.firstOf = this.#records.map(({ length }) => {
      const first = listed;
      listed += length;
      return first;
    });
    this.#listed = listed;
  }

  get length(): number {
    return this.#listed + this.#others.length;
  }

  /** Adds one that no list has; returns its number. */
  add(witness: Witness): number {
    return this.#listed + this.#others.push(witness) - 1;
  }

  /** Whether a file's list says it. */
  isListed(index: number): boolean {
    return index < this.#listed;
  }

  at(index: number): Witness {
    if (index >= this.#listed) return this.#others[index - this.#listed]!;
    const source = this.#sourceOf(index);
    return new Listed(this, source, this.#records[source]!.at(index - this.firstOf[source]!), index);
  }

  /** What a witness says, without the witness itself. */
  recordAt(index: number): PersonRecord {
    if (index >= this.#listed) return this.#others[index - this.#listed]!.record;
    const source = this.#sourceOf(index);
    return this.#records[source]!.at(index - this.firstOf[source]!);
  }

  forEach(visit: (witness: Witness, index: number) => void): void {
    for (const [source, records] of this.#records.entries()) {
      const first = this.firstOf[source]!;
      forEachOf(records, (record, k) => visit(new Listed(this, source, record, first + k), first + k));
    }
    for (const [k, witness] of this.#others.entries()) visit(witness, this.#listed + k);
  }

  keysOf(index: number, source: number, record: PersonRecord): readonly string[] {
    const entered = this.#keys.get(index);
    if (entered !== undefined) return entered;
    if (this.#apart.size > 0 && this.#apart.has(this.recordKey(index, source))) return NO_KEYS;
    return strongKeys(record, this.#spaces[source]!);
  }

  /** Says under which keys a witness is entered, where these are not its own. */
  enterUnder(index: number, keys: readonly string[]): void {
    if (this.isListed(index)) this.#keys.set(index, keys);
    else this.#others[index - this.#listed] = { ...this.at(index), keys };
  }

  recordKey(index: number, source: number): string {
    return `${this.#starts[source]}${index - this.firstOf[source]!}`;
  }

  /** The last import that begins at or before a witness. */
  #sourceOf(index: number): number {
    let [low, high] = [0, this.firstOf.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstOf[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What a list of a file says; keys are put together when asked for. */
class Listed implements Witness {
  readonly import: number;
  readonly record: PersonRecord;
  readonly #all: Witnesses;
  readonly #index: number;

  constructor(all: Witnesses, source: number, record: PersonRecord, index: number) {
    this.#all = all;
    this.import = source;
    this.record = record;
    this.#index = index;
  }

  get keys(): readonly string[] {
    return this.#all.keysOf(this.#index, this.import, this.record);
  }

  get at(): string {
    return this.#all.recordKey(this.#index, this.import);
  }
}
