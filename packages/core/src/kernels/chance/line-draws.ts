import { Random } from '../random.ts';
import type { Rows } from '../rows.ts';
import { holds, pairSet, put } from './pair-set.ts';

/** Pairs once each, as columns. */
export interface PairColumns {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** Whether two vertices are neighbours in ascending rows. O(log degree). */
export function tied({ off, adj }: Rows, v: number, w: number): boolean {
  let low = off[v]!;
  let high = off[v + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (adj[middle]! < w) low = middle + 1;
    else high = middle;
  }
  return low < off[v + 1]! && adj[low] === w;
}

/** Pearson correlation over all pairs of n of two sets of pairs, `one` and `other` of them, `both` in each; NaN where either is constant. */
export function pairCorrelation(n: number, one: number, other: number, both: number): number {
  const all = (n * (n - 1)) / 2;
  const spread = Math.sqrt(one * (all - one)) * Math.sqrt(other * (all - other));
  return spread > 0 ? (all * both - one * other) / spread : Number.NaN;
}

/**
 * How many of the pairs are tied when the vertices are exchanged (QAP, Krackhardt 1988), `draws` times. The correlation over all
 * pairs is a straight line of it, since exchanging keeps both counts. O(draws (n + pairs log degree)).
 */
export function exchangedOverlaps(rows: Rows, pairs: PairColumns, draws: number, seed: number): Float64Array {
  const random = new Random(seed);
  const { one, other } = pairs;
  const isTied = tiedIn(rows);
  const order = Uint32Array.from({ length: rows.n }, (_, v) => v);
  return Float64Array.from({ length: draws }, () => {
    for (let v = rows.n - 1; v > 0; v--) {
      const u = random.below(v + 1);
      const kept = order[v]!;
      order[v] = order[u]!;
      order[u] = kept;
    }
    let both = 0;
    for (let k = 0; k < one.length; k++) if (isTied(order[one[k]!]!, order[other[k]!]!)) both++;
    return both;
  });
}

/** Where there are few vertices, whether two are tied is looked up in bits. */
function tiedIn(rows: Rows): (v: number, w: number) => boolean {
  const { n, off, adj } = rows;
  const there = pairSet(n);
  if (!(there instanceof Uint32Array)) return (v, w) => tied(rows, v, w);
  for (let v = 0; v < n; v++)
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) put(there, v * n + adj[slot]!, true);
  return (v, w) => holds(there, v * n + w);
}
