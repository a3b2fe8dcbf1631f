import { PAIR, type Pairs } from '../model/network.ts';

interface Stated {
  readonly strength?: number;
  readonly strengthAssumed?: true;
  readonly trust?: number;
  readonly knowledge?: number;
}

interface Draft {
  readonly a: number;
  readonly b: number;
  flags: number;
  values: Float64Array | undefined;
  rated: number;
}

const STRENGTH = 0;
const TRUST = 2;
const KNOWLEDGE = 4;
const JUDGEMENT = 6;

/** Gathers what is stated and recorded between pairs, in any order, into columns sorted by pair. */
export class PairCollector {
  readonly #people: number;
  readonly #index = new Map<number, number>();
  readonly #drafts: Draft[] = [];
  #eventPair = new Uint32Array(64);
  #event = new Uint32Array(64);
  #events = 0;

  constructor(people: number) {
    this.#people = people;
  }

  /** An arc from one person to another; -1 for a self-tie. */
  arc(source: number, target: number, bits: number): number {
    if (source === target) return -1;
    const forward = source < target;
    const a = forward ? source : target;
    const b = forward ? target : source;
    const key = a * this.#people + b;
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.#drafts.length;
      this.#index.set(key, index);
      this.#drafts.push({ a, b, flags: PAIR.undirected | PAIR.turned, values: undefined, rated: 0 });
    }
    const draft = this.#drafts[index] as Draft;
    const undirected = (bits & PAIR.undirected) !== 0;
    draft.flags |= bits & ~PAIR.undirected;
    draft.flags |= undirected ? PAIR.forward | PAIR.backward : forward ? PAIR.forward : PAIR.backward;
    if (!undirected) draft.flags &= ~PAIR.undirected;
    if (forward) draft.flags &= ~PAIR.turned;
    return index;
  }

  /** What one side states; of several statements the largest stands. */
  state(index: number, side: number, stated: Stated): void {
    const draft = this.#drafts[index] as Draft;
    const assumed = side === 0 ? PAIR.assumedForward : PAIR.assumedBackward;
    if (stated.strength !== undefined) {
      const before = this.#values(draft)[STRENGTH + side] as number;
      if (Number.isNaN(before)) draft.flags |= stated.strengthAssumed ? assumed : 0;
      else if (!stated.strengthAssumed) draft.flags &= ~assumed;
    }
    this.#raise(draft, STRENGTH + side, stated.strength);
    this.#raise(draft, TRUST + side, stated.trust);
    this.#raise(draft, KNOWLEDGE + side, stated.knowledge);
  }

  /** A rating replaces what files state, a given strength of that tie included. */
  rate(
    from: number,
    to: number,
    rating: { readonly trust?: number; readonly knowledge?: number; readonly judgement?: number },
  ): void {
    const index = this.arc(from, to, PAIR.stated | PAIR.personal);
    const draft = this.#drafts[index] as Draft;
    const values = this.#values(draft);
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
      const larger = this.#events * 2;
      const move = (old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
        const column = new Uint32Array(larger);
        column.set(old);
        return column;
      };
      this.#event = move(this.#event);
      this.#eventPair = move(this.#eventPair);
    }
    this.#eventPair[this.#events] = pair;
    this.#event[this.#events++] = event;
  }

  build(): Pairs {
    const drafts = this.#drafts;
    const count = drafts.length;
    const order = Uint32Array.from(drafts.keys()).sort((x, y) => {
      const one = drafts[x] as Draft;
      const other = drafts[y] as Draft;
      return one.a - other.a || one.b - other.b;
    });
    const place = new Uint32Array(count);
    const columns = Array.from({ length: 8 }, () => new Float64Array(count).fill(Number.NaN));
    const pairs = {
      a: new Uint32Array(count),
      b: new Uint32Array(count),
      flags: new Uint16Array(count),
    };
    order.forEach((index, p) => {
      const draft = drafts[index] as Draft;
      place[index] = p;
      pairs.a[p] = draft.a;
      pairs.b[p] = draft.b;
      pairs.flags[p] = draft.flags & PAIR.undirected ? draft.flags : draft.flags & ~PAIR.turned;
      draft.values?.forEach((value, k) => {
        (columns[k] as Float64Array)[p] = value;
      });
    });
    const two = (k: number): readonly [Float64Array, Float64Array] => [
      columns[k] as Float64Array,
      columns[k + 1] as Float64Array,
    ];
    return {
      count,
      ...pairs,
      strength: two(STRENGTH),
      trust: two(TRUST),
      knowledge: two(KNOWLEDGE),
      judgement: two(JUDGEMENT),
      ...this.#eventRows(place),
    };
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

  #values(draft: Draft): Float64Array {
    if (draft.values === undefined) draft.values = new Float64Array(8).fill(Number.NaN);
    return draft.values;
  }

  #raise(draft: Draft, k: number, value: number | undefined): void {
    if (value === undefined) return;
    const values = this.#values(draft);
    const before = values[k] as number;
    if (Number.isNaN(before) || value > before) values[k] = value;
  }
}
