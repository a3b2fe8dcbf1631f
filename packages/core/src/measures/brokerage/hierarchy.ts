import { HOLES } from '../../kernels/triangles/structural-holes.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const hierarchy: Measure<Float64Array> = measure({
  id: 'hierarchy',
  title: 'Hierarchy',
  levels: ['actor'],
  question: 'brokerage',
  needs: ['shares', 'hierarchy'],
  compute: (work) => ({ actors: work.toActors(work.of(HOLES).hierarchy) }),
});

export const hierarchyDescribed: DescribedMeasure = described(hierarchy, {
  meaning:
    "A high value says that the actor's constraint comes from one contact rather than evenly from all.",
  definition:
    'sum over neighbours j of r_j ln r_j / (k ln k), r_j = c_ij / (c_i / k), k the number of neighbours; 1 if k = 1.',
  reads: 'Strength of the ties of i and among its neighbours.',
  direction: undirectedView,
  undefined: 'Isolates.',
  disconnected: notAffected,
  range: '0 (all contacts constrain equally) to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles. One logarithm per pair.',
  example: 0,
  source: 'Burt 1992, "Structural Holes".',
});
