import { wrong } from '../errors.ts';
import { isGraph } from '../given/as-view.ts';
import { fromGraphology } from '../given/from-graphology.ts';
import type { GraphologyGraph } from '../given/graph.ts';
import type { Positions } from '../given/positions.ts';
import type { MeasureId } from '../measures/measure-ids.ts';
import { type MetricsOptions, metrics } from '../measures/metrics.ts';
import { tieColumnsOf, valueAt } from '../measures/metrics-rows.ts';
import { perGiven } from '../measures/per-given.ts';
import { toGraphology } from './to-graphology.ts';

export interface AssignOptions<Id extends MeasureId = MeasureId> extends MetricsOptions<Id> {
  /** Where nodes without `x` and `y` are drawn; on a circle unless given. */
  readonly positions?: Positions | undefined;
}

/**
 * Measures a graphology graph and sets the values on the same graph: on nodes, edges and the graph, under the ids of the measures.
 * Nodes without `label`, `x` and `y` get them, so that sigma can draw it. Throws as `metrics`.
 */
export async function assignMetrics<Id extends MeasureId = MeasureId>(
  graph: GraphologyGraph,
  options: AssignOptions<Id> = {},
): Promise<void> {
  if (!isGraph(graph)) throw wrong('graph', 'a graphology graph', graph);
  const found = await metrics(graph, options);
  const view = fromGraphology(graph, options);
  const nobody = new Uint32Array();
  // Without its ties: edges of the graph stay as they are, and parallel ones all get their value.
  const people = {
    ...view,
    source: nobody,
    target: nobody,
    strength: new Float64Array(),
    mutual: new Uint8Array(),
  };
  toGraphology(people, { result: found, into: graph, positions: options.positions });
  for (const [id, column] of tieColumnsOf(found)) {
    const values = perGiven(graph, view, column);
    let at = 0;
    graph.forEachEdge((edge) => graph.setEdgeAttribute(edge, id, valueAt(values, at++)));
  }
  const { actors: _, ties: __, ...whole } = found.network;
  for (const [id, value] of Object.entries(whole)) graph.setAttribute(id, value);
}
