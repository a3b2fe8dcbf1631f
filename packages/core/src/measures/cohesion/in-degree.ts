import { ARCS } from '../../kernels/roles/mixing.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';

export const inDegree: Measure<Float64Array> = measure({
  id: 'inDegree',
  title: 'In-degree',
  levels: ['actor'],
  question: 'cohesion',
  compute: (work) => ({
    actors: work.directed ? work.toActors(work.of(ARCS).into) : new Float64Array(work.n).fill(Number.NaN),
  }),
});

export const inDegreeDescribed: DescribedMeasure = described(inDegree, {
  meaning: 'A high value says that many others name the actor.',
  definition: 'The number of arcs that enter i.',
  reads: 'Who is tied to whom, in which direction.',
  direction: 'Directed; an undirected tie is both arcs.',
  parallel: 'Parallel ties are one.',
  undefined: 'Undirected networks.',
  disconnected: notAffected,
  range: '0 to n - 1.',
  cost: 'O(n + m).',
  example: null,
  source: 'Freeman 1978.',
});
