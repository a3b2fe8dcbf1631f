import { modularity as modularities } from '../../kernels/roles/mixing.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { type DescribedMeasure, described, type Measure, measure, undirectedView } from '../measure.ts';

export const modularity: Measure<number> = measure({
  id: 'modularity',
  title: 'Modularity of the grouping',
  levels: ['network'],
  question: 'cohesion',
  parameters: ['group'],
  compute: (work) => ({ network: modularities(work.of(SYMMETRIC), work.group, work.groups) }),
});

export const modularityDescribed: DescribedMeasure = described(modularity, {
  meaning: 'A high value says that ties run inside the groups more than chance would have it.',
  definition:
    'Q = sum over groups g of (strength inside g / W - (strength at the ends in g / 2W)^2), W the sum of z over pairs.',
  reads: 'Strength of every tie; the group of every actor.',
  direction: undirectedView,
  undefined: 'No tie with a strength.',
  disconnected: 'Counted over all parts.',
  range: '-0.5 to below 1.',
  cost: 'O(n + m).',
  example: 0,
  source: 'Newman 2004, "Analysis of weighted networks".',
});
