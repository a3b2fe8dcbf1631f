import { dyadicRedundancy } from '../../kernels/ego/ego-holes.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const redundancy: Measure<Float64Array> = measure({
  id: 'redundancy',
  title: 'Redundancy',
  levels: ['tie'],
  question: 'brokerage',
  onRequest: true,
  spread: perGiven,
  compute: (work) => ({ ties: dyadicRedundancy(work.of(SYMMETRIC), work.source, work.target) }),
});

export const redundancyDescribed: DescribedMeasure = described(redundancy, {
  meaning: 'A high value says that the target gives the source little that its other contacts do not give.',
  definition:
    'r_ij = sum over q of p_iq m_jq of source i and target j; effective size is k minus its sum over the neighbours.',
  reads: 'Strength of the ties of source and target and of those they share.',
  direction: 'Undirected view; the value is that of the target for the source, oriented as the tie is given.',
  undefined: 'Where the source has no strength at all.',
  disconnected: notAffected,
  range: '0 to below 1.',
  cost: 'O(the sum of both degrees over ties).',
  example: 0.5,
  source: 'Burt 1992, "Structural Holes".',
});
