import { ARCS } from '../../kernels/roles/mixing.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';

export const outDegree: Measure<Float64Array> = measure({
  id: 'outDegree',
  title: 'Out-degree',
  levels: ['actor'],
  question: 'cohesion',
  compute: (work) => ({
    actors: work.directed ? work.toActors(work.of(ARCS).from) : new Float64Array(work.n).fill(Number.NaN),
  }),
});

export const outDegreeDescribed: DescribedMeasure = described(outDegree, {
  meaning: 'A high value says that the actor names many others.',
  definition: 'The number of arcs that leave i.',
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
