import type { Ingredient } from '../ingredient.ts';
import { SYMMETRIC, type SymmetricRows } from '../rows.ts';

/**
 * Each pair once, in the row of the end with fewer neighbours (then the smaller label): rows stay short where hubs are.
 * A slot of `adj` is the pair's number; `direction` is seen from the row's vertex.
 */
export interface Forward {
  readonly n: number;
  readonly off: Uint32Array;
  readonly adj: Uint32Array;
  readonly strength: Float64Array;
  readonly direction: Uint8Array;
  /** Per vertex: neighbours, sum of strengths, largest strength. */
  readonly degree: Uint32Array;
  readonly sum: Float64Array;
  readonly most: Float64Array;
}

export function forwardRows(rows: SymmetricRows): Forward {
  const { n, off, adj, strength, direction } = rows;
  const pairs = adj.length / 2;
  const forward = {
    n,
    off: new Uint32Array(n + 1),
    adj: new Uint32Array(pairs),
    strength: new Float64Array(pairs),
    direction: new Uint8Array(pairs),
    degree: new Uint32Array(n),
    sum: new Float64Array(n),
    most: new Float64Array(n),
  };
  for (let v = 0; v < n; v++) forward.degree[v] = off[v + 1]! - off[v]!;
  let pair = 0;
  for (let v = 0; v < n; v++) {
    const own = forward.degree[v]!;
    let sum = 0;
    let most = 0;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const w = adj[slot]!;
      const z = strength[slot]!;
      sum += z;
      if (z > most) most = z;
      const other = forward.degree[w]!;
      if (other < own || (other === own && w < v)) continue;
      forward.adj[pair] = w;
      forward.strength[pair] = z;
      forward.direction[pair++] = direction[slot]!;
    }
    forward.sum[v] = sum;
    forward.most[v] = most;
    forward.off[v + 1] = pair;
  }
  return forward;
}

/** The number of the pair of each tie. Ties are met row by row, so that no pair has to be searched for; O(n + m). */
export function pairsOfTies(forward: Forward, source: Uint32Array, target: Uint32Array): Uint32Array {
  const { n, off, adj, degree } = forward;
  const ties = source.length;
  const start = new Uint32Array(n + 1);
  const row = new Uint32Array(ties);
  for (let tie = 0; tie < ties; tie++) {
    const s = source[tie]!;
    const t = target[tie]!;
    const before = degree[s]! - degree[t]! || s - t;
    row[tie] = before < 0 ? s : t;
    start[row[tie]! + 1]!++;
  }
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const cursor = start.slice(0, n);
  const tieAt = new Uint32Array(ties);
  const farEnd = new Uint32Array(ties);
  for (let tie = 0; tie < ties; tie++) {
    const at = cursor[row[tie]!]!++;
    tieAt[at] = tie;
    farEnd[at] = row[tie] === source[tie] ? target[tie]! : source[tie]!;
  }
  const pair = row;
  const mark = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    for (let p = off[v]!; p < off[v + 1]!; p++) mark[adj[p]!] = p;
    for (let at = start[v]!; at < start[v + 1]!; at++) pair[tieAt[at]!] = mark[farEnd[at]!]!;
  }
  return pair;
}

export const FORWARD: Ingredient<Forward> = {
  name: 'forward',
  make: (from) => forwardRows(from.of(SYMMETRIC)),
};

/** The pair of each tie, as a number of `FORWARD`. */
export const PAIRS: Ingredient<Uint32Array> = {
  name: 'pairs',
  make: (from) => pairsOfTies(from.of(FORWARD), from.source, from.target),
};
