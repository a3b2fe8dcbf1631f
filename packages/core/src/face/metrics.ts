import type { Given } from '../given/as-view.ts';
import type { GraphologyGraph } from '../given/graph.ts';
import { type AssignOptions, assignMetrics } from '../graphology/assign-metrics.ts';
import type { MeasureId } from '../measures/measure-ids.ts';
import { metrics as compute, type MetricsOptions } from '../measures/metrics.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';

/** Measures of a graph, rows of ties or a view; `assign` sets them on a graphology graph. */
export interface Metrics {
  <Id extends MeasureId = MeasureId>(given: Given, options?: MetricsOptions<Id>): Promise<MetricsResult<Id>>;
  assign<Id extends MeasureId = MeasureId>(
    graph: GraphologyGraph,
    options?: AssignOptions<Id>,
  ): Promise<void>;
}

export const metrics: Metrics = Object.assign(compute, { assign: assignMetrics });
