import { eiIndexOfTies, eiIndices } from '../../kernels/roles/mixing.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';

export const eiIndex: Measure<Float64Array> = measure({
  id: 'eiIndex',
  title: 'E-I index',
  levels: ['actor', 'network'],
  question: 'cohesion',
  parameters: ['group'],
  compute: (work) => ({
    actors: work.toActors(eiIndices(work.of(SYMMETRIC), work.group)),
    network: eiIndexOfTies(work.of(SYMMETRIC), work.group, work.directed),
  }),
});

export const eiIndexDescribed: DescribedMeasure = described(eiIndex, {
  meaning: 'A high value says that ties lead out of the own group.',
  definition:
    '(E - I) / (E + I), E ties to other groups, I inside the own; per actor over neighbours, for the network over ties.',
  reads: 'Who is tied to whom; the group of every actor.',
  direction: 'Actors: undirected view. Network: arcs of a directed network, pairs of an undirected one.',
  parallel: 'Parallel ties are one.',
  undefined: 'Isolates; a network without ties.',
  disconnected: notAffected,
  range: '-1 to 1.',
  cost: 'O(n + m).',
  example: -1,
  source: 'Krackhardt & Stern 1988.',
});
