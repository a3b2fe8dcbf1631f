import type { Ingredient } from '../ingredient.ts';
import { type Rows, SYMMETRIC } from '../rows.ts';
import { EgoNetwork } from './ego-network.ts';

export interface EgoHoles {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
}

/**
 * Burt's constraint and effective size with shares inside each ego network only, as UCINET's ego-network model has them: the
 * strengths of an alter count towards the ego and its neighbours alone. NaN for isolates. O(sum of the ties among neighbours).
 */
export function egoHoles(rows: Rows): EgoHoles {
  const { n, off, adj, strength } = rows;
  const ego = new EgoNetwork(rows);
  const constraint = new Float64Array(n).fill(Number.NaN);
  const effectiveSize = new Float64Array(n).fill(Number.NaN);
  const sum = new Float64Array(n);
  const most = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    if (off[v] === off[v + 1]) continue;
    ego.of(v);
    let total = 0;
    for (let k = off[v]!; k < off[v + 1]!; k++) {
      const j = adj[k]!;
      total += strength[k]!;
      sum[j] = strength[k]!;
      most[j] = strength[k]!;
      ego.among(j, (_, z) => {
        sum[j]! += z;
        most[j] = Math.max(most[j]!, z);
      });
    }
    const share = (q: number): number => strength[ego.slot[q]! - 1]! / total;
    let c = 0;
    let e = 0;
    for (let k = off[v]!; k < off[v + 1]!; k++) {
      const j = adj[k]!;
      let indirect = 0;
      let redundant = 0;
      ego.among(j, (q, z) => {
        indirect += sum[q] === 0 ? 0 : share(q) * (z / sum[q]!);
        redundant += most[j] === 0 ? 0 : share(q) * (z / most[j]!);
      });
      c += (share(j) + indirect) ** 2;
      e += 1 - redundant;
    }
    constraint[v] = c;
    effectiveSize[v] = e;
  }
  return { constraint, effectiveSize };
}

/** Redundancy r_ij = sum over q of p_iq m_jq of each pair i, j given (Burt 1992); NaN where i has no strength at all. */
export function dyadicRedundancy(rows: Rows, source: Uint32Array, target: Uint32Array): Float64Array {
  const { n, off, adj, strength } = rows;
  const total = new Float64Array(n);
  const most = new Float64Array(n);
  for (let v = 0; v < n; v++)
    for (let k = off[v]!; k < off[v + 1]!; k++) {
      total[v]! += strength[k]!;
      most[v] = Math.max(most[v]!, strength[k]!);
    }
  return Float64Array.from(source, (i, at) => {
    const j = target[at]!;
    let sum = 0;
    let b = off[j]!;
    for (let a = off[i]!; a < off[i + 1]!; a++) {
      const q = adj[a]!;
      while (b < off[j + 1]! && adj[b]! < q) b++;
      if (b < off[j + 1]! && adj[b] === q) sum += (strength[a]! / total[i]!) * (strength[b]! / most[j]!);
    }
    return total[i]! > 0 ? sum : Number.NaN;
  });
}

export const EGO_HOLES: Ingredient<EgoHoles> = {
  name: 'ego-holes',
  make: (from) => egoHoles(from.of(SYMMETRIC)),
};
