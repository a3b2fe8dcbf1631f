import { FORWARD } from '../../kernels/triangles/forward.ts';
import { effectiveSize } from '../../kernels/triangles/structural-holes.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const efficiency: Measure<Float64Array> = measure({
  id: 'efficiency',
  title: 'Efficiency',
  levels: ['actor'],
  question: 'brokerage',
  needs: ['shares'],
  compute: (work) => {
    const sizes = effectiveSize(work.of(TRIANGLES));
    const { degree } = work.of(FORWARD);
    return { actors: work.toActors(sizes.map((size, v) => size / degree[v]!)) };
  },
});

export const efficiencyDescribed: DescribedMeasure = described(efficiency, {
  meaning: "A high value says that little of the actor's effort goes to people who lead to the same others.",
  definition: 'e_i / k: effective size per neighbour.',
  reads: 'As effective size.',
  direction: undirectedView,
  undefined: 'Isolates.',
  disconnected: notAffected,
  range: '1 over the number of neighbours, to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 0.5,
  source: 'Burt 1992, "Structural Holes".',
});
