/** A whole number from 0 to below n (at most 2^32) that nobody can foresee, each as likely as the others. */
export function randomBelow(n: number): number {
  const drawn = new Uint32Array(1);
  // Numbers above the last full multiple of n would favour small results.
  const limit = 2 ** 32 - (2 ** 32 % n);
  do crypto.getRandomValues(drawn);
  while (drawn[0]! >= limit);
  return drawn[0]! % n;
}
