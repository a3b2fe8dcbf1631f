import type { Rows } from '../rows.ts';

/** The mean of a figure over the neighbours of each vertex; NaN without any. O(n + m). */
export function meanOfNeighbours({ n, off, adj }: Rows, figure: Float64Array): Float64Array {
  return Float64Array.from({ length: n }, (_, v) => {
    let sum = 0;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) sum += figure[adj[slot]!]!;
    return sum / (off[v + 1]! - off[v]!);
  });
}
