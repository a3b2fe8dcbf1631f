import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { perPair } from '../per-pair.ts';
import { WEIGHTED_PATHS } from '../weighted-paths.ts';

export const weightedBetweenness: Measure<Float64Array> = measure({
  id: 'weightedBetweenness',
  title: 'Weighted betweenness',
  levels: ['actor'],
  question: 'brokerage',
  parameters: ['distance'],
  heavy: [WEIGHTED_PATHS],
  compute: (work) => ({ actors: work.toActors(perPair(work, work.of(WEIGHTED_PATHS).betweenness)) }),
});

export const weightedBetweennessDescribed: DescribedMeasure = described(weightedBetweenness, {
  meaning: 'A high value says that many of the closest paths between others run through the actor.',
  definition:
    'As betweenness, with path lengths the sums of distances, 1 / strength or -ln strength. Lengths that differ by less than 1e-10 relatively are equal; where strengths spread over ten orders of magnitude and more, this can take two paths for equal that are not.',
  reads: 'Strength of every tie.',
  direction: 'As betweenness.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined: 'Fewer than three actors.',
  disconnected: 'Pairs without a path add nothing; a tie of strength 0 is no path.',
  range: '0 to 1.',
  cost: 'O(n (m + n log n)).',
  example: 0,
  source: 'Freeman 1977; Brandes 2001.',
});
