import { simmelian as simmelians } from '../../kernels/triangles/clustering.ts';
import { PAIRS } from '../../kernels/triangles/forward.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const simmelian: Measure<Float64Array> = measure({
  id: 'simmelian',
  title: 'Simmelian count',
  levels: ['tie'],
  question: 'triangulation',
  spread: perGiven,
  compute: (work) => ({ ties: simmelians(work.of(TRIANGLES), work.of(PAIRS)) }),
});

export const simmelianDescribed: DescribedMeasure = described(simmelian, {
  meaning: 'A high value says that the tie is held by many groups of three in which all answer each other.',
  definition:
    'The number of actors joined to both ends by reciprocated ties; 0 where the tie itself is not reciprocated.',
  reads: 'Who is tied to whom, in which direction.',
  direction: 'A tie is reciprocated if both arcs are there; every tie of an undirected network is.',
  parallel: 'Parallel ties are one.',
  undefined: 'Never.',
  disconnected: notAffected,
  range: '0 to the embeddedness.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  source: 'Krackhardt 1998, "Simmelian ties".',
});
