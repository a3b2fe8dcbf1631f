import { HashIndex, mixed } from '../kernels/hash-index.ts';
import { growColumn } from '../model/grow-column.ts';
import { PAIR, type Pairs } from '../model/network.ts';

interface Stated {
  readonly strength?: number;
  readonly strengthAssumed?: true;
  readonly trust?: number;
  readonly knowledge?: number;
}

const STRENGTH = 0;
const TRUST = 2;
const KNOWLEDGE = 4;
const JUDGEMENT = 6;
const VALUES = 8;

/** Gathers what is stated and recorded between pairs, in any order, into columns sorted by pair. */
export class PairCollector {
  #count = 0;
  #a = new Uint32Array(64);
  #b = new Uint32Array(64);
  #flags = new Uint16Array(64);
  /** Only pairs of which something is stated have values. */
  readonly #values = new Map<number, Float64Array>();
  readonly #index = new HashIndex(
    (p) => mixed(this.#a[p] as number, this.#b[p] as number),
    (p, q) => this.#a[p] === this.#a[q] && this.#b[p] === this.#b[q],
  );
  #events = 0;
  #eventPair = new Uint32Array(64);
  #event = new Uint32Array(64);

  /** An arc from one person to another; -1 for a self-tie. */
  arc(source: number, target: number, bits: number): number {
    if (source === target) return -1;
    const forward = source < target;
    const pair = this.#pair(forward ? source : target, forward ? target : source);
    const undirected = (bits & PAIR.undirected) !== 0;
    let flags = (this.#flags[pair] as number) | (bits & ~PAIR.undirected);
    flags |= undirected ? PAIR.forward | PAIR.backward : forward ? PAIR.forward : PAIR.backward;
    if (!undirected) flags &= ~PAIR.undirected;
    if (forward) flags &= ~PAIR.turned;
    this.#flags[pair] = flags;
    return pair;
  }

  /** What one side states; of several statements the largest stands. */
  state(pair: number, side: number, stated: Stated): void {
    if (stated.strength === undefined && stated.trust === undefined && stated.knowledge === undefined) return;
    const values = this.#valuesOf(pair);
    const assumed = side === 0 ? PAIR.assumedForward : PAIR.assumedBackward;
    if (stated.strength !== undefined) {
      const first = Number.isNaN(values[STRENGTH + side]);
      if (first && stated.strengthAssumed) this.#flags[pair]! |= assumed;
      else if (!stated.strengthAssumed) this.#flags[pair]! &= ~assumed;
    }
    raise(values, STRENGTH + side, stated.strength);
    raise(values, TRUST + side, stated.trust);
    raise(values, KNOWLEDGE + side, stated.knowledge);
  }

  /** A rating replaces what files state, a given strength of that tie included. */
  rate(
    from: number,
    to: number,
    rating: { readonly trust?: number; readonly knowledge?: number; readonly judgement?: number },
  ): void {
    const values = this.#valuesOf(this.arc(from, to, PAIR.stated | PAIR.personal));
    const side = from < to ? 0 : 1;
    if (rating.trust !== undefined || rating.knowledge !== undefined) values[STRENGTH + side] = Number.NaN;
    if (rating.trust !== undefined) values[TRUST + side] = rating.trust;
    if (rating.knowledge !== undefined) values[KNOWLEDGE + side] = rating.knowledge;
    if (rating.judgement !== undefined) values[JUDGEMENT + side] = rating.judgement;
  }

  event(from: number, to: number, bits: number, event: number): void {
    const pair = this.arc(from, to, bits);
    if (pair < 0) return;
    if (this.#events === this.#event.length) {
      this.#event = growColumn(this.#event, this.#events + 1);
      this.#eventPair = growColumn(this.#eventPair, this.#events + 1);
    }
    this.#eventPair[this.#events] = pair;
    this.#event[this.#events++] = event;
  }

  build(): Pairs {
    const count = this.#count;
    const order = this.#sorted();
    const place = new Uint32Array(count);
    order.forEach((pair, p) => {
      place[pair] = p;
    });
    const columns = Array.from({ length: VALUES }, () => new Float64Array(count).fill(Number.NaN));
    for (const [pair, values] of this.#values)
      values.forEach((value, k) => {
        (columns[k] as Float64Array)[place[pair] as number] = value;
      });
    const two = (k: number): readonly [Float64Array, Float64Array] => [
      columns[k] as Float64Array,
      columns[k + 1] as Float64Array,
    ];
    return {
      count,
      a: Uint32Array.from(order, (pair) => this.#a[pair] as number),
      b: Uint32Array.from(order, (pair) => this.#b[pair] as number),
      flags: Uint16Array.from(order, (pair) => {
        const flags = this.#flags[pair] as number;
        return flags & PAIR.undirected ? flags : flags & ~PAIR.turned;
      }),
      strength: two(STRENGTH),
      trust: two(TRUST),
      knowledge: two(KNOWLEDGE),
      judgement: two(JUDGEMENT),
      ...this.#eventRows(place),
    };
  }

  #pair(a: number, b: number): number {
    const candidate = this.#count;
    if (candidate === this.#a.length) {
      this.#a = growColumn(this.#a, candidate + 1);
      this.#b = growColumn(this.#b, candidate + 1);
      this.#flags = growColumn(this.#flags, candidate + 1);
    }
    this.#a[candidate] = a;
    this.#b[candidate] = b;
    this.#flags[candidate] = PAIR.undirected | PAIR.turned;
    const pair = this.#index.firstOf(candidate);
    if (pair === candidate) this.#count++;
    return pair;
  }

  /** Pairs by a, then b: two stable counting sorts. */
  #sorted(): Uint32Array {
    const byB = countingSort(
      Uint32Array.from({ length: this.#count }, (_, p) => p),
      this.#b,
    );
    return countingSort(byB, this.#a);
  }

  #eventRows(place: Uint32Array): { eventStart: Uint32Array; event: Uint32Array } {
    const eventStart = new Uint32Array(place.length + 1);
    const pairOf = (k: number): number => place[this.#eventPair[k] as number] as number;
    for (let k = 0; k < this.#events; k++) eventStart[pairOf(k) + 1]! += 1;
    for (let p = 0; p < place.length; p++) eventStart[p + 1]! += eventStart[p] as number;
    const next = eventStart.slice();
    const event = new Uint32Array(this.#events);
    for (let k = 0; k < this.#events; k++) event[next[pairOf(k)]!++] = this.#event[k] as number;
    return { eventStart, event };
  }

  #valuesOf(pair: number): Float64Array {
    let values = this.#values.get(pair);
    if (values === undefined) {
      values = new Float64Array(VALUES).fill(Number.NaN);
      this.#values.set(pair, values);
    }
    return values;
  }
}

function raise(values: Float64Array, k: number, value: number | undefined): void {
  if (value === undefined) return;
  const before = values[k] as number;
  if (Number.isNaN(before) || value > before) values[k] = value;
}

function countingSort(items: Uint32Array, keys: Uint32Array): Uint32Array {
  let largest = 0;
  for (const item of items) largest = Math.max(largest, keys[item] as number);
  const next = new Uint32Array(largest + 2);
  for (const item of items) next[(keys[item] as number) + 1]! += 1;
  for (let key = 0; key <= largest; key++) next[key + 1]! += next[key] as number;
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[next[keys[item] as number]!++] = item;
  return sorted;
}
