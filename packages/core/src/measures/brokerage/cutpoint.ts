import { ARTICULATION } from '../../kernels/parts/biconnected.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const cutpoint: Measure<Uint8Array> = measure({
  id: 'cutpoint',
  title: 'Cutpoint',
  levels: ['actor'],
  question: 'brokerage',
  compute: (work) => ({ actors: work.toActors(work.of(ARTICULATION).cutpoint) }),
});

export const cutpointDescribed: DescribedMeasure = described(cutpoint, {
  meaning:
    'True if removing this actor splits the network: some of the others could no longer reach each other.',
  definition: 'Removing i leaves its component in more pieces.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  undefined: 'Never; isolates are no cutpoints.',
  disconnected: notAffected,
  range: 'Yes or no.',
  cost: 'O(n + m).',
  example: false,
  source: 'Hopcroft & Tarjan 1973.',
});
