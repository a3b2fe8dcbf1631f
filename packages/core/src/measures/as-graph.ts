import Graph from 'graphology';
import type { Rows } from '../kernels/rows.ts';
import type { Work } from './work.ts';

const graphs = new WeakMap<Rows, Graph>();

/** Arcs of a directed network, pairs of an undirected one, as graphology-metrics reads them. */
function asGraph(work: Work): Graph {
  return work.directed ? graphOf(work.paths, 'directed') : asUndirectedGraph(work);
}

/** The undirected view as graphology-metrics reads it. */
export function asUndirectedGraph(work: Work): Graph {
  return graphOf(work.symmetric, 'undirected');
}

/** Nodes named by inner labels; ties with a `strength` above 0. */
function graphOf(rows: Rows, type: 'directed' | 'undirected'): Graph {
  const known = graphs.get(rows);
  if (known !== undefined) return known;
  const graph = new Graph({ type });
  const { n, off, adj, strength } = rows;
  for (let v = 0; v < n; v++) graph.addNode(v);
  for (let v = 0; v < n; v++) {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      const w = adj[slot]!;
      if (strength[slot]! > 0 && (type === 'directed' || v < w)) {
        graph.addEdge(v, w, { strength: strength[slot]! });
      }
    }
  }
  graphs.set(rows, graph);
  return graph;
}

/** Strengths as weights, to many more digits than the package's own settings. */
export const settings = { getEdgeWeight: 'strength', tolerance: 1e-13, maxIterations: 10_000 } as const;

/** The package's values by node, in the order of actors; undefined for all where its iteration does not converge. */
export function valuesOf(work: Work, compute: (graph: Graph) => Record<string, number>): Float64Array {
  try {
    const values = compute(asGraph(work));
    return work.toActors(Float64Array.from({ length: work.n }, (_, v) => values[v]!));
  } catch (cause) {
    if (cause instanceof Error && cause.message.endsWith('failed to converge.')) {
      return new Float64Array(work.n).fill(Number.NaN);
    }
    throw cause;
  }
}
