import type { Rows } from '../rows.ts';

/** The largest k such that the vertex is in a set whose members each have k neighbours in it (Batagelj & Zaversnik 2003); O(n + pairs). */
export function coreNumbers(rows: Rows): Float64Array {
  const { n, off, adj } = rows;
  const degree = new Uint32Array(n);
  let largest = 0;
  for (let v = 0; v < n; v++) {
    degree[v] = off[v + 1]! - off[v]!;
    if (degree[v]! > largest) largest = degree[v]!;
  }
  const start = new Uint32Array(largest + 2);
  for (let v = 0; v < n; v++) start[degree[v]! + 1]!++;
  for (let k = 0; k <= largest; k++) start[k + 1]! += start[k]!;
  const cursor = start.slice();
  const order = new Uint32Array(n);
  const place = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    place[v] = cursor[degree[v]!]!++;
    order[place[v]!] = v;
  }
  for (let at = 0; at < n; at++) {
    const v = order[at]!;
    const own = degree[v]!;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const w = adj[slot]!;
      const other = degree[w]!;
      if (other <= own) continue;
      const first = start[other]!;
      const swapped = order[first]!;
      order[place[w]!] = swapped;
      place[swapped] = place[w]!;
      order[first] = w;
      place[w] = first;
      start[other] = first + 1;
      degree[w] = other - 1;
    }
  }
  return Float64Array.from(degree);
}
