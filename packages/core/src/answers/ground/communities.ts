import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { Random } from '../../kernels/random.ts';
import { type Ground, named } from './ground.ts';

/** A community outside, and those outsiders who are in it. */
export interface Community {
  readonly name: string;
  readonly members: readonly number[];
  readonly detected: boolean;
}

const SEED = 20_091;

/**
 * Communities outside, by name: the declared ones; where no outsider has one, those that Louvain (Blondel et al. 2008) finds
 * in the ties among outsiders, with a fixed seed, each called after its best-tied member.
 * Cost: linear in people; detection near linear in the ties among outsiders.
 */
export function outsideCommunities(on: Ground): readonly Community[] {
  const declared = new Map<string, number[]>();
  for (const { index, communities } of on.network.people) {
    if (on.inside[index] === 1) continue;
    for (const name of communities) {
      const members = declared.get(name);
      if (members === undefined) declared.set(name, [index]);
      else members.push(index);
    }
  }
  const found =
    declared.size > 0
      ? [...declared].map(([name, members]): Community => ({ name, members, detected: false }))
      : detected(on);
  return found.sort((x, y) => (x.name < y.name ? -1 : 1));
}

function detected({ network, ties, inside }: Ground): Community[] {
  const graph = new Graph({ type: 'undirected' });
  const total = new Float64Array(network.people.length);
  for (let v = 0; v < network.people.length; v++) if (inside[v] === 0) graph.addNode(v);
  for (let v = 0; v < network.people.length; v++) {
    if (inside[v] === 1) continue;
    for (let at = ties.start[v]!; at < ties.start[v + 1]!; at++) {
      const w = ties.other[at]!;
      if (inside[w] === 1) continue;
      total[v]! += ties.mutual[at]!;
      if (v < w) graph.addEdge(v, w, { strength: ties.mutual[at]! });
    }
  }
  if (graph.size === 0) return [];
  const random = new Random(SEED);
  const found = louvain(graph, { getEdgeWeight: 'strength', rng: () => random.uniform() });
  const groups = new Map<number, number[]>();
  for (const [v, group] of Object.entries(found)) {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [Number(v)]);
    else members.push(Number(v));
  }
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members): Community => {
      const centre = members.reduce((best, v) => (total[v]! > total[best]! ? v : best));
      return { name: `around ${named(network, centre).name}`, members, detected: true };
    });
}
