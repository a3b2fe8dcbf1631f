import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { tiesOf } from '../ties-of.ts';

export const density: Measure<number> = measure({
  id: 'density',
  title: 'Density',
  levels: ['network'],
  question: 'cohesion',
  compute: (work) => {
    const ordered = work.n * (work.n - 1);
    return { network: work.n < 2 ? Number.NaN : tiesOf(work) / (work.directed ? ordered : ordered / 2) };
  },
});

export const densityDescribed: DescribedMeasure = described(density, {
  meaning: 'A high value says that most of those who could be tied are.',
  definition: 'Ties / possible ties: pairs / (n (n-1) / 2), directed arcs / (n (n-1)).',
  reads: 'Who is tied to whom.',
  direction: 'Directed: arcs, an undirected tie is both; undirected: pairs.',
  parallel: 'Parallel ties are one.',
  undefined: 'Fewer than two actors.',
  disconnected: 'Counted over all actors.',
  range: '0 to 1.',
  cost: 'O(n + m).',
  example: 1,
  source: 'Wasserman & Faust 1994.',
});
