import { CARRYING } from '../../kernels/rows.ts';
import { closeness as kernel } from '../../kernels/walks/closeness.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';

export const closeness: Measure<Float64Array> = measure({
  id: 'closeness',
  title: 'Closeness',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(kernel(work.of(CARRYING), work.directed)) }),
});

export const closenessDescribed: DescribedMeasure = described(closeness, {
  meaning: 'A high value says that few steps lead from the others to the actor.',
  definition: '(r / d) * (r / (n-1)): r the number of others with a path into i, d the sum of their steps.',
  reads: 'Who is tied to whom; ties of strength 0 are left out.',
  direction: 'Directed paths run into i; an undirected tie is both arcs.',
  parallel: 'Parallel ties are one.',
  undefined: 'Never; 0 where nobody has a path into i.',
  disconnected: 'The share of others that reach i scales it.',
  range: '0 to 1.',
  cost: 'O(nm).',
  example: 1,
  source: 'Freeman 1979; Wasserman & Faust 1994, p. 201.',
});
