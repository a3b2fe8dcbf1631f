import Graph from 'graphology';
import type { GraphologyGraph } from '../given/graph.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';
import { actorColumnsOf, tieColumnsOf, valueAt } from '../measures/metrics-rows.ts';
import type { NetworkView } from '../model/network-view.ts';

export interface ToGraphologyOptions<G extends GraphologyGraph> {
  /** Measures to assign to nodes and edges under their ids; undefined values are null. */
  readonly result?: MetricsResult;
  /** An empty graph of your own to fill; it must take the network's kinds of edges. */
  readonly into?: G;
}

/**
 * A network as a graphology graph: actors with their `organisation`, ties with their `strength`, and the measures of a result.
 * A tie declared undirected, and every tie of an undirected network, is an undirected edge.
 */
export function toGraphology<G extends GraphologyGraph = GraphologyGraph>(
  view: NetworkView,
  options: ToGraphologyOptions<G> = {},
): G {
  const { result } = options;
  const graph = options.into ?? (new Graph({ type: 'mixed', multi: true }) as unknown as G);
  const actorColumns = result === undefined ? [] : actorColumnsOf(result);
  const tieColumns = result === undefined ? [] : tieColumnsOf(result);
  view.actors.forEach((id, actor) => {
    const group = view.groups[view.group[actor]!];
    graph.addNode(id, {
      ...(group === undefined ? {} : { organisation: group }),
      ...valuesAt(actorColumns, actor),
      ...(result?.brokerage === undefined ? {} : rolesAt(result.brokerage, actor)),
    });
  });
  for (let tie = 0; tie < view.source.length; tie++) {
    const source = view.actors[view.source[tie]!]!;
    const target = view.actors[view.target[tie]!]!;
    const attributes = { ...valuesAt(tieColumns, tie), strength: view.strength[tie]! };
    if (view.directed && view.mutual[tie] === 0) graph.addDirectedEdge(source, target, attributes);
    else graph.addUndirectedEdge(source, target, attributes);
  }
  return graph;
}

function valuesAt(columns: ReturnType<typeof actorColumnsOf>, at: number): Record<string, unknown> {
  return Object.fromEntries(columns.map(([id, column]) => [id, valueAt(column, at)]));
}

function rolesAt(brokerage: NonNullable<MetricsResult['brokerage']>, actor: number): Record<string, number> {
  return Object.fromEntries(brokerage.roles.map((role, at) => [role, brokerage.raw[6 * actor + at]!]));
}
