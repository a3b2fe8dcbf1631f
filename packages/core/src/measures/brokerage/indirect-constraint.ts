import { SYMMETRIC } from '../../kernels/rows.ts';
import { meanOfNeighbours } from '../../kernels/triangles/mean-of-neighbours.ts';
import { HOLES } from '../../kernels/triangles/structural-holes.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const indirectConstraint: Measure<Float64Array> = measure({
  id: 'indirectConstraint',
  title: 'Indirect constraint (secondary holes)',
  levels: ['actor'],
  question: 'brokerage',
  onRequest: true,
  needs: ['shares'],
  compute: (work) => ({
    actors: work.toActors(meanOfNeighbours(work.of(SYMMETRIC), work.of(HOLES).constraint)),
  }),
});

export const indirectConstraintDescribed: DescribedMeasure = described(indirectConstraint, {
  meaning:
    'A low value says that the contacts of the actor stand between others themselves: there are holes one step further on.',
  definition:
    'The sum of c_j over the k neighbours j of i, divided by k; c_j is the constraint of j in the whole network.',
  reads: 'Strength of the ties of the neighbours of i and among their neighbours.',
  direction: undirectedView,
  undefined: 'Isolates.',
  disconnected: notAffected,
  range: 'Above 0, up to 1.125 for equal strengths.',
  cost: 'That of constraint, and O(m).',
  example: 1.125,
  elsewhere:
    "Burt 1992 multiplies c_ij by O_j, how hard it is to replace contact j, which has to be known from outside the network (of markets: the share of the largest firms); among people he measures holes beyond the contacts by the contacts' own constraint.",
  source: 'Burt 2007, "Secondhand brokerage"; Burt 2010, "Neighbor Networks"; secondary holes: Burt 1992.',
});
