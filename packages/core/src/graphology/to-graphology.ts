import Graph from 'graphology';
import type { GraphologyGraph } from '../given/graph.ts';
import { type Positions, pointsOf } from '../given/positions.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';
import { actorColumnsOf, tieColumnsOf, valueAt } from '../measures/metrics-rows.ts';
import type { NetworkView } from '../model/network-view.ts';

export interface ToGraphologyOptions<G extends GraphologyGraph> {
  /** Measures to assign to nodes and edges under their ids; undefined values are null. */
  readonly result?: MetricsResult | undefined;
  /** A graph of your own to fill; nodes and edges that are there keep what they have, and get the measures. */
  readonly into?: G | undefined;
  /** What actors are called; their ids unless given. */
  readonly labels?: readonly string[] | undefined;
  /** Where they are drawn; on a circle unless given. */
  readonly positions?: Positions | undefined;
}

/**
 * A network as a graphology graph: actors with `label`, `organisation`, `x` and `y`, as sigma draws them, ties with their `strength`, and
 * the measures of a result. A tie declared undirected, and every tie of an undirected network, is an undirected edge.
 * Throws `wrong-argument` for positions that are none.
 */
export function toGraphology<G extends GraphologyGraph = GraphologyGraph>(
  view: NetworkView,
  options: ToGraphologyOptions<G> = {},
): G {
  const { result, labels = view.actors, positions = 'circle' } = options;
  const graph = options.into ?? (new Graph({ type: 'mixed', multi: true }) as unknown as G);
  const actorColumns = result === undefined ? [] : actorColumnsOf(result);
  const tieColumns = result === undefined ? [] : tieColumnsOf(result);
  const points = pointsOf(positions, view.actors, view.group);
  view.actors.forEach((id, actor) => {
    const group = view.groups[view.group[actor]!];
    const kept = graph.hasNode(id) ? graph.getNodeAttributes(id) : {};
    graph.mergeNode(id, {
      label: labels[actor]!,
      ...points[actor],
      ...(group === undefined ? {} : { organisation: group }),
      ...kept,
      ...valuesAt(actorColumns, actor),
      ...(result?.brokerage === undefined ? {} : rolesAt(result.brokerage, actor)),
    });
  });
  const put = edgesOf(graph);
  for (let tie = 0; tie < view.source.length; tie++) {
    const source = view.actors[view.source[tie]!]!;
    const target = view.actors[view.target[tie]!]!;
    const attributes = { ...valuesAt(tieColumns, tie), strength: view.strength[tie]! };
    put(source, target, view.directed && view.mutual[tie] === 0, attributes);
  }
  return graph;
}

type Put = (source: string, target: string, directed: boolean, attributes: Record<string, unknown>) => void;

/** Writes a tie on the edge that is there, else on a new one of a kind that the graph takes. */
function edgesOf(graph: GraphologyGraph): Put {
  return (source, target, directed, attributes) => {
    if (graph.hasDirectedEdge(source, target)) graph.mergeDirectedEdge(source, target, attributes);
    else if (graph.hasUndirectedEdge(source, target)) graph.mergeUndirectedEdge(source, target, attributes);
    else if (graph.type === 'undirected') graph.mergeUndirectedEdge(source, target, attributes);
    else if (directed) graph.mergeDirectedEdge(source, target, attributes);
    else if (graph.type === 'mixed') graph.mergeUndirectedEdge(source, target, attributes);
    else {
      graph.mergeDirectedEdge(source, target, attributes);
      graph.mergeDirectedEdge(target, source, attributes);
    }
  };
}

function valuesAt(columns: ReturnType<typeof actorColumnsOf>, at: number): Record<string, unknown> {
  return Object.fromEntries(columns.map(([id, column]) => [id, valueAt(column, at)]));
}

function rolesAt(brokerage: NonNullable<MetricsResult['brokerage']>, actor: number): Record<string, number> {
  return Object.fromEntries(brokerage.roles.map((role, at) => [role, brokerage.raw[6 * actor + at]!]));
}
