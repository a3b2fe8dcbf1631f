import type { Random } from '../random.ts';
import { holds, type PairSet, pairSet, put } from './pair-set.ts';

/** Ties as columns; each an ordered pair where `directed`, else a pair once. */
export interface TieColumns {
  readonly n: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/**
 * Networks with the same degrees (in and out where directed), by exchanging the ends of two ties at a time; an exchange that would
 * make a self-tie or a tie twice is left (Maslov & Sneppen 2002; the configuration model without either).
 */
export class Rewiring implements TieColumns {
  readonly n: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  private readonly directed: boolean;
  private readonly random: Random;
  private readonly there: PairSet;

  constructor({ n, source, target }: TieColumns, directed: boolean, random: Random) {
    this.n = n;
    this.source = source.slice();
    this.target = target.slice();
    this.directed = directed;
    this.random = random;
    this.there = pairSet(n);
    source.forEach((v, k) => {
      put(this.there, this.key(v, target[k]!), true);
    });
  }

  private key(v: number, w: number): number {
    return this.directed || v < w ? v * this.n + w : w * this.n + v;
  }

  /** Tries as many exchanges; O(tries). */
  exchange(tries: number): this {
    const { n, source: from, target: to, directed, random, there } = this;
    const { length } = from;
    const bits = there instanceof Uint32Array ? there : undefined;
    const isThere = (pair: number): boolean =>
      bits === undefined ? holds(there, pair) : ((bits[pair >>> 5]! >>> (pair & 31)) & 1) === 1;
    for (let tried = 0; length > 1 && tried < tries; tried++) {
      const x = random.below(length);
      const y = random.below(length);
      const turned = !directed && (random.bits() & 1) === 1;
      const a = from[x]!;
      const b = to[x]!;
      const c = turned ? to[y]! : from[y]!;
      const d = turned ? from[y]! : to[y]!;
      if (x === y || a === d || c === b) continue;
      const one = directed || a < d ? a * n + d : d * n + a;
      if (isThere(one)) continue;
      const other = directed || c < b ? c * n + b : b * n + c;
      if (one === other || isThere(other)) continue;
      put(there, directed || a < b ? a * n + b : b * n + a, false);
      put(there, directed || c < d ? c * n + d : d * n + c, false);
      put(there, one, true);
      put(there, other, true);
      to[x] = d;
      from[y] = c;
      to[y] = b;
    }
    return this;
  }
}
