/** A set of ordered pairs of n vertices, each as `one * n + other`: bits where there are few vertices. */
export type PairSet = Set<number> | Uint32Array;

/** Up to this many vertices a bit stands for every pair: 8 MB at most. */
const MOST_AS_BITS = 8192;

export function pairSet(n: number): PairSet {
  return n > MOST_AS_BITS ? new Set<number>() : new Uint32Array((n * n + 31) >>> 5);
}

export function holds(set: PairSet, pair: number): boolean {
  return set instanceof Uint32Array ? ((set[pair >>> 5]! >>> (pair & 31)) & 1) === 1 : set.has(pair);
}

export function put(set: PairSet, pair: number, there: boolean): void {
  if (!(set instanceof Uint32Array)) {
    if (there) set.add(pair);
    else set.delete(pair);
  } else if (there) set[pair >>> 5]! |= 1 << (pair & 31);
  else set[pair >>> 5]! &= ~(1 << (pair & 31));
}
