import type { Ingredient } from '../ingredient.ts';
import { type Rows, SYMMETRIC } from '../rows.ts';

export interface Articulation {
  /** 1 where the vertex's removal leaves its component in more pieces. */
  readonly cutpoint: Uint8Array;
  /** The vertex above in the walk (itself at a root). */
  readonly parent: Uint32Array;
  /** 1 where the pair of a vertex and its parent is a bridge. */
  readonly bridgeAbove: Uint8Array;
}

/** Hopcroft & Tarjan 1973, without recursion, on symmetric rows; O(n + pairs). */
export function articulation(rows: Rows): Articulation {
  const { n, off, adj } = rows;
  const found = new Uint32Array(n);
  const low = new Uint32Array(n);
  const cursor = off.slice(0, n);
  const parent = new Uint32Array(n);
  const cutpoint = new Uint8Array(n);
  const bridgeAbove = new Uint8Array(n);
  let time = 0;
  for (let root = 0; root < n; root++) {
    if (found[root] !== 0) continue;
    found[root] = low[root] = ++time;
    parent[root] = root;
    let children = 0;
    let v = root;
    for (;;) {
      if (cursor[v]! < off[v + 1]!) {
        const w = adj[cursor[v]!++]!;
        if (found[w] === 0) {
          found[w] = low[w] = ++time;
          parent[w] = v;
          if (v === root) children++;
          v = w;
        } else if (w !== parent[v] && found[w]! < low[v]!) {
          low[v] = found[w]!;
        }
        continue;
      }
      if (v === root) break;
      const above = parent[v]!;
      if (low[v]! < low[above]!) low[above] = low[v]!;
      if (low[v]! > found[above]!) bridgeAbove[v] = 1;
      if (above !== root && low[v]! >= found[above]!) cutpoint[above] = 1;
      v = above;
    }
    if (children > 1) cutpoint[root] = 1;
  }
  return { cutpoint, parent, bridgeAbove };
}

/** 1 for each tie whose removal disconnects its ends. */
export function bridges(found: Articulation, source: Uint32Array, target: Uint32Array): Uint8Array {
  const { parent, bridgeAbove } = found;
  const result = new Uint8Array(source.length);
  for (let tie = 0; tie < source.length; tie++) {
    const i = source[tie]!;
    const j = target[tie]!;
    if (parent[i] === j) result[tie] = bridgeAbove[i]!;
    if (parent[j] === i) result[tie]! |= bridgeAbove[j]!;
  }
  return result;
}

export const ARTICULATION: Ingredient<Articulation> = {
  name: 'articulation',
  make: (from) => articulation(from.of(SYMMETRIC)),
};
