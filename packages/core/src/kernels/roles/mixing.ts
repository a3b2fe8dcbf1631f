import type { Ingredient } from '../ingredient.ts';
import { BOTH, IN, OUT, type Rows, SYMMETRIC, type SymmetricRows } from '../rows.ts';

/** (external - internal) / (external + internal) neighbours by group; NaN for isolates. */
export function eiIndices(rows: Rows, group: Uint32Array): Float64Array {
  const { n, off, adj } = rows;
  const result = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    let external = 0;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) if (group[adj[slot]!] !== group[v]) external++;
    const degree = off[v + 1]! - off[v]!;
    result[v] = degree === 0 ? Number.NaN : (2 * external - degree) / degree;
  }
  return result;
}

/** The same over all ties: arcs of a directed network, pairs of an undirected one. */
export function eiIndexOfTies(rows: SymmetricRows, group: Uint32Array, directed: boolean): number {
  const { n, off, adj, direction } = rows;
  let external = 0;
  let all = 0;
  for (let v = 0; v < n; v++) {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      if (directed && (direction[slot]! & OUT) === 0) continue;
      all++;
      if (group[adj[slot]!] !== group[v]) external++;
    }
  }
  return all === 0 ? Number.NaN : (2 * external - all) / all;
}

/** Newman's modularity of a grouping, with strengths; NaN without any. */
export function modularity(rows: Rows, group: Uint32Array, groups: number): number {
  const { n, off, adj, strength } = rows;
  const inside = new Float64Array(groups);
  const ends = new Float64Array(groups);
  let all = 0;
  for (let v = 0; v < n; v++) {
    const own = group[v]!;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const z = strength[slot]!;
      ends[own]! += z;
      if (group[adj[slot]!] === own) inside[own]! += z;
    }
  }
  for (let g = 0; g < groups; g++) all += ends[g]!;
  if (all === 0) return Number.NaN;
  let result = 0;
  for (let g = 0; g < groups; g++) result += inside[g]! / all - (ends[g]! / all) ** 2;
  return result;
}

export interface ArcCounts {
  readonly into: Float64Array;
  readonly from: Float64Array;
  readonly arcs: number;
  /** Arcs whose opposite is there too. */
  readonly answered: number;
}

export function arcCounts(rows: SymmetricRows): ArcCounts {
  const { n, off, direction } = rows;
  const into = new Float64Array(n);
  const from = new Float64Array(n);
  let arcs = 0;
  let answered = 0;
  for (let v = 0; v < n; v++) {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const kind = direction[slot]!;
      if ((kind & IN) !== 0) into[v]!++;
      if ((kind & OUT) !== 0) from[v]!++;
      if (kind === BOTH) answered++;
    }
    arcs += from[v]!;
  }
  return { into, from, arcs, answered };
}

export const ARCS: Ingredient<ArcCounts> = { name: 'arcs', make: (from) => arcCounts(from.of(SYMMETRIC)) };
