import { triadCensus as triadCensuses, triadNames } from '../../kernels/roles/triad-census.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';

export const triadCensus: Measure<Readonly<Record<string, number>>> = measure({
  id: 'triadCensus',
  title: 'Triad census',
  levels: ['network'],
  question: 'triangulation',
  needs: ['codes'],
  compute: (work) => {
    if (!work.directed) return { network: Number.NaN };
    const counts = triadCensuses(work.of(SYMMETRIC), work.of(TRIANGLES));
    return { network: Object.fromEntries(triadNames.map((name, at) => [name, counts[at]!])) };
  },
});

export const triadCensusDescribed: DescribedMeasure = described(triadCensus, {
  meaning: 'How many of all groups of three have each of the sixteen patterns of ties.',
  definition:
    'Counts of the classes 003 to 300 in the notation of Holland and Leinhardt: mutual, single and absent pairs.',
  reads: 'Who is tied to whom, in which direction.',
  direction: 'Directed.',
  parallel: 'Parallel ties are one.',
  undefined: 'Undirected networks. 003 is exact up to about 370,000 actors, then to 16 digits.',
  disconnected: 'Triads across parts count.',
  range: '0 to n (n-1) (n-2) / 6.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: null,
  source: 'Holland & Leinhardt 1970; Batagelj & Mrvar 2001.',
});
