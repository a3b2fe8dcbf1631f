import { BROKERING, shareOpen } from '../../kernels/groups/brokering.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const honestBroker: Measure<Float64Array> = measure({
  id: 'honestBroker',
  title: 'Honest broker index between groups',
  levels: ['actor'],
  question: 'brokerage',
  parameters: ['group'],
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(shareOpen(work.of(BROKERING))) }),
});

export const honestBrokerDescribed: DescribedMeasure = described(honestBroker, {
  meaning:
    'A high value says that the people of different groups whom the actor knows are not tied to each other.',
  definition: 'Of the pairs of neighbours in two different groups, the share that is not tied.',
  reads: 'Who is tied to whom; the group of every actor.',
  direction: undirectedView,
  undefined: 'Without two neighbours in different groups.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(sum of squared degrees).',
  example: null,
  source:
    "Borgatti, Everett & Freeman 2002, UCINET's honest broker index for pairs without any tie, here between groups.",
});
