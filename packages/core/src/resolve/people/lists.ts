import type { Witness } from '../witnesses/witness.ts';

export const NOTHING: readonly never[] = [];

/** What all witnesses say; most people have one witness, and most fields are empty. */
export function together<T>(
  witnesses: readonly Witness[],
  pick: (w: Witness) => readonly T[] | undefined,
): readonly T[] {
  let only: readonly T[] = NOTHING;
  let all: T[] | undefined;
  for (const witness of witnesses) {
    const said = pick(witness);
    if (said === undefined || said.length === 0) continue;
    if (only.length === 0) only = said;
    else {
      all ??= [...only];
      for (const one of said) all.push(one);
    }
  }
  return all ?? only;
}

export function distinct<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}

export function sortedDistinct(items: readonly string[]): readonly string[] {
  if (items.length < 2) return items;
  const [first, second] = items as readonly [string, string];
  if (items.length > 2) return [...new Set(items)].sort();
  return first === second ? [first] : first < second ? items : [second, first];
}

/** Name and value, each two once, in order. */
export function distinctPairs(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  if (pairs.length < 2) return pairs;
  const seen = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
  return [...seen].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}
