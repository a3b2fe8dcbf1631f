import { egoBetweenness as egoBetweennesses } from '../../kernels/ego/ego-betweenness.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const egoBetweenness: Measure<Float64Array> = measure({
  id: 'egoBetweenness',
  title: 'Ego betweenness',
  levels: ['actor'],
  question: 'brokerage',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(egoBetweennesses(work.of(SYMMETRIC))) }),
});

export const egoBetweennessDescribed: DescribedMeasure = described(egoBetweenness, {
  meaning: 'A high value says that the people around the actor reach each other mainly through the actor.',
  definition:
    'Over pairs of neighbours j, k that are not tied, the sum of 1 / (1 + neighbours of i tied to both j and k): betweenness in the network of i and its neighbours. Not divided by the number of pairs.',
  reads: 'Who is tied to whom among the neighbours.',
  direction: undirectedView,
  undefined: 'Never; isolates have 0.',
  disconnected: notAffected,
  range: '0 to k(k - 1) / 2.',
  cost: 'O(the ties among the neighbours of every neighbour).',
  example: 0,
  source: 'Everett & Borgatti 2005, "Ego network betweenness".',
});
