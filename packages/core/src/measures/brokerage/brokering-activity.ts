import { BROKERING } from '../../kernels/groups/brokering.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const brokeringActivity: Measure<Float64Array> = measure({
  id: 'brokeringActivity',
  title: 'Brokering activity',
  levels: ['actor'],
  question: 'brokerage',
  parameters: ['group'],
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(work.of(BROKERING).activity) }),
});

export const brokeringActivityDescribed: DescribedMeasure = described(brokeringActivity, {
  meaning: 'A high value says that many pairs of people in two groups have the actor in common.',
  definition:
    'The number of pairs of neighbours that are in two different groups, tied to each other or not.',
  reads: 'Who is tied to whom; the group of every actor.',
  direction: undirectedView,
  undefined: 'Never.',
  disconnected: notAffected,
  range: '0 to k(k - 1) / 2.',
  cost: 'O(sum of squared degrees).',
  example: 0,
  source: 'Hamilton, Hileman & Bodin 2020, "Evaluating heterogeneous brokerage".',
});
