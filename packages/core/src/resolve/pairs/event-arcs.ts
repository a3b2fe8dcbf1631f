import { startsOf } from '../../kernels/counting-sort.ts';
import { growColumn } from '../../model/grow-column.ts';

/** What lies between two people in one interaction, by pair and then in the order in which it came. */
export interface SortedEvents {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly flags: Uint16Array;
  readonly event: Uint32Array;
}

/** Interactions between pairs, gathered in any order. Sorted by counting: a table of pairs would cost a cache miss each. */
export class EventArcs {
  #count = 0;
  #a = new Uint32Array(64);
  #b = new Uint32Array(64);
  #flags = new Uint16Array(64);
  #event = new Uint32Array(64);

  add(a: number, b: number, flags: number, event: number): void {
    const k = this.#count++;
    if (k === this.#a.length) {
      this.#a = growColumn(this.#a, k + 1);
      this.#b = growColumn(this.#b, k + 1);
      this.#flags = growColumn(this.#flags, k + 1);
      this.#event = growColumn(this.#event, k + 1);
    }
    this.#a[k] = a;
    this.#b[k] = b;
    this.#flags[k] = flags;
    this.#event[k] = event;
  }

  /** By a, then b: two stable counting sorts; the columns move along, so that none is read out of order. */
  sorted(): SortedEvents {
    const columns = {
      a: this.#a.subarray(0, this.#count),
      b: this.#b.subarray(0, this.#count),
      flags: this.#flags.subarray(0, this.#count),
      event: this.#event.subarray(0, this.#count),
    };
    return sortedBy(sortedBy(columns, 'b'), 'a');
  }
}

function sortedBy(from: SortedEvents, column: 'a' | 'b'): SortedEvents {
  const keys = from[column];
  const count = keys.length;
  const next = startsOf(keys);
  const a = new Uint32Array(count);
  const b = new Uint32Array(count);
  const flags = new Uint16Array(count);
  const event = new Uint32Array(count);
  for (let k = 0; k < count; k++) {
    const place = next[keys[k] as number]!++;
    a[place] = from.a[k] as number;
    b[place] = from.b[k] as number;
    flags[place] = from.flags[k] as number;
    event[place] = from.event[k] as number;
  }
  return { a, b, flags, event };
}
