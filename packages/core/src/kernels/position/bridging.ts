import type { Arcs } from '../paths/brandes.ts';

/** (1 / k_v) / (sum over neighbours w of 1 / k_w); NaN for isolates (Hwang et al. 2006). O(n + m). */
export function bridgingCoefficients({ n, off, adj }: Arcs): Float64Array {
  const degree = (v: number): number => off[v + 1]! - off[v]!;
  return Float64Array.from({ length: n }, (_, v) => {
    let around = 0;
    for (let k = off[v]!; k < off[v + 1]!; k++) around += 1 / degree(adj[k]!);
    return degree(v) === 0 ? Number.NaN : 1 / degree(v) / around;
  });
}
