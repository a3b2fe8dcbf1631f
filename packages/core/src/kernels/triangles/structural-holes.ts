import type { Ingredient } from '../ingredient.ts';
import { TRIANGLES, type Triangles } from './triangles.ts';

export interface StructuralHoles {
  readonly constraint: Float64Array;
  readonly hierarchy: Float64Array;
}

/** Constraint and, with one logarithm per pair, hierarchy; NaN for isolates. Needs `shares`. */
export function structuralHoles(found: Triangles, withHierarchy: boolean): StructuralHoles {
  const { forward, pair, vertex } = found;
  const { n, off, adj, degree } = forward;
  const constraint = new Float64Array(n);
  const entropy = new Float64Array(withHierarchy ? n : 0);
  const logShare = new Float64Array(withHierarchy ? n : 0);
  if (withHierarchy) for (let v = 0; v < n; v++) logShare[v] = Math.log(vertex[4 * v]!);
  for (let u = 0; u < n; u++) {
    const shareU = vertex[4 * u]!;
    let sum = 0;
    let logs = 0;
    for (let p = off[u]!; p < off[u + 1]!; p++) {
      const v = adj[p]!;
      const both = pair[4 * p]! + pair[4 * p + 1]!;
      const ofU = both * shareU;
      const ofV = both * vertex[4 * v]!;
      sum += ofU * ofU;
      constraint[v]! += ofV * ofV;
      if (!withHierarchy || both === 0) continue;
      const log = Math.log(both);
      if (ofU > 0) logs += 2 * ofU * ofU * (log + logShare[u]!);
      if (ofV > 0) entropy[v]! += 2 * ofV * ofV * (log + logShare[v]!);
    }
    constraint[u]! += sum;
    if (withHierarchy) entropy[u]! += logs;
  }
  const hierarchy = new Float64Array(withHierarchy ? n : 0);
  for (let v = 0; v < n; v++) {
    const k = degree[v]!;
    const c = constraint[v]!;
    if (k === 0) constraint[v] = Number.NaN;
    if (withHierarchy) hierarchy[v] = hierarchyOf(k, c, entropy[v]!);
  }
  return { constraint, hierarchy };
}

/** With r_j = k c_j / c: sum r_j ln r_j / (k ln k) = (sum c_j ln c_j / c + ln k - ln c) / ln k. */
function hierarchyOf(k: number, c: number, entropy: number): number {
  if (k === 0) return Number.NaN;
  if (k === 1) return 1;
  if (c === 0) return 0;
  return Math.max(0, (entropy / c + Math.log(k) - Math.log(c)) / Math.log(k));
}

/** NaN for isolates. Needs `shares`. */
export function effectiveSize(found: Triangles): Float64Array {
  const { degree } = found.forward;
  const result = new Float64Array(degree.length);
  for (let v = 0; v < degree.length; v++) {
    const k = degree[v]!;
    result[v] = k === 0 ? Number.NaN : k - found.vertex[4 * v + 2]! * found.vertex[4 * v]!;
  }
  return result;
}

/** Of each tie, by the number of its pair, the constraint that its target is for its source. Needs `shares`. */
export function localConstraint(found: Triangles, pairs: Uint32Array, source: Uint32Array): Float64Array {
  const { pair, vertex } = found;
  const result = new Float64Array(pairs.length);
  for (let tie = 0; tie < pairs.length; tie++) {
    const at = 4 * pairs[tie]!;
    const share = (pair[at]! + pair[at + 1]!) * vertex[4 * source[tie]!]!;
    result[tie] = share * share;
  }
  return result;
}

export const HOLES: Ingredient<StructuralHoles> = {
  name: 'holes',
  make: (from) => structuralHoles(from.of(TRIANGLES), from.needs.has('hierarchy')),
};
