import type { Rows } from '../rows.ts';

/**
 * Of each tie the smaller of (1 - p_ij)^(k_i - 1) and (1 - p_ji)^(k_j - 1), p_ij the share of j in the strengths of i and
 * k_i the neighbours of i (Serrano, Boguna & Vespignani 2009). NaN where `rows` has no such pair. O(n + m log k).
 */
export function disparity(rows: Rows, source: Uint32Array, target: Uint32Array): Float64Array {
  const { n, off, strength } = rows;
  const total = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) total[v]! += strength[slot]!;
  }
  const result = new Float64Array(source.length);
  for (let tie = 0; tie < source.length; tie++) {
    const s = source[tie]!;
    const t = target[tie]!;
    const slot = slotOf(rows, s, t);
    if (slot < 0) {
      result[tie] = Number.NaN;
      continue;
    }
    const ofEnd = (v: number): number => (1 - strength[slot]! / total[v]!) ** (off[v + 1]! - off[v]! - 1);
    result[tie] = Math.min(ofEnd(s), ofEnd(t));
  }
  return result;
}

function slotOf({ off, adj }: Rows, row: number, neighbour: number): number {
  let low = off[row]!;
  let high = off[row + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (adj[middle] === neighbour) return middle;
    if (adj[middle]! < neighbour) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
