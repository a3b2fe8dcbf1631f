import type { Work } from './work.ts';

/** A sum over pairs of other actors as their mean: undefined with fewer than two others. */
export function perPair(work: Work, sums: Float64Array): Float64Array {
  const pairs = ((work.n - 1) * (work.n - 2)) / (work.directed ? 1 : 2);
  return sums.map((sum) => (pairs > 0 ? sum / pairs : Number.NaN));
}
