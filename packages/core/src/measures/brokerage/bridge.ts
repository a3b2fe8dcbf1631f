import { ARTICULATION, bridges } from '../../kernels/parts/biconnected.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const bridge: Measure<Uint8Array> = measure({
  id: 'bridge',
  title: 'Bridge',
  levels: ['tie'],
  question: 'brokerage',
  spread: perGiven,
  compute: (work) => ({ ties: bridges(work.of(ARTICULATION), work.source, work.target) }),
});

export const bridgeDescribed: DescribedMeasure = described(bridge, {
  meaning: 'True if the network falls into more parts without this tie.',
  definition: 'Removing the pair leaves its ends unable to reach each other.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  undefined: 'Never.',
  disconnected: notAffected,
  range: 'Yes or no.',
  cost: 'O(n + m).',
  example: false,
  source: 'Hopcroft & Tarjan 1973.',
});
