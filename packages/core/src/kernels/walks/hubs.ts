import type { Ingredient } from '../ingredient.ts';
import { CARRYING, type Rows, reverseRows } from '../rows.ts';
import { leadingOf } from './eigenvector.ts';
import { leadingPart, type NoVector, type Part } from './leading-part.ts';

export interface HubScores {
  readonly hub: Float64Array;
  readonly authority: Float64Array;
}

/**
 * Hubs name good authorities, authorities are named by good hubs (Kleinberg 1999): h = S a, a = S^T h, each summing to 1,
 * for the largest singular value of S. Of undirected pairs both are the eigenvector. `out` holds strengths above 0.
 */
export function hubScores(out: Rows, directed: boolean): HubScores | NoVector {
  if (!directed) {
    const both = leadingOf(out);
    if (typeof both === 'string') return both;
    const shares = summingToOne(both);
    return { hub: shares, authority: shares };
  }
  const into = reverseRows(out);
  const leading = leadingPart(namedTogether(out, into));
  if (typeof leading === 'string') return leading;
  const authority = new Float64Array(out.n);
  const { members } = leading.part;
  for (let at = 0; at < members.length; at++) authority[members[at]!] = leading.vector[at]!;
  const hub = new Float64Array(out.n);
  for (let v = 0; v < out.n; v++) hub[v] = sumOf(out, v, authority);
  return { hub: summingToOne(hub), authority: summingToOne(authority) };
}

/** The named, in parts that share no namer, each with S^T S and what its largest eigenvalue is at most. */
function namedTogether(out: Rows, into: Rows): Part[] {
  const { n } = out;
  const ones = new Float64Array(n).fill(1);
  const hubs = new Float64Array(n);
  const scores = new Float64Array(n);
  const seenNamed = new Uint8Array(n);
  const seenNamer = new Uint8Array(n);
  const named = new Uint32Array(n);
  const namers = new Uint32Array(n);
  const parts: Part[] = [];
  let [lastNamed, lastNamer] = [0, 0];
  for (let root = 0; root < n; root++) {
    if (seenNamed[root] === 1 || into.off[root] === into.off[root + 1]) continue;
    const [firstNamed, firstNamer] = [lastNamed, lastNamer];
    let [mostIn, mostOut] = [0, 0];
    seenNamed[root] = 1;
    named[lastNamed++] = root;
    for (let at = firstNamed; at < lastNamed; at++) {
      const v = named[at]!;
      mostIn = Math.max(mostIn, sumOf(into, v, ones));
      for (let slot = into.off[v]!; slot < into.off[v + 1]!; slot++) {
        const namer = into.adj[slot]!;
        if (seenNamer[namer] === 1) continue;
        seenNamer[namer] = 1;
        namers[lastNamer++] = namer;
        mostOut = Math.max(mostOut, sumOf(out, namer, ones));
        for (let next = out.off[namer]!; next < out.off[namer + 1]!; next++) {
          const w = out.adj[next]!;
          if (seenNamed[w] === 1) continue;
          seenNamed[w] = 1;
          named[lastNamed++] = w;
        }
      }
    }
    // In ascending order neighbours lie close in memory.
    const members = named.slice(firstNamed, lastNamed).sort();
    const naming = namers.slice(firstNamer, lastNamer).sort();
    const multiply = (from: Float64Array, to: Float64Array): void => {
      for (let at = 0; at < members.length; at++) scores[members[at]!] = from[at]!;
      for (const v of naming) hubs[v] = sumOf(out, v, scores);
      for (let at = 0; at < members.length; at++) to[at] = sumOf(into, members[at]!, hubs);
    };
    parts.push({ members, bound: mostIn * mostOut, multiply });
  }
  return parts;
}

function sumOf({ off, adj, strength }: Rows, v: number, of: Float64Array): number {
  let sum = 0;
  for (let slot = off[v]!, end = off[v + 1]!; slot < end; slot++) sum += strength[slot]! * of[adj[slot]!]!;
  return sum;
}

function summingToOne(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

export const HUBS: Ingredient<HubScores | NoVector> = {
  name: 'hubs',
  make: (from) => hubScores(from.of(CARRYING), from.directed),
};
