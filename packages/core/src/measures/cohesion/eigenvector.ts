import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js';
import { settings, valuesOf } from '../as-graph.ts';
import { type Measure, measure } from '../measure.ts';

export const eigenvector: Measure = measure({
  id: 'eigenvector',
  title: 'Eigenvector centrality',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  meaning: 'A high value says that the actor has strong ties to actors who have strong ties themselves.',
  definition:
    'x_i proportional to the sum over arcs j to i of s_ji x_j, the squares of x summing to 1: the leading eigenvector.',
  reads: 'Strength of every tie; ties of strength 0 are left out.',
  direction: 'Arcs of a directed network; an undirected tie is both.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined: 'For all, where the iteration does not converge.',
  disconnected: 'Only the part with the largest eigenvalue is above 0.',
  range: '0 to 1; squares sum to 1.',
  cost: 'O(m) for each of some dozens of rounds, after a copy into graphology.',
  example: Math.sqrt(1 / 3),
  source: 'Bonacich 1972. Taken from graphology-metrics.',
  compute: (work) => ({ actors: valuesOf(work, (graph) => eigenvectorCentrality(graph, settings)) }),
});
