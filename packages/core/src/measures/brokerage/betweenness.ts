import { BETWEENNESS } from '../../kernels/paths/hops.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { perPair } from '../per-pair.ts';

export const betweenness: Measure<Float64Array> = measure({
  id: 'betweenness',
  title: 'Betweenness',
  levels: ['actor'],
  question: 'brokerage',
  heavy: [BETWEENNESS],
  compute: (work) => ({ actors: work.toActors(perPair(work, work.of(BETWEENNESS))) }),
});

export const betweennessDescribed: DescribedMeasure = described(betweenness, {
  meaning: 'A high value says that many shortest paths between others run through the actor.',
  definition:
    'sum over pairs s, t of (shortest paths from s to t through i) / (shortest paths from s to t), divided by (n-1)(n-2)/2, directed by (n-1)(n-2).',
  reads: 'Who is tied to whom.',
  direction:
    'Paths follow arcs in a directed network; an undirected tie is both arcs. Undirected pairs count once.',
  parallel: 'Parallel ties are one.',
  undefined: 'Fewer than three actors.',
  disconnected: 'Pairs without a path add nothing.',
  range: '0 to 1.',
  cost: 'O(nm).',
  example: 0,
  source: 'Freeman 1977; Brandes 2001.',
});
