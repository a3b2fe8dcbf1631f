import { sortedBy } from '../../kernels/counting-sort.ts';
import { HashIndex, mixed } from '../../kernels/hash-index.ts';
import { growColumn, shortened } from '../../model/grow-column.ts';
import { PAIR, type Pairs } from '../../model/network.ts';
import { SAID, type TieTable } from '../../model/tie-table.ts';
import { EventArcs } from './event-arcs.ts';

const STRENGTH = 0;
const TRUST = 2;
const KNOWLEDGE = 4;
const JUDGEMENT = 6;
const VALUES = 8;

/** Sorts last. */
const NOBODY = Number.POSITIVE_INFINITY;

/** What holds only while each arc between two says so. */
const ALL_SAY = PAIR.undirected | PAIR.turned;
const NOTHING_YET = ALL_SAY;

function flagsOf(forward: boolean, bits: number): number {
  const turned = forward ? 0 : PAIR.turned;
  if (bits & PAIR.undirected) return bits | PAIR.forward | PAIR.backward | PAIR.both | turned;
  return bits | (forward ? PAIR.forward : PAIR.backward) | turned;
}

function bothFlags(one: number, other: number): number {
  return ((one | other) & ~ALL_SAY) | (one & other & ALL_SAY);
}

/** Flags once all is known: no arc, no tie; which way it was written matters for undirected ones alone. */
function settled(flags: number): number {
  if ((flags & (PAIR.forward | PAIR.backward)) === 0) return 0;
  return flags & PAIR.undirected ? flags : flags & ~PAIR.turned;
}

/** What can be said of pairs, in any order. */
export interface PairEntries {
  /** An arc from one person to another; below 0 where nothing can be stated of it. */
  readonly arc: (source: number, target: number, bits: number) => number;
  readonly state: (pair: number, side: number, ties: TieTable, k: number) => void;
  readonly rate: (
    from: number,
    to: number,
    rating: { readonly trust?: number; readonly knowledge?: number; readonly judgement?: number },
  ) => void;
  readonly event: (from: number, to: number, bits: number, event: number) => void;
}

/** Gathers what is stated and recorded between pairs, in any order, into columns sorted by pair. */
export class PairCollector implements PairEntries {
  #count = 0;
  #a = new Uint32Array(64);
  #b = new Uint32Array(64);
  #flags = new Uint16Array(64);
  /** What is stated, a column for each value that anybody states; NaN: nothing. */
  readonly #values: (Float64Array | undefined)[] = new Array(VALUES).fill(undefined);
  #index = this.#emptyIndex();
  readonly #events = new EventArcs();

  #emptyIndex(): HashIndex {
    return new HashIndex(
      (p) => mixed(this.#a[p] as number, this.#b[p] as number),
      (p, q) => this.#a[p] === this.#a[q] && this.#b[p] === this.#b[q],
    );
  }

  /** An arc from one person to another; -1 for a self-tie. */
  arc(source: number, target: number, bits: number): number {
    if (source === target) return -1;
    const forward = source < target;
    const pair = this.#pair(forward ? source : target, forward ? target : source);
    const undirected = (bits & PAIR.undirected) !== 0;
    let flags = (this.#flags[pair] as number) | (bits & ~PAIR.undirected);
    flags |= undirected ? PAIR.forward | PAIR.backward : forward ? PAIR.forward : PAIR.backward;
    if (undirected) flags |= PAIR.both;
    else flags &= ~PAIR.undirected;
    if (forward) flags &= ~PAIR.turned;
    this.#flags[pair] = flags;
    return pair;
  }

  /** What one side states by tie k; of several statements the largest stands, and any of them before the band of a share. */
  state(pair: number, side: number, ties: TieTable, k: number): void {
    const { flags } = ties;
    const strength = ties.strength[k] ?? Number.NaN;
    if (!Number.isNaN(strength)) {
      const banded = (flags[k]! & SAID.band) !== 0;
      const taken = (flags[k]! & SAID.strengthAssumed) !== 0;
      if (!this.#stateStrength(pair, side, strength, banded, taken)) return;
    }
    this.#raise(pair, TRUST + side, ties.trust[k] ?? Number.NaN);
    this.#raise(pair, KNOWLEDGE + side, ties.knowledge[k] ?? Number.NaN);
  }

  /** False where the lower end of a band is all that is new. */
  #stateStrength(pair: number, side: number, strength: number, banded: boolean, taken: boolean): boolean {
    const assumed = side === 0 ? PAIR.assumedForward : PAIR.assumedBackward;
    const band = side === 0 ? PAIR.bandForward : PAIR.bandBackward;
    const isBand = (this.#flags[pair]! & band) !== 0;
    const first = Number.isNaN(this.#value(pair, STRENGTH + side)) || (isBand && !banded);
    if (banded && !first && !isBand) return false;
    if (banded) this.#flags[pair]! |= band;
    else if (isBand) {
      this.#flags[pair]! &= ~band;
      this.#set(pair, STRENGTH + side, Number.NaN);
    }
    if (first && taken) this.#flags[pair]! |= assumed;
    else if (!taken) this.#flags[pair]! &= ~assumed;
    this.#raise(pair, STRENGTH + side, strength);
    return true;
  }

  /** A rating replaces what files state, a given strength of that tie included. */
  rate(
    from: number,
    to: number,
    rating: { readonly trust?: number; readonly knowledge?: number; readonly judgement?: number },
  ): void {
    const felt = rating.trust !== undefined || rating.knowledge !== undefined;
    const pair = felt
      ? this.arc(from, to, PAIR.stated | PAIR.personal | PAIR.besides)
      : this.#pair(Math.min(from, to), Math.max(from, to));
    const side = from < to ? 0 : 1;
    if (felt) this.#set(pair, STRENGTH + side, Number.NaN);
    if (rating.trust !== undefined) this.#set(pair, TRUST + side, rating.trust);
    if (rating.knowledge !== undefined) this.#set(pair, KNOWLEDGE + side, rating.knowledge);
    if (rating.judgement !== undefined) this.#set(pair, JUDGEMENT + side, rating.judgement);
  }

  event(from: number, to: number, bits: number, event: number): void {
    if (from === to) return;
    const forward = from < to;
    this.#events.add(forward ? from : to, forward ? to : from, flagsOf(forward, bits), event);
  }

  /** Hands the pairs over: nothing can be said of them afterwards. */
  build(): Pairs {
    const order = this.#sorted();
    const events = this.#events.sorted();
    const most = order.length + events.a.length;
    const a = new Uint32Array(most);
    const b = new Uint32Array(most);
    const flags = new Uint16Array(most);
    const eventStart = new Uint32Array(most + 1);
    const place = new Uint32Array(order.length);
    let count = 0;
    let s = 0;
    let e = 0;
    while (s < order.length || e < events.a.length) {
      const stated = s < order.length ? (order[s] as number) : -1;
      const [x, y] = [this.#a[stated] ?? NOBODY, this.#b[stated] ?? NOBODY];
      const [v, w] = [events.a[e] ?? NOBODY, events.b[e] ?? NOBODY];
      const statedFirst = x < v || (x === v && y <= w);
      const one = statedFirst ? x : v;
      const other = statedFirst ? y : w;
      let all = NOTHING_YET;
      if (statedFirst) {
        all = this.#flags[stated] as number;
        place[stated] = count;
        s++;
      }
      eventStart[count] = e;
      while (events.a[e] === one && events.b[e] === other) all = bothFlags(all, events.flags[e++] as number);
      a[count] = one;
      b[count] = other;
      flags[count++] = settled(all);
    }
    eventStart[count] = e;
    this.#letGo();
    return {
      count,
      a: shortened(a, count),
      b: shortened(b, count),
      flags: shortened(flags, count),
      ...this.#valueColumns(place, count),
      eventStart: shortened(eventStart, count + 1),
      event: events.event,
    };
  }

  /** What was only needed to tell pairs apart, of millions of them a hundred megabytes. */
  #letGo(): void {
    this.#index = this.#emptyIndex();
    this.#a = new Uint32Array(0);
    this.#b = new Uint32Array(0);
    this.#flags = new Uint16Array(0);
  }

  /** Columns in which nothing is stated are one and the same: a million pairs would need eight megabytes for each. */
  #valueColumns(
    place: Uint32Array,
    count: number,
  ): Pick<Pairs, 'strength' | 'trust' | 'knowledge' | 'judgement'> {
    const blank = new Float64Array(count).fill(Number.NaN);
    const columns = this.#values.map((values, k) => {
      if (values === undefined) return blank;
      const placed = new Float64Array(count).fill(Number.NaN);
      for (let pair = 0; pair < this.#count && pair < values.length; pair++)
        placed[place[pair] as number] = values[pair] as number;
      this.#values[k] = undefined;
      return placed;
    });
    const two = (k: number): readonly [Float64Array, Float64Array] => [
      columns[k] as Float64Array,
      columns[k + 1] as Float64Array,
    ];
    return {
      strength: two(STRENGTH),
      trust: two(TRUST),
      knowledge: two(KNOWLEDGE),
      judgement: two(JUDGEMENT),
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

  #sorted(): Uint32Array {
    return sortedBy(this.#a.subarray(0, this.#count), this.#b.subarray(0, this.#count));
  }

  #value(pair: number, k: number): number {
    return this.#values[k]?.[pair] ?? Number.NaN;
  }

  #set(pair: number, k: number, value: number): void {
    let column = this.#values[k];
    if (column === undefined || pair >= column.length) {
      const larger = new Float64Array(this.#a.length).fill(Number.NaN);
      if (column !== undefined) larger.set(column);
      column = larger;
      this.#values[k] = column;
    }
    column[pair] = value;
  }

  #raise(pair: number, k: number, value: number): void {
    if (Number.isNaN(value)) return;
    const before = this.#value(pair, k);
    if (Number.isNaN(before) || value > before) this.#set(pair, k, value);
  }
}
