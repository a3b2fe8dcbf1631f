import { embeddedness as embeddednesses } from '../../kernels/triangles/clustering.ts';
import { PAIRS } from '../../kernels/triangles/forward.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const embeddedness: Measure<Float64Array> = measure({
  id: 'embeddedness',
  title: 'Embeddedness',
  levels: ['tie'],
  question: 'triangulation',
  spread: perGiven,
  compute: (work) => ({ ties: embeddednesses(work.of(TRIANGLES), work.of(PAIRS)) }),
});

export const embeddednessDescribed: DescribedMeasure = described(embeddedness, {
  meaning: 'A high value says that many others know both ends of the tie.',
  definition: 'The number of common neighbours of source and target.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  parallel: 'Parallel ties are one.',
  undefined: 'Never.',
  disconnected: notAffected,
  range: '0 to n - 2.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  source: 'Granovetter 1985; Easley & Kleinberg 2010.',
});
