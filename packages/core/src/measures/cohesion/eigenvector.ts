import { CARRYING, reverseRows } from '../../kernels/rows.ts';
import { leadingOf } from '../../kernels/walks/eigenvector.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { scoresOrReason } from '../scores-or-reason.ts';

export const eigenvector: Measure<Float64Array> = measure({
  id: 'eigenvector',
  title: 'Eigenvector centrality',
  levels: ['actor'],
  question: 'cohesion',
  onRequest: true,
  compute: (work) =>
    scoresOrReason(work, leadingOf(work.directed ? reverseRows(work.of(CARRYING)) : work.of(CARRYING))),
});

export const eigenvectorDescribed: DescribedMeasure = described(eigenvector, {
  meaning: 'A high value says that the actor has strong ties to actors who have strong ties themselves.',
  definition:
    'x_i proportional to the sum over arcs j to i of s_ji x_j, the squares of x summing to 1: the leading eigenvector.',
  reads: 'Strength of every tie; ties of strength 0 are left out.',
  direction: 'Arcs of a directed network; an undirected tie is both.',
  parallel: 'Undirected view: summed. Directed: the strongest of parallel arcs stands.',
  undefined:
    'For all, with a reason: without ties that lead back; where two parts share the largest eigenvalue, so that no one vector leads; where the iteration does not settle.',
  disconnected: 'Only the part with the largest eigenvalue, and what its arcs lead to, is above 0.',
  range: '0 to 1; squares sum to 1.',
  cost: 'O(m) for each of some dozens of rounds.',
  example: Math.sqrt(1 / 3),
  source: 'Bonacich 1972.',
});
