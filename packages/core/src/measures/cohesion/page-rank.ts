import { CARRYING } from '../../kernels/rows.ts';
import { pageRank as kernel } from '../../kernels/walks/page-rank.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';

export const pageRank: Measure<Float64Array> = measure({
  id: 'pageRank',
  title: 'PageRank',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(kernel(work.of(CARRYING), 0.85)) }),
});

export const pageRankDescribed: DescribedMeasure = described(pageRank, {
  meaning: 'A high value says that the actor is named strongly by actors who are named strongly themselves.',
  definition:
    'The share of time that a walker is at i who follows an arc out with chance 0.85, in proportion to strength, and else (or where there is none) goes anywhere.',
  reads: 'Strength of every tie; ties of strength 0 are left out.',
  direction: 'Arcs of a directed network; an undirected tie is both.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined: 'Never.',
  disconnected: 'Parts share out a total of 1.',
  range: '0 to 1; all sum to 1.',
  cost: 'O(m) for each of some dozens of rounds.',
  example: 1 / 3,
  source: 'Page, Brin, Motwani & Winograd 1999.',
});
