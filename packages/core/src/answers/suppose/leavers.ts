/** Fewest leavers after whom at most half of what is held is left; null is undefined. */
export interface Leavers {
  readonly greedy: number | null;
  readonly exact: number | null;
}

const MOST_EXACT = 20;

/**
 * How many people must leave before half of the outside reach is lost: a small number says that it hangs on few.
 * Definition: fewest holders such that at most half of the outsiders keep one; greedy takes who loses most of what is
 * left at each step (then by order), exact tries every set.
 * Undefined: nobody is held; exact also where more than 20 hold anything.
 * Cost: greedy k (h + holdings), exact 20 * 2^20 at most.
 */
export function leaversToLoseHalf(held: readonly (readonly number[])[], holders: Uint32Array): Leavers {
  const reach = holders.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (reach === 0) return { greedy: null, exact: null };
  const holding = held.filter((list) => list.length > 0);
  return { greedy: greedily(holding, holders.slice(), reach), exact: exactly(holding, reach) };
}

function greedily(held: readonly (readonly number[])[], left: Uint32Array, reach: number): number {
  const gone = new Set<number>();
  for (let remaining = reach; 2 * remaining > reach; ) {
    let best = -1;
    let most = -1;
    held.forEach((list, h) => {
      if (gone.has(h)) return;
      let lost = 0;
      for (const x of list) if (left[x] === 1) lost++;
      if (lost > most) [best, most] = [h, lost];
    });
    gone.add(best);
    for (const x of held[best]!) left[x]! -= 1;
    remaining -= most;
  }
  return gone.size;
}

function exactly(held: readonly (readonly number[])[], reach: number): number | null {
  if (held.length > MOST_EXACT) return null;
  const maskOf = new Map<number, number>();
  held.forEach((list, h) => {
    for (const x of list) maskOf.set(x, (maskOf.get(x) ?? 0) | (1 << h));
  });
  // lost[set]: outsiders all of whose holders are in the set.
  const lost = new Uint32Array(1 << held.length);
  for (const mask of maskOf.values()) lost[mask]! += 1;
  for (let h = 0; h < held.length; h++)
    for (let set = 0; set < lost.length; set++) if (set & (1 << h)) lost[set]! += lost[set ^ (1 << h)]!;
  let fewest = held.length;
  for (let set = 0; set < lost.length; set++)
    if (2 * (reach - lost[set]!) <= reach) fewest = Math.min(fewest, bitsIn(set));
  return fewest;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
