import type { Rows } from '../rows.ts';

/**
 * For every vertex, how many ordered pairs are still joined by a path once it is away as well as the gone: sum of s(s - 1) over the
 * parts that are left. One walk tells it of all vertices (Hopcroft & Tarjan 1973: what is below a vertex falls off where nothing
 * there reaches above it). Symmetric rows; O(n + m).
 */
export function joinedWithoutEach(rows: Rows, gone: Uint8Array): Float64Array {
  const { n, off, adj } = rows;
  const found = new Uint32Array(n);
  const low = new Uint32Array(n);
  const cursor = off.slice(0, n);
  const parent = new Uint32Array(n);
  const order = new Uint32Array(n);
  /** Vertices below each, itself among them. */
  const below = new Uint32Array(n);
  /** Vertices that fall off below each, and the ordered pairs joined among them. */
  const fallen = new Uint32Array(n);
  const joined = new Float64Array(n);
  const pairs = (s: number): number => s * (s - 1);
  let time = 0;
  let all = 0;
  for (let root = 0; root < n; root++) {
    if (gone[root] === 1 || found[root] !== 0) continue;
    const first = time;
    order[time] = root;
    found[root] = low[root] = ++time;
    parent[root] = root;
    below[root] = 1;
    for (let v = root; ; ) {
      if (cursor[v]! < off[v + 1]!) {
        const w = adj[cursor[v]!++]!;
        if (gone[w] === 1) continue;
        if (found[w] === 0) {
          order[time] = w;
          found[w] = low[w] = ++time;
          parent[w] = v;
          below[w] = 1;
          v = w;
        } else if (w !== parent[v] && found[w]! < low[v]!) low[v] = found[w]!;
        continue;
      }
      if (v === root) break;
      const above = parent[v]!;
      below[above]! += below[v]!;
      if (low[v]! < low[above]!) low[above] = low[v]!;
      if (low[v]! >= found[above]!) {
        fallen[above]! += below[v]!;
        joined[above]! += pairs(below[v]!);
      }
      v = above;
    }
    const size = time - first;
    for (let k = first; k < time; k++) {
      const v = order[k]!;
      joined[v]! += pairs(size - 1 - fallen[v]!) - pairs(size);
    }
    all += pairs(size);
  }
  for (let v = 0; v < n; v++) joined[v] = gone[v] === 1 ? Number.NaN : joined[v]! + all;
  return joined;
}
