import { tieBetweenness as tieBetweennesses } from '../../kernels/position/tie-betweenness.ts';
import { PATHS } from '../../kernels/rows.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const tieBetweenness: Measure<Float64Array> = measure({
  id: 'tieBetweenness',
  title: 'Betweenness of ties',
  levels: ['tie'],
  question: 'brokerage',
  onRequest: true,
  spread: perGiven,
  compute: (work) => ({ ties: tieBetweennesses(work.of(PATHS), work.source, work.target, work.directed) }),
});

export const tieBetweennessDescribed: DescribedMeasure = described(tieBetweenness, {
  meaning: 'A high value says that many shortest paths run along the tie.',
  definition:
    'sum over pairs s, t of (shortest paths along the tie) / (shortest paths from s to t), divided by n(n-1)/2, directed by n(n-1).',
  reads: 'Who is tied to whom.',
  direction:
    'Paths follow arcs in a directed network; an undirected tie is both arcs. Undirected pairs count once.',
  undefined: 'Never.',
  disconnected: 'Pairs without a path add nothing.',
  range: '0 to 1.',
  cost: 'O(nm).',
  example: 1 / 3,
  source: 'Girvan & Newman 2002.',
});
