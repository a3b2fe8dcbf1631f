import { EGO_HOLES } from '../../kernels/ego/ego-holes.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const egoConstraint: Measure<Float64Array> = measure({
  id: 'egoConstraint',
  title: 'Constraint (ego-network model)',
  levels: ['actor'],
  question: 'brokerage',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(work.of(EGO_HOLES).constraint) }),
});

export const egoConstraintDescribed: DescribedMeasure = described(egoConstraint, {
  meaning:
    "A high value says that the actor's contacts are tied to each other, judged by the ego network alone.",
  definition:
    'Constraint with the shares p_qj of each neighbour q over the ego and its neighbours only, as UCINET has it by default; `constraint` counts all ties of q. The two are equal where neighbours have no other ties, and this one is larger elsewhere.',
  reads: 'Strength of the ties in the ego network.',
  direction: undirectedView,
  undefined: 'Isolates.',
  disconnected: notAffected,
  range: 'Above 0, at most 1.125 for equal strengths.',
  cost: 'O(the ties among the neighbours of every actor).',
  example: 1.125,
  source: 'Burt 1992; Borgatti, Everett & Freeman 2002, UCINET.',
});
