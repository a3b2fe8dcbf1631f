import { HUBS } from '../../kernels/walks/hubs.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { scoresOrReason } from '../scores-or-reason.ts';

export const hub: Measure<Float64Array> = measure({
  id: 'hub',
  title: 'Hub score',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) => {
    const found = work.of(HUBS);
    return scoresOrReason(work, typeof found === 'string' ? found : found.hub);
  },
});

export const hubDescribed: DescribedMeasure = described(hub, {
  meaning: 'A high value says that the actor points to actors with high authority.',
  definition:
    'h_i proportional to the sum over arcs i to j of s_ij a_j, with a the authority scores; all sum to 1.',
  reads: 'Strength of every tie; ties of strength 0 are left out.',
  direction:
    'Arcs of a directed network. In an undirected one hubs and authorities are the same: the eigenvector.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined:
    'For all, with a reason: without ties; where two parts share the largest singular value, so that no one vector leads; where the iteration does not settle.',
  disconnected: 'Only the part with the largest singular value is above 0.',
  range: '0 to 1; all sum to 1.',
  cost: 'O(m) for each of some dozens of rounds.',
  example: 1 / 3,
  source: 'Kleinberg 1999.',
});
