import { reachWithin } from '../../kernels/position/reach.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const twoStepReach: Measure<Float64Array> = measure({
  id: 'twoStepReach',
  title: 'Two-step reach',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(reachWithin(work.of(SYMMETRIC), 2)) }),
});

export const twoStepReachDescribed: DescribedMeasure = described(twoStepReach, {
  meaning: 'A high value says that most others are a contact or a contact of a contact.',
  definition: 'The share of the other actors within two steps.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  undefined: 'A network of one actor.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(sum over actors of the degrees of their neighbours).',
  example: 1,
  source: 'Borgatti 2006; UCINET.',
});
