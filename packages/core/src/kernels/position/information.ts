import { components } from '../groups/components.ts';
import type { Rows } from '../rows.ts';

/**
 * Information centrality (Stephenson & Zelen 1989) within each component: 1 / (c_ii + (T - 2R) / n), C the inverse of D - Z + J,
 * Z strengths, D their sums, J all ones, T the trace of C, R = 1/n its row sums. NaN for isolates. O(n^3) per component.
 */
export function informationCentrality(rows: Rows): Float64Array {
  const result = new Float64Array(rows.n).fill(Number.NaN);
  const { of, size } = components(rows);
  const members: number[][] = size.map(() => []);
  for (let v = 0; v < rows.n; v++) members[of[v]!]!.push(v);
  for (const part of members) if (part.length > 1) within(rows, part, result);
  return result;
}

function within({ off, adj, strength }: Rows, part: readonly number[], result: Float64Array): void {
  const n = part.length;
  const place = new Map(part.map((v, k) => [v, k]));
  const matrix = new Float64Array(n * n).fill(1);
  part.forEach((v, k) => {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      matrix[k * n + place.get(adj[slot]!)!]! -= strength[slot]!;
      matrix[k * n + k]! += strength[slot]!;
    }
  });
  const inverse = inverted(matrix, n);
  if (inverse === undefined) return;
  let trace = 0;
  for (let k = 0; k < n; k++) trace += inverse[k * n + k]!;
  part.forEach((v, k) => {
    let row = 0;
    for (let j = 0; j < n; j++) row += inverse[k * n + j]!;
    result[v] = 1 / (inverse[k * n + k]! + (trace - 2 * row) / n);
  });
}

/** Gauss-Jordan of a symmetric positive definite matrix, in place of a copy; undefined where it has no inverse. */
function inverted(given: Float64Array, n: number): Float64Array | undefined {
  const a = given.slice();
  for (let p = 0; p < n; p++) {
    const pivot = a[p * n + p]!;
    if (!(Math.abs(pivot) > 1e-14)) return undefined;
    a[p * n + p] = 1;
    for (let c = 0; c < n; c++) a[p * n + c]! /= pivot;
    for (let r = 0; r < n; r++) {
      if (r === p) continue;
      const factor = a[r * n + p]!;
      if (factor === 0) continue;
      a[r * n + p] = 0;
      for (let c = 0; c < n; c++) a[r * n + c]! -= factor * a[p * n + c]!;
    }
  }
  return a;
}
