/** Fewest leavers after whom at most half of what is held is left; null is undefined. */
export interface Leavers {
  readonly greedy: number | null;
  readonly exact: number | null;
}

const MOST_EXACT = 20;

/**
 * How many people must leave before half of the outside reach is lost: a small number means that few people hold most of it.
 * Definition: fewest holders such that at most half of the outsiders keep one; greedy takes who loses most of what is
 * left at each step (then by order), exact tries every set.
 * Undefined: nobody is held; exact also where more than 20 hold anything.
 * Cost: greedy k h + holdings; exact the sets smaller than greedy's, or 20 * 2^20 where these are more.
 */
export function leaversToLoseHalf(held: readonly (readonly number[])[], holders: Uint32Array): Leavers {
  const reach = holders.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (reach === 0) return { greedy: null, exact: null };
  const holding = held.filter((list) => list.length > 0);
  const greedy = greedily(holding, holders.slice(), reach);
  return { greedy, exact: exactly(holding, reach, greedy) };
}

function greedily(held: readonly (readonly number[])[], left: Uint32Array, reach: number): number {
  const holdersOf = new Map<number, number[]>();
  /** What leaving loses of each holder, -1 once gone: kept up as outsiders come to have one holder left. */
  const lost = new Int32Array(held.length);
  for (const [h, list] of held.entries())
    for (const x of list) {
      if (left[x] === 1) lost[h]!++;
      const holders = holdersOf.get(x);
      if (holders === undefined) holdersOf.set(x, [h]);
      else holders.push(h);
    }
  let gone = 0;
  for (let remaining = reach; 2 * remaining > reach; gone++) {
    let best = 0;
    for (let h = 1; h < lost.length; h++) if (lost[h]! > lost[best]!) best = h;
    remaining -= lost[best]!;
    lost[best] = -1;
    for (const x of held[best]!) {
      left[x]! -= 1;
      const last = left[x] === 1 ? holdersOf.get(x)!.find((h) => lost[h]! >= 0) : undefined;
      if (last !== undefined) lost[last]!++;
    }
  }
  return gone;
}

function exactly(held: readonly (readonly number[])[], reach: number, greedy: number): number | null {
  if (held.length > MOST_EXACT) return null;
  const maskOf = new Map<number, number>();
  held.forEach((list, h) => {
    for (const x of list) maskOf.set(x, (maskOf.get(x) ?? 0) | (1 << h));
  });
  const counts = new Map<number, number>();
  for (const mask of maskOf.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  const sets = smallerSets(held.length, greedy);
  return sets * counts.size < held.length * 2 ** (held.length - 1)
    ? bySize(counts, held.length, reach, greedy)
    : byTable(counts, held.length, reach);
}

/** How many sets of `of` people have fewer than `size`, none apart. */
function smallerSets(of: number, size: number): number {
  let sets = 0;
  for (let k = 1, choices = of; k < size; k++) {
    sets += choices;
    choices = (choices * (of - k)) / (k + 1);
  }
  return sets;
}

/**
 * The smallest set that loses half, looked for among those smaller than the one that greedy found. A set loses at most
 * the sum of its members' shares, where each outsider is shared out among its holders: holders come by their shares, and where
 * those of the next cannot reach half, no set with them can.
 */
function bySize(counts: ReadonlyMap<number, number>, of: number, reach: number, greedy: number): number {
  const masks = Int32Array.from(counts.keys());
  const outsiders = Int32Array.from(counts.values());
  const shares = sharesOf(counts, of);
  const order = Array.from({ length: of }, (_, h) => h).sort((g, h) => shares[h]! - shares[g]!);
  const upTo = new Float64Array(of + 1);
  for (let k = 0; k < of; k++) upTo[k + 1] = upTo[k]! + shares[order[k]!]!;
  const losesHalf = (set: number): boolean => {
    let lost = 0;
    for (let k = 0; k < masks.length; k++) if ((masks[k]! & ~set) === 0) lost += outsiders[k]!;
    return 2 * lost >= reach;
  };
  const canLose = (from: number, size: number, set: number, shared: number): boolean => {
    if (size === 0) return losesHalf(set);
    for (let k = from; k + size <= of; k++) {
      if (2 * (shared + upTo[k + size]! - upTo[k]!) + ROUNDING < reach) return false;
      const h = order[k]!;
      if (canLose(k + 1, size - 1, set | (1 << h), shared + shares[h]!)) return true;
    }
    return false;
  };
  for (let size = 1; size < greedy; size++) if (canLose(0, size, 0, 0)) return size;
  return greedy;
}

const ROUNDING = 1e-6;

/** What each holder has where each outsider is shared out among its holders. */
function sharesOf(counts: ReadonlyMap<number, number>, of: number): Float64Array {
  const shares = new Float64Array(of);
  for (const [mask, outsiders] of counts)
    for (let h = 0; h < of; h++) if ((mask >>> h) & 1) shares[h]! += outsiders / bitsIn(mask);
  return shares;
}

/** The same from a table of all sets: lost[set] counts outsiders all of whose holders are in the set. */
function byTable(counts: ReadonlyMap<number, number>, of: number, reach: number): number {
  const lost = new Uint32Array(2 ** of);
  for (const [mask, outsiders] of counts) lost[mask] = outsiders;
  for (let bit = 1; bit < lost.length; bit *= 2)
    for (let block = bit; block < lost.length; block += 2 * bit)
      for (let set = block; set < block + bit; set++) lost[set]! += lost[set - bit]!;
  let fewest = of;
  for (let set = 0; set < lost.length; set++)
    if (2 * lost[set]! >= reach) fewest = Math.min(fewest, bitsIn(set));
  return fewest;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
