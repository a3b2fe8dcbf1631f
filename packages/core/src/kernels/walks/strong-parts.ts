import type { Rows } from '../rows.ts';

/** Vertices that reach each other, numbered so that arcs lead from higher numbers to lower or equal ones (Tarjan 1972). O(n + m). */
export function strongParts(rows: Rows): { readonly part: Int32Array; readonly parts: number } {
  const { n, off, adj } = rows;
  const part = new Int32Array(n).fill(-1);
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const cursor = off.slice(0, n);
  const open: number[] = [];
  const path: number[] = [];
  let next = 0;
  let parts = 0;
  for (let root = 0; root < n; root++) {
    if (index[root] !== -1) continue;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (index[v] === -1) {
        index[v] = low[v] = next++;
        open.push(v);
      }
      if (cursor[v]! < off[v + 1]!) {
        const w = adj[cursor[v]!++]!;
        if (index[w] === -1) path.push(w);
        else if (part[w] === -1) low[v] = Math.min(low[v]!, index[w]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v] !== index[v]) continue;
      for (let w = open.pop()!; ; w = open.pop()!) {
        part[w] = parts;
        if (w === v) break;
      }
      parts++;
    }
  }
  return { part, parts };
}
