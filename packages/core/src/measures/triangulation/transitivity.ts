import { transitivity as transitivities } from '../../kernels/triangles/clustering.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const transitivity: Measure<number> = measure({
  id: 'transitivity',
  title: 'Transitivity',
  levels: ['network'],
  question: 'triangulation',
  compute: (work) => ({ network: transitivities(work.of(TRIANGLES)) }),
});

export const transitivityDescribed: DescribedMeasure = described(transitivity, {
  meaning: 'A high value says that contacts of the same person tend to know each other.',
  definition: '3 * triangles / paths of two ties.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  parallel: 'Parallel ties are one.',
  undefined: 'No path of two ties.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  source: 'Newman, Watts & Strogatz 2002.',
});
