import hits from 'graphology-metrics/centrality/hits.js';
import { settings, valuesOf } from '../as-graph.ts';
import { type Measure, measure } from '../measure.ts';

export const hub: Measure = measure({
  id: 'hub',
  title: 'Hub score',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  meaning: 'A high value says that the actor names those whom good namers name.',
  definition:
    'h_i proportional to the sum over arcs i to j of s_ij a_j, with a the authority scores; all sum to 1.',
  reads: 'Strength of every tie; ties of strength 0 are left out.',
  direction: 'Arcs of a directed network; an undirected tie is both.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined: 'For all, where the iteration does not converge. Networks without ties.',
  disconnected: 'Only the part with the largest singular value is above 0.',
  range: '0 to 1; all sum to 1.',
  cost: 'O(m) for each of some dozens of rounds, after a copy into graphology.',
  example: 1 / 3,
  source: 'Kleinberg 1999. Taken from graphology-metrics.',
  compute: (work) => ({ actors: valuesOf(work, (graph) => hits(graph, settings).hubs) }),
});
