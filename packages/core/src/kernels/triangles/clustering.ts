import type { Ingredient } from '../ingredient.ts';
import { reciprocatedIn, TRIANGLES, type Triangles, trianglesIn } from './triangles.ts';

export interface Clustering {
  readonly clustering: Float64Array;
  readonly barrat: Float64Array;
}

/** Watts-Strogatz and Barrat, both from the triangles on each pair; 0 with fewer than two neighbours. */
export function clustering(found: Triangles): Clustering {
  const { forward, pair } = found;
  const { n, off, adj, degree, sum } = forward;
  const closed = new Float64Array(n);
  const strong = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let p = off[u]!; p < off[u + 1]!; p++) {
      const v = adj[p]!;
      const on = trianglesIn(pair[4 * p + 2]!);
      if (on === 0) continue;
      const weighed = on * pair[4 * p]!;
      closed[u]! += on;
      closed[v]! += on;
      strong[u]! += weighed;
      strong[v]! += weighed;
    }
  }
  for (let v = 0; v < n; v++) {
    const k = degree[v]!;
    closed[v] = k < 2 ? 0 : closed[v]! / (k * (k - 1));
    strong[v] = k < 2 || sum[v] === 0 ? 0 : strong[v]! / (sum[v]! * (k - 1));
  }
  return { clustering: closed, barrat: strong };
}

/** Onnela, strengths divided by the largest of all; 0 with fewer than two neighbours. Needs `cubes`. */
export function onnela(found: Triangles): Float64Array {
  const { n, degree, most } = found.forward;
  let largest = 0;
  for (let v = 0; v < n; v++) if (most[v]! > largest) largest = most[v]!;
  const result = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    const k = degree[v]!;
    if (k >= 2 && largest > 0) result[v] = (2 * found.vertex[4 * v + 3]!) / (largest * k * (k - 1));
  }
  return result;
}

/** Closed share of all paths of two ties; NaN where there is none. */
export function transitivity(found: Triangles): number {
  let paths = 0;
  for (const k of found.forward.degree) paths += (k * (k - 1)) / 2;
  return paths === 0 ? Number.NaN : (3 * found.count) / paths;
}

/** Common neighbours of the ends of each tie, by the number of its pair. */
export function embeddedness(found: Triangles, pairs: Uint32Array): Float64Array {
  const result = new Float64Array(pairs.length);
  for (let tie = 0; tie < pairs.length; tie++) {
    result[tie] = trianglesIn(found.pair[4 * pairs[tie]! + 2]!);
  }
  return result;
}

/** Common neighbours joined to both ends by reciprocated ties, where the tie itself is reciprocated. */
export function simmelian(found: Triangles, pairs: Uint32Array): Float64Array {
  const result = new Float64Array(pairs.length);
  for (let tie = 0; tie < pairs.length; tie++) {
    result[tie] = reciprocatedIn(found.pair[4 * pairs[tie]! + 2]!);
  }
  return result;
}

export const CLUSTERING: Ingredient<Clustering> = {
  name: 'clustering',
  make: (from) => clustering(from.of(TRIANGLES)),
};
