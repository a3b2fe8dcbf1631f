import disparities from 'graphology-metrics/edge/disparity.js';
import { asUndirectedGraph } from '../as-graph.ts';
import { type Measure, measure, notAffected, undirectedView } from '../measure.ts';

export const disparity: Measure = measure({
  id: 'disparity',
  title: 'Disparity',
  levels: ['tie'],
  question: 'cohesion',
  onRequest: true,
  meaning: 'A low value says that the tie is far stronger than chance would make it for one of its ends.',
  definition:
    'The smaller of (1 - p_ij)^(k_i - 1) and (1 - p_ji)^(k_j - 1); p_ij = z_ij / sum over k of z_ik, k_i neighbours.',
  reads: 'Strength of the ties of both ends.',
  direction: undirectedView,
  undefined: 'Ties of strength 0, which are left out.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(n + m), after a copy into graphology.',
  example: 0.5,
  source: 'Serrano, Boguna & Vespignani 2009. Taken from graphology-metrics.',
  compute: (work) => {
    const graph = asUndirectedGraph(work);
    const values = disparities(graph, { getEdgeWeight: 'strength' });
    const ofTie = (source: number, target: number): number => {
      const edge = graph.edge(source, target);
      return edge === undefined ? Number.NaN : values[edge]!;
    };
    return { ties: Float64Array.from(work.source, (source, tie) => ofTie(source, work.target[tie]!)) };
  },
});
