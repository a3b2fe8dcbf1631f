import { BROKERING } from '../../kernels/groups/brokering.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const brokeringExclusivity: Measure<Float64Array> = measure({
  id: 'brokeringExclusivity',
  title: 'Brokering exclusivity',
  levels: ['actor'],
  question: 'brokerage',
  parameters: ['group'],
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(work.of(BROKERING).exclusive) }),
});

export const brokeringExclusivityDescribed: DescribedMeasure = described(brokeringExclusivity, {
  meaning:
    'A high value says that the actor is the only one who connects many pairs of people in two groups.',
  definition:
    'The number of pairs of neighbours in two different groups that are not tied to each other and have no other neighbour in common. With activity, above or below the median of each: powerhouse (both), connector (activity), linchpin (exclusivity), sideliner (neither).',
  reads: 'Who is tied to whom; the group of every actor.',
  direction: undirectedView,
  undefined: 'Never.',
  disconnected: notAffected,
  range: '0 to k(k - 1) / 2.',
  cost: 'O(sum of squared degrees).',
  example: 0,
  source: 'Hamilton, Hileman & Bodin 2020, "Evaluating heterogeneous brokerage".',
});
