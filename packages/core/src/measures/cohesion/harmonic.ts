import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { WEIGHTED_PATHS } from '../weighted-paths.ts';

export const harmonic: Measure<Float64Array> = measure({
  id: 'harmonic',
  title: 'Harmonic centrality',
  levels: ['actor'],
  question: 'cohesion',
  parameters: ['distance'],
  heavy: [WEIGHTED_PATHS],
  compute: (work) => ({
    actors: work.toActors(work.of(WEIGHTED_PATHS).harmonic!.map((sum) => sum / (work.n - 1))),
  }),
});

export const harmonicDescribed: DescribedMeasure = described(harmonic, {
  meaning: 'A high value says that the others reach the actor over short distances.',
  definition:
    'The mean over the others j of 1 / d(j, i), d the least sum of distances, 1 / strength or -ln strength; no path adds 0.',
  reads: 'Strength of every tie.',
  direction: 'Directed paths run into i; an undirected tie is both arcs.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined: 'A single actor.',
  disconnected: 'Actors that cannot reach i add 0.',
  range: '0 and above.',
  cost: 'O(n (m + n log n)), shared with weighted betweenness.',
  example: 1,
  source: 'Marchiori & Latora 2000.',
});
