import { SYMMETRIC, withoutZeros } from '../../kernels/rows.ts';
import { disparity as kernel } from '../../kernels/walks/disparity.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const disparity: Measure<Float64Array> = measure({
  id: 'disparity',
  title: 'Disparity',
  levels: ['tie'],
  question: 'cohesion',
  onRequest: true,
  spread: perGiven,
  compute: (work) => ({ ties: kernel(withoutZeros(work.of(SYMMETRIC)), work.source, work.target) }),
});

export const disparityDescribed: DescribedMeasure = described(disparity, {
  meaning: 'A low value says that the tie is far stronger than chance would make it for one of its ends.',
  definition:
    'The smaller of (1 - p_ij)^(k_i - 1) and (1 - p_ji)^(k_j - 1); p_ij = z_ij / sum over k of z_ik, k_i neighbours.',
  reads: 'Strength of the ties of both ends.',
  direction: undirectedView,
  undefined: 'Ties of strength 0, which are left out.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(n + m log k), k the neighbours of an actor.',
  example: 0.5,
  source: 'Serrano, Boguna & Vespignani 2009.',
});
