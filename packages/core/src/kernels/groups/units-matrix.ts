import type { Rows } from '../rows.ts';

/** Ties between groups; the cell of groups g and h is `g * groups + h`, and both its halves hold the same. */
export interface UnitsMatrix {
  readonly groups: number;
  readonly size: Uint32Array;
  /** B: pairs with one end in g and the other in h; g = h: pairs inside. */
  readonly ties: Float64Array;
  /** The sum of their strengths. */
  readonly strength: Float64Array;
  /** Pairs of people that could be tied. */
  readonly possible: Float64Array;
  /** d_g d_h / (2m), inside d_g^2 / (4m); NaN without ties (Newman 2006). */
  readonly expected: Float64Array;
  /** d: the sum of the degrees in each group. */
  readonly degree: Float64Array;
  /** m. */
  readonly pairs: number;
}

/** Who is tied to whom by group, and what the degrees alone would give. O(n + m + groups^2) for symmetric rows. */
export function unitsMatrix(rows: Rows, group: Uint32Array, groups: number): UnitsMatrix {
  const { n, off, adj, strength: z } = rows;
  const size = new Uint32Array(groups);
  const ties = new Float64Array(groups * groups);
  const strength = new Float64Array(groups * groups);
  const degree = new Float64Array(groups);
  for (let v = 0; v < n; v++) {
    const g = group[v]!;
    size[g]!++;
    degree[g]! += off[v + 1]! - off[v]!;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const w = adj[slot]!;
      const h = group[w]!;
      if (g === h && v > w) continue;
      ties[g * groups + h]! += 1;
      strength[g * groups + h]! += z[slot]!;
    }
  }
  const pairs = adj.length / 2;
  const possible = new Float64Array(groups * groups);
  const expected = new Float64Array(groups * groups).fill(Number.NaN);
  for (let g = 0; g < groups; g++)
    for (let h = 0; h < groups; h++) {
      possible[g * groups + h] = g === h ? (size[g]! * (size[g]! - 1)) / 2 : size[g]! * size[h]!;
      if (pairs > 0) expected[g * groups + h] = (degree[g]! * degree[h]!) / ((g === h ? 4 : 2) * pairs);
    }
  return { groups, size, ties, strength, possible, expected, degree, pairs };
}
