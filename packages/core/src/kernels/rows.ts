import type { Ingredient } from './ingredient.ts';

/**
 * Compressed sparse rows: the neighbours of vertex v are `adj[off[v]] .. adj[off[v + 1] - 1]`, ascending, each once;
 * `strength` is parallel to `adj`.
 */
export interface Rows {
  readonly n: number;
  readonly off: Uint32Array;
  readonly adj: Uint32Array;
  readonly strength: Float64Array;
}

/** Bits of `SymmetricRows.direction`: an arc leaves the row's vertex, an arc enters it. */
export const OUT = 1;
export const IN = 2;
export const BOTH = 3;

/** Every pair in the rows of both its ends, `strength` the sum of both directions. */
export interface SymmetricRows extends Rows {
  readonly direction: Uint8Array;
}

/** The undirected view: a tie in `mutual` counts once, with both arcs. Self-ties are left out. */
export function symmetricRows(
  n: number,
  source: Uint32Array,
  target: Uint32Array,
  strength: Float64Array,
  mutual: Uint8Array,
): SymmetricRows {
  return build(n, source, target, strength, mutual, true);
}

/** Out-arcs of the directed view: a tie in `mutual` gives both arcs; of parallel arcs the strongest stands. */
export function arcRows(
  n: number,
  source: Uint32Array,
  target: Uint32Array,
  strength: Float64Array,
  mutual: Uint8Array,
): Rows {
  const { off, adj, strength: kept } = build(n, source, target, strength, mutual, false);
  return { n, off, adj, strength: kept };
}

/** In-arcs from out-arcs, or the reverse. */
export function reverseRows(rows: Rows): Rows {
  const { n, off, adj, strength } = rows;
  const reversed = new Uint32Array(n + 1);
  for (let slot = 0; slot < adj.length; slot++) reversed[adj[slot]! + 1]!++;
  for (let v = 0; v < n; v++) reversed[v + 1]! += reversed[v]!;
  const cursor = reversed.slice(0, n);
  const from = new Uint32Array(adj.length);
  const kept = new Float64Array(adj.length);
  for (let v = 0; v < n; v++) {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const to = cursor[adj[slot]!]!++;
      from[to] = v;
      kept[to] = strength[slot]!;
    }
  }
  return { n, off: reversed, adj: from, strength: kept };
}

/** The same rows without the slots of strength 0. */
export function withoutZeros(rows: Rows): Rows {
  const { n, off, adj, strength } = rows;
  if (!strength.includes(0)) return rows;
  const slots = Uint32Array.from(strength.keys()).filter((slot) => strength[slot]! > 0);
  const kept = new Uint32Array(n + 1);
  let to = 0;
  for (let v = 0; v < n; v++) {
    while (to < slots.length && slots[to]! < off[v + 1]!) to++;
    kept[v + 1] = to;
  }
  return {
    n,
    off: kept,
    adj: slots.map((slot) => adj[slot]!),
    strength: Float64Array.from(slots, (slot) => strength[slot]!),
  };
}

/**
 * Two stable scatters, by neighbour and then by row, leave the rows sorted. Parallel ties meet in the second one and become one:
 * summed in the undirected view, the strongest in the directed one.
 */
function build(
  n: number,
  source: Uint32Array,
  target: Uint32Array,
  strength: Float64Array,
  mutual: Uint8Array,
  symmetric: boolean,
): SymmetricRows {
  const ties = source.length;
  const byNeighbour = new Uint32Array(n + 1);
  for (let tie = 0; tie < ties; tie++) {
    const s = source[tie]!;
    const t = target[tie]!;
    if (s === t) continue;
    byNeighbour[t + 1]!++;
    if (symmetric || mutual[tie]! !== 0) byNeighbour[s + 1]!++;
  }
  for (let v = 0; v < n; v++) byNeighbour[v + 1]! += byNeighbour[v]!;
  const slots = byNeighbour[n]!;
  const rowOf = new Uint32Array(slots);
  const strengthOf = new Float64Array(slots);
  const directionOf = new Uint8Array(symmetric ? slots : 0);
  const cursor = byNeighbour.slice(0, n);
  for (let tie = 0; tie < ties; tie++) {
    const s = source[tie]!;
    const t = target[tie]!;
    if (s === t) continue;
    const both = mutual[tie]! !== 0;
    const forth = cursor[t]!++;
    rowOf[forth] = s;
    strengthOf[forth] = strength[tie]!;
    if (symmetric) directionOf[forth] = both ? BOTH : OUT;
    if (!symmetric && !both) continue;
    const back = cursor[s]!++;
    rowOf[back] = t;
    strengthOf[back] = strength[tie]!;
    if (symmetric) directionOf[back] = both ? BOTH : IN;
  }
  const off = startsOfRows(n, byNeighbour, rowOf, cursor);
  // Room for what stays alone: on millions of ties the parallel ones would need another hundred megabytes.
  const adj = new Uint32Array(off[n]!);
  const kept = new Float64Array(off[n]!);
  const direction = new Uint8Array(symmetric ? off[n]! : 0);
  cursor.set(off.subarray(0, n));
  for (let neighbour = 0; neighbour < n; neighbour++) {
    for (let from = byNeighbour[neighbour]!; from < byNeighbour[neighbour + 1]!; from++) {
      const row = rowOf[from]!;
      const last = cursor[row]! - 1;
      if (last >= off[row]! && adj[last] === neighbour) {
        kept[last] = symmetric ? kept[last]! + strengthOf[from]! : Math.max(kept[last]!, strengthOf[from]!);
        if (symmetric) direction[last]! |= directionOf[from]!;
        continue;
      }
      cursor[row]!++;
      adj[last + 1] = neighbour;
      kept[last + 1] = strengthOf[from]!;
      if (symmetric) direction[last + 1] = directionOf[from]!;
    }
  }
  return { n, off, adj, strength: kept, direction };
}

/** Where each row begins once parallel ties are one; `last` is scratch of n numbers. */
function startsOfRows(
  n: number,
  byNeighbour: Uint32Array,
  rowOf: Uint32Array,
  last: Uint32Array,
): Uint32Array {
  const off = new Uint32Array(n + 1);
  last.fill(n);
  for (let neighbour = 0; neighbour < n; neighbour++) {
    for (let from = byNeighbour[neighbour]!; from < byNeighbour[neighbour + 1]!; from++) {
      const row = rowOf[from]!;
      if (last[row] === neighbour) continue;
      last[row] = neighbour;
      off[row + 1]!++;
    }
  }
  for (let v = 0; v < n; v++) off[v + 1]! += off[v]!;
  return off;
}

/** Strengths that the undirected view adds up: the same whether the arcs are asked for too or not. */
export const SYMMETRIC: Ingredient<SymmetricRows> = {
  name: 'symmetric',
  make: ({ n, source, target, strength, mutual, twice }) =>
    symmetricRows(
      n,
      source,
      target,
      twice ? strength.map((s, tie) => (mutual[tie] === 0 ? s : 2 * s)) : strength,
      mutual,
    ),
};

/** What paths run on: arcs of a directed network, pairs (as two arcs) of an undirected one. */
export const PATHS: Ingredient<Rows> = {
  name: 'paths',
  make: (from) =>
    from.directed
      ? arcRows(from.n, from.source, from.target, from.strength, from.mutual)
      : from.of(SYMMETRIC),
};

/** `PATHS` without the ties of strength 0. */
export const CARRYING: Ingredient<Rows> = { name: 'carrying', make: (from) => withoutZeros(from.of(PATHS)) };
