import { SYMMETRIC } from '../../kernels/rows.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const degree: Measure<Float64Array> = measure({
  id: 'degree',
  title: 'Degree',
  levels: ['actor'],
  question: 'cohesion',
  compute: (work) => {
    const { off } = work.of(SYMMETRIC);
    return { actors: work.toActors(Float64Array.from({ length: work.n }, (_, v) => off[v + 1]! - off[v]!)) };
  },
});

export const degreeDescribed: DescribedMeasure = described(degree, {
  meaning: 'A high value says that the actor has many contacts.',
  definition: 'k_i: the number of neighbours.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  parallel: 'Parallel ties are one.',
  undefined: 'Never; isolates have 0.',
  disconnected: notAffected,
  range: '0 to n - 1.',
  cost: 'O(n + m).',
  example: 2,
  source: 'Freeman 1978.',
});
