import type { Rows } from '../rows.ts';
import { EgoNetwork } from './ego-network.ts';

/**
 * Dispersion of v among u's ties: pairs of their common neighbours that are not tied and have no neighbour in common, among u's
 * neighbours, other than u and v (Backstrom & Kleinberg 2014). One value for each pair given.
 */
export function dispersion(rows: Rows, source: Uint32Array, target: Uint32Array): Float64Array {
  const ego = new EgoNetwork(rows);
  const order = Array.from(source.keys()).sort((x, y) => source[x]! - source[y]!);
  const result = new Float64Array(source.length);
  let last = -1;
  for (const tie of order) {
    const u = source[tie]!;
    const v = target[tie]!;
    if (u !== last) ego.of(u);
    last = u;
    const common: number[] = [];
    ego.among(v, (w) => common.push(w));
    for (let a = 0; a < common.length; a++)
      for (let b = a + 1; b < common.length; b++) if (apart(ego, common[a]!, common[b]!, v)) result[tie]!++;
  }
  return result;
}

function apart(ego: EgoNetwork, s: number, t: number, v: number): boolean {
  const { off, adj } = ego.rows;
  let b = off[t]!;
  for (let a = off[s]!; a < off[s + 1]!; a++) {
    const w = adj[a]!;
    if (w === t) return false;
    while (b < off[t + 1]! && adj[b]! < w) b++;
    if (b < off[t + 1]! && adj[b] === w && w !== v && ego.slot[w]! > 0) return false;
  }
  return true;
}
