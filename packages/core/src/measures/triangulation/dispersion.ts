import { dispersion as dispersions } from '../../kernels/ego/dispersion.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const dispersion: Measure<Float64Array> = measure({
  id: 'dispersion',
  title: 'Dispersion',
  levels: ['tie'],
  question: 'triangulation',
  onRequest: true,
  spread: perGiven,
  compute: (work) => ({ ties: dispersions(work.of(SYMMETRIC), work.source, work.target) }),
});

export const dispersionDescribed: DescribedMeasure = described(dispersion, {
  meaning:
    "A high value says that the common contacts of both come from different corners of the source's life.",
  definition:
    'The number of pairs of common neighbours of source u and target v that are not tied and have no neighbour in common, among the neighbours of u, other than u and v.',
  reads: 'Who is tied to whom.',
  direction: 'Undirected view; the value is that of the target for the source, oriented as the tie is given.',
  undefined: 'Never.',
  disconnected: notAffected,
  range: '0 to (n - 2)(n - 3) / 2.',
  cost: 'O(squared embeddedness times degree, over ties).',
  example: 0,
  source: 'Backstrom & Kleinberg 2014.',
});
