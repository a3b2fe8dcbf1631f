import { Breadth } from '../groups/breadth.ts';
import type { Arcs } from '../paths/brandes.ts';

/**
 * Betweenness of every arc: over ordered pairs s, t the share of shortest paths that run along it (Girvan & Newman 2002), beside
 * `arcs.adj`. In an undirected network the two arcs of a tie together count each pair twice. O(nm).
 */
export function arcBetweenness(arcs: Arcs): Float64Array {
  const { n, off, adj } = arcs;
  const walk = new Breadth(arcs);
  const paths = new Float64Array(n);
  const depends = new Float64Array(n);
  const result = new Float64Array(adj.length);
  for (let s = 0; s < n; s++) {
    const { steps, order, met } = walk.from([s]);
    for (let k = 0; k < met; k++) {
      paths[order[k]!] = 0;
      depends[order[k]!] = 0;
    }
    paths[s] = 1;
    for (let k = 0; k < met; k++) {
      const v = order[k]!;
      for (let a = off[v]!; a < off[v + 1]!; a++)
        if (steps[adj[a]!] === steps[v]! + 1) paths[adj[a]!]! += paths[v]!;
    }
    for (let k = met - 1; k >= 0; k--) {
      const v = order[k]!;
      for (let a = off[v]!; a < off[v + 1]!; a++) {
        const w = adj[a]!;
        if (steps[w] !== steps[v]! + 1) continue;
        const share = (paths[v]! / paths[w]!) * (1 + depends[w]!);
        result[a]! += share;
        depends[v]! += share;
      }
    }
  }
  return result;
}

/** The same for ties given by their ends, over the pairs there are; both arcs of an undirected tie together. O(nm). */
export function tieBetweenness(
  arcs: Arcs,
  source: Uint32Array,
  target: Uint32Array,
  directed: boolean,
): Float64Array {
  const { n } = arcs;
  const raw = arcBetweenness(arcs);
  const pairs = n * (n - 1);
  return Float64Array.from(source, (s, tie) => {
    const forth = raw[slotOf(arcs, s, target[tie]!)]!;
    return (directed ? forth : forth + raw[slotOf(arcs, target[tie]!, s)]!) / pairs;
  });
}

function slotOf({ off, adj }: Arcs, v: number, w: number): number {
  let low = off[v]!;
  let high = off[v + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (adj[middle]! < w) low = middle + 1;
    else high = middle;
  }
  return low;
}
