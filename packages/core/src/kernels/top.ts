/** Somebody with what they count. */
export interface Scored {
  readonly person: number;
  readonly value: number;
}

/** The k with the largest values above 0, then in order. Cost: n k. */
export function largest(all: Iterable<Scored>, k: number): Scored[] {
  const best: Scored[] = [];
  for (const one of all) {
    if (!(one.value > 0)) continue;
    let at = best.length;
    while (at > 0 && before(one, best[at - 1]!)) at--;
    if (at >= k) continue;
    best.splice(at, 0, one);
    if (best.length > k) best.pop();
  }
  return best;
}

const before = (one: Scored, other: Scored): boolean =>
  one.value > other.value || (one.value === other.value && one.person < other.person);

/** top_k: the mean of the k largest, padded with 0. */
export function topMean(best: readonly Scored[], k: number): number {
  let sum = 0;
  for (let at = 0; at < Math.min(k, best.length); at++) sum += best[at]!.value;
  return sum / k;
}

/** top_k once somebody counts `value`: `best` holds the k + 1 largest before. */
export function topMeanWith(best: readonly Scored[], k: number, person: number, value: number): number {
  const rest = best.filter((one) => one.person !== person);
  return topMean(largest([...rest, { person, value }], k), k);
}
