import type { Ingredient } from '../ingredient.ts';
import { CARRYING, type Rows, reverseRows } from '../rows.ts';
import { leadingOf, type NoVector } from './eigenvector.ts';
import { leadingVector } from './leading-vector.ts';

export interface HubScores {
  readonly hub: Float64Array;
  readonly authority: Float64Array;
}

const nearlyEqual = 1e-10;

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
  const parts = namedTogether(out, into);
  let value = 0;
  let second = 0;
  let best: { readonly members: readonly number[]; readonly vector: Float64Array } | undefined;
  let unsettled = 0;
  const hubs = new Float64Array(out.n);
  const scores = new Float64Array(out.n);
  for (const { members, namers, bound } of parts) {
    if (bound < value * (1 - nearlyEqual) && bound <= second) break;
    const found = leadingVector(members.length, (from, to) => {
      for (let at = 0; at < members.length; at++) scores[members[at]!] = from[at]!;
      for (const v of namers) hubs[v] = sumOf(out, v, scores);
      for (let at = 0; at < members.length; at++) to[at] = sumOf(into, members[at]!, hubs);
    });
    if (found === undefined) unsettled = Math.max(unsettled, bound);
    else if (found.value > value) {
      second = value;
      value = found.value;
      best = { members, vector: found.vector };
    } else second = Math.max(second, found.value);
  }
  if (unsettled > 0 && unsettled >= value * (1 - nearlyEqual)) return 'not-settled';
  if (best === undefined) return 'no-cycle';
  if (second >= value * (1 - nearlyEqual)) return 'repeated';
  const authority = new Float64Array(out.n);
  for (const [at, v] of best.members.entries()) authority[v] = best.vector[at]!;
  const hub = Float64Array.from({ length: out.n }, (_, v) => sumOf(out, v, authority));
  return { hub: summingToOne(hub), authority: summingToOne(authority) };
}

interface NamedTogether {
  readonly members: readonly number[];
  readonly namers: readonly number[];
  /** What the square of the largest singular value is at most. */
  readonly bound: number;
}

/** The named, in parts that share no namer, largest bound first. */
function namedTogether(out: Rows, into: Rows): NamedTogether[] {
  const sumOut = Float64Array.from({ length: out.n }, (_, v) => sumOf(out, v, undefined));
  const sumIn = Float64Array.from({ length: out.n }, (_, v) => sumOf(into, v, undefined));
  const seenNamed = new Uint8Array(out.n);
  const seenNamer = new Uint8Array(out.n);
  const parts: NamedTogether[] = [];
  for (let root = 0; root < out.n; root++) {
    if (seenNamed[root] === 1 || into.off[root] === into.off[root + 1]) continue;
    const members = [root];
    const namers: number[] = [];
    seenNamed[root] = 1;
    for (let at = 0; at < members.length; at++) {
      const v = members[at]!;
      for (let slot = into.off[v]!; slot < into.off[v + 1]!; slot++) {
        const namer = into.adj[slot]!;
        if (seenNamer[namer] === 1) continue;
        seenNamer[namer] = 1;
        namers.push(namer);
        for (let next = out.off[namer]!; next < out.off[namer + 1]!; next++) {
          const w = out.adj[next]!;
          if (seenNamed[w] === 1) continue;
          seenNamed[w] = 1;
          members.push(w);
        }
      }
    }
    const most = (vertices: readonly number[], sums: Float64Array): number =>
      vertices.reduce((largest, v) => Math.max(largest, sums[v]!), 0);
    parts.push({ members, namers, bound: most(members, sumIn) * most(namers, sumOut) });
  }
  return parts.sort((one, other) => other.bound - one.bound);
}

function sumOf(rows: Rows, v: number, of: Float64Array | undefined): number {
  let sum = 0;
  for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
    sum += rows.strength[slot]! * (of === undefined ? 1 : of[rows.adj[slot]!]!);
  }
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
