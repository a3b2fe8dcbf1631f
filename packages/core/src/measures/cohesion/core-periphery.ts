import { CORE_PERIPHERY } from '../../kernels/position/core-periphery.ts';
import { type DescribedMeasure, described, type Measure, measure, undirectedView } from '../measure.ts';

export const corePeriphery: Measure<Float64Array> = measure({
  id: 'corePeriphery',
  title: 'Core and periphery',
  levels: ['actor', 'network'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) => ({
    actors: work.toActors(work.of(CORE_PERIPHERY).core),
    network: work.of(CORE_PERIPHERY).fit,
  }),
});

export const corePeripheryDescribed: DescribedMeasure = described(corePeriphery, {
  meaning:
    'True if the actor belongs to a core of actors tied to each other; the value for the network says how well that pattern fits.',
  definition:
    'The core with the fewest pairs against the pattern (untied inside the core, tied inside the periphery; pairs between are left out), exact; of equal splits the smallest core. Network: the correlation of ties with the pattern over the same pairs.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  undefined: 'Fit: where core or periphery has no pair of actors, or all or no pairs are tied.',
  disconnected: 'Counted together.',
  range: 'Yes or no; -1 to 1.',
  cost: 'O(n log n + m).',
  example: true,
  source:
    'Borgatti & Everett 1999; Lip 2011, "A fast algorithm for the discrete core/periphery bipartitioning problem".',
});
