import type { Work } from './work.ts';

/** A sum over pairs of other actors as their mean: undefined with fewer than two others. */
export function perPair(work: Work, sums: Float64Array): Float64Array {
  const pairs = work.pairsOfOthers;
  return sums.map((sum) => (pairs > 0 ? sum / pairs : Number.NaN));
}
