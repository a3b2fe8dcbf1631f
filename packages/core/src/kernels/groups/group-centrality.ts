import type { Rows } from '../rows.ts';
import { Breadth } from './breadth.ts';

/** Centrality of a set of vertices taken as one (Everett & Borgatti 1999). */
export interface GroupCentrality {
  /** Others tied to some member, and their share. */
  readonly degree: number;
  readonly degreeShare: number;
  /** Sum of the distances from the others to the nearest member; NaN where some have no path. */
  readonly distance: number;
  /** Others / distance. */
  readonly closeness: number;
  /** Over pairs of others, the share of shortest paths through some member; pairs once. */
  readonly betweenness: number;
  readonly betweennessShare: number;
}

/** Symmetric rows; O((n + m) n) for betweenness, O(n + m) for the rest. */
export function groupCentrality(rows: Rows, members: readonly number[]): GroupCentrality {
  const { n } = rows;
  const inSet = new Uint8Array(n);
  for (const v of members) inSet[v] = 1;
  const others = n - members.length;
  const walk = new Breadth(rows).from(members);
  let degree = 0;
  let distance = walk.met === n ? 0 : Number.NaN;
  for (let k = 0; k < walk.met; k++) {
    const d = walk.steps[walk.order[k]!]!;
    if (d === 1) degree++;
    distance += d;
  }
  const betweenness = groupBetweenness(rows, inSet);
  const pairs = (others * (others - 1)) / 2;
  return {
    degree,
    degreeShare: others > 0 ? degree / others : Number.NaN,
    distance,
    closeness: others > 0 ? others / distance : Number.NaN,
    betweenness,
    betweennessShare: pairs > 0 ? betweenness / pairs : Number.NaN,
  };
}

/** For each source outside the set: shortest paths to others that meet the set, as all minus those that avoid it. */
function groupBetweenness(rows: Rows, inSet: Uint8Array): number {
  const { n, off, adj } = rows;
  const walk = new Breadth(rows);
  const all = new Float64Array(n);
  const free = new Float64Array(n);
  let sum = 0;
  for (let s = 0; s < n; s++) {
    if (inSet[s] === 1) continue;
    const { steps, order, met } = walk.from([s]);
    all[s] = 1;
    free[s] = 1;
    for (let k = 1; k < met; k++) {
      const v = order[k]!;
      let paths = 0;
      let avoiding = 0;
      for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
        const u = adj[slot]!;
        if (steps[u] !== steps[v]! - 1) continue;
        paths += all[u]!;
        avoiding += free[u]!;
      }
      all[v] = paths;
      free[v] = inSet[v] === 1 ? 0 : avoiding;
      if (inSet[v] === 0) sum += 1 - avoiding / paths;
    }
  }
  return sum / 2;
}
