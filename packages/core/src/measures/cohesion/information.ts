import { informationCentrality } from '../../kernels/position/information.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const information: Measure<Float64Array> = measure({
  id: 'information',
  title: 'Information centrality',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(informationCentrality(work.of(SYMMETRIC))) }),
});

export const informationDescribed: DescribedMeasure = described(information, {
  meaning: 'A high value says that many short and strong paths, not the shortest alone, lead to the actor.',
  definition:
    '1 / (c_ii + (T - 2R) / n), C the inverse of D - Z + J: Z strengths, D their sums, J all ones, T the trace of C, R the sum of a row of C, n the actors of the component.',
  reads: 'Strength of ties.',
  direction: undirectedView,
  undefined: 'Isolates; components whose ties all have strength 0.',
  disconnected: notAffected,
  range: 'Above 0.',
  cost: 'O(n^3) in the largest component.',
  example: 2.25,
  source: 'Stephenson & Zelen 1989.',
});
