import { HOLES } from '../../kernels/triangles/structural-holes.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const constraint: Measure<Float64Array> = measure({
  id: 'constraint',
  title: 'Constraint',
  levels: ['actor'],
  question: 'brokerage',
  needs: ['shares'],
  compute: (work) => ({ actors: work.toActors(work.of(HOLES).constraint) }),
});

export const constraintDescribed: DescribedMeasure = described(constraint, {
  meaning: "A high value says that the actor's contacts are few or tied to each other: little to broker.",
  definition:
    'c_i = sum over neighbours j of c_ij, c_ij = (p_ij + sum over q of p_iq p_qj)^2; z_ij = s_ij + s_ji, p_ij = z_ij / sum over k of z_ik.',
  reads: 'Strength of the ties of i and among its neighbours.',
  direction: undirectedView,
  undefined: 'Isolates. An actor whose ties all have strength 0 has shares of 0 and so constraint 0.',
  disconnected: notAffected,
  range: 'Above 0, up to 1.125 for equal strengths.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1.125,
  elsewhere:
    'R igraph and NetworkX agree. UCINET counts by default only ties inside the ego network, which is `egoConstraint`: 18 to 73 % higher on examples.',
  source: 'Burt 1992, "Structural Holes"; Burt 2004.',
});
