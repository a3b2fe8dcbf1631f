import type { Rows } from '../rows.ts';
import { EgoNetwork } from './ego-network.ts';

/**
 * Betweenness of each vertex in its own ego network: over pairs of neighbours that are not tied, one over the vertices of the ego
 * network tied to both, the ego among them (Everett & Borgatti 2005). O(sum of degree times the ties among neighbours).
 */
export function egoBetweenness(rows: Rows): Float64Array {
  const { n, off, adj } = rows;
  const ego = new EgoNetwork(rows);
  const both = new Uint32Array(n);
  const tied = new Uint8Array(n);
  const result = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    ego.of(v);
    for (let a = off[v]!; a < off[v + 1]!; a++) {
      const j = adj[a]!;
      // both[k]: neighbours of the ego tied to j and to k.
      for (let b = off[v]!; b < off[v + 1]!; b++) {
        both[adj[b]!] = 0;
        tied[adj[b]!] = 0;
      }
      ego.among(j, (q) => {
        tied[q] = 1;
        ego.among(q, (k) => {
          both[k]!++;
        });
      });
      for (let b = a + 1; b < off[v + 1]!; b++) {
        const k = adj[b]!;
        if (tied[k] === 0) result[v]! += 1 / (1 + both[k]!);
      }
    }
  }
  return result;
}
