import { symmetricRows } from '../rows.ts';

/** Everybody tied to a vertex in either direction, with the strength of the arc there and of the arc back, 0 where there is none. */
export interface ArcNeighbours {
  readonly n: number;
  readonly off: Uint32Array;
  readonly adj: Uint32Array;
  readonly out: Float64Array;
  readonly into: Float64Array;
}

/** Arcs as columns; one that is `mutual` stands for both. Self-ties are left out; of arcs given twice the last counts. */
export function arcNeighbours(
  n: number,
  source: Uint32Array,
  target: Uint32Array,
  strength: Float64Array,
  mutual: Uint8Array,
): ArcNeighbours {
  const { off, adj } = symmetricRows(n, source, target, strength, mutual);
  const out = new Float64Array(adj.length);
  const into = new Float64Array(adj.length);
  const place = (v: number, w: number): number => {
    let low = off[v]!;
    let high = off[v + 1]! - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (adj[middle]! < w) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (let k = 0; k < source.length; k++) {
    const [v, w] = [source[k]!, target[k]!];
    if (v === w) continue;
    const [there, back] = [place(v, w), place(w, v)];
    out[there] = into[back] = strength[k]!;
    if (mutual[k] === 1) into[there] = out[back] = strength[k]!;
  }
  return { n, off, adj, out, into };
}

/** Tie ends up to here are compared: the work grows with their square. */
export const MOST_ENDS = 16_000;

/**
 * Regular similarity of one vertex to all others by REGE (White & Reitz 1985; Borgatti & Everett 1993): E_ij is, over the ties of i
 * and of j, how well each is matched by the best tie of the other, min(s_ik, s_jm) + min(s_ki, s_mj) times E_km, divided by all their
 * strength; it starts at 1 and is worked out anew `rounds` times. 1 for two without ties. O(rounds m^2), the last round O(k_one m).
 */
export function roleSimilarityTo(arcs: ArcNeighbours, one: number, rounds = 3): Float64Array {
  const { n } = arcs;
  const sorted = strongestFirst(arcs);
  const { all } = sorted;
  let now = new Float64Array(n * n).fill(1);
  for (let round = 1; round < rounds; round++) {
    const next = new Float64Array(n * n).fill(1);
    for (let i = 1; i < n; i++)
      for (let j = 0; j < i; j++) {
        const both = all[i]! + all[j]!;
        if (both === 0) continue;
        const value = (matched(sorted, now, i, j) + matched(sorted, now, j, i)) / both;
        next[i * n + j] = value;
        next[j * n + i] = value;
      }
    now = next;
  }
  return Float64Array.from({ length: n }, (_, j) => {
    const both = all[one]! + all[j]!;
    return j === one || both === 0 ? 1 : (matched(sorted, now, one, j) + matched(sorted, now, j, one)) / both;
  });
}

/**
 * The same where roles are known beforehand: one round that starts at 1 for two of one group and at 0 for two of different ones, so
 * a tie is matched by the best tie of the other to the same group. O(sum over j of k_one k_j).
 */
export function roleSimilarityByGroup(arcs: ArcNeighbours, one: number, group: Uint32Array): Float64Array {
  const sorted = strongestFirst(arcs);
  const { n, all } = sorted;
  const same = (k: number, m: number): number => (group[k] === group[m] ? 1 : 0);
  return Float64Array.from({ length: n }, (_, j) => {
    const both = all[one]! + all[j]!;
    if (j === one || both === 0) return 1;
    return (matchedBy(sorted, same, one, j) + matchedBy(sorted, same, j, one)) / both;
  });
}

interface Sorted extends ArcNeighbours {
  /** Strength there and back. */
  readonly sum: Float64Array;
  /** Of all ties of a vertex. */
  readonly all: Float64Array;
}

/** The same with the strongest neighbours of each vertex first. */
function strongestFirst({ n, off, adj, out, into }: ArcNeighbours): Sorted {
  const order = Uint32Array.from(adj.keys());
  const sum = (slot: number): number => out[slot]! + into[slot]!;
  for (let v = 0; v < n; v++) order.subarray(off[v], off[v + 1]).sort((x, y) => sum(y) - sum(x) || x - y);
  const all = new Float64Array(n);
  for (let v = 0; v < n; v++) for (let slot = off[v]!; slot < off[v + 1]!; slot++) all[v]! += sum(slot);
  const taken = (column: Float64Array): Float64Array => Float64Array.from(order, (slot) => column[slot]!);
  return {
    n,
    off,
    adj: Uint32Array.from(order, (slot) => adj[slot]!),
    out: taken(out),
    into: taken(into),
    sum: Float64Array.from(order, sum),
    all,
  };
}

/** The ties of i, each as far as the best tie of j matches it. */
function matched({ n, off, adj, out, into, sum }: Sorted, known: Float64Array, i: number, j: number): number {
  let total = 0;
  const [from, end] = [off[j]!, off[j + 1]!];
  for (let a = off[i]!, last = off[i + 1]!; a < last; a++) {
    const [there, back, most] = [out[a]!, into[a]!, sum[a]!];
    const row = adj[a]! * n;
    let best = 0;
    // No tie can be matched better than in full, nor by one that is weaker than what is found.
    for (let b = from; b < end && best < most && sum[b]! > best; b++) {
      const o = out[b]!;
      const t = into[b]!;
      const value = (Math.min(o, there) + Math.min(t, back)) * known[row + adj[b]!]!;
      if (value > best) best = value;
    }
    total += best;
  }
  return total;
}

/** The same as `matched`, with what is known of two vertices asked for. */
function matchedBy(
  { off, adj, out, into, sum }: Sorted,
  known: (k: number, m: number) => number,
  i: number,
  j: number,
): number {
  let total = 0;
  for (let a = off[i]!; a < off[i + 1]!; a++) {
    let best = 0;
    for (let b = off[j]!; b < off[j + 1]! && best < sum[a]! && sum[b]! > best; b++)
      best = Math.max(
        best,
        (Math.min(out[b]!, out[a]!) + Math.min(into[b]!, into[a]!)) * known(adj[a]!, adj[b]!),
      );
    total += best;
  }
  return total;
}
