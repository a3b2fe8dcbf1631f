import { ARCS } from '../../kernels/roles/mixing.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';

export const reciprocity: Measure<number> = measure({
  id: 'reciprocity',
  title: 'Reciprocity',
  levels: ['network'],
  question: 'triangulation',
  compute: (work) => ({ network: work.directed ? work.of(ARCS).answered / work.of(ARCS).arcs : Number.NaN }),
});

export const reciprocityDescribed: DescribedMeasure = described(reciprocity, {
  meaning: 'A high value says that what is said of another is mostly answered.',
  definition: 'The share of arcs whose opposite is there too.',
  reads: 'Who is tied to whom, in which direction.',
  direction: 'Directed.',
  parallel: 'Parallel ties are one.',
  undefined: 'Undirected networks, and networks without ties.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(m).',
  example: null,
  source: 'Wasserman & Faust 1994.',
});
