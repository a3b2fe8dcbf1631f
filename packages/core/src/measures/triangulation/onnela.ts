import { onnela as onnelas } from '../../kernels/triangles/clustering.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import { type DescribedMeasure, described, type Measure, measure, undirectedView } from '../measure.ts';

export const onnela: Measure<Float64Array> = measure({
  id: 'onnela',
  title: 'Onnela clustering',
  levels: ['actor'],
  question: 'triangulation',
  needs: ['cubes'],
  compute: (work) => ({ actors: work.toActors(onnelas(work.of(TRIANGLES))) }),
});

export const onnelaDescribed: DescribedMeasure = described(onnela, {
  meaning: 'A high value says that the triangles around the actor are many and strong on all three sides.',
  definition:
    'sum over triangles i, j, q of (z_ij z_jq z_iq)^(1/3) / (k (k-1) / 2), each z divided by the largest of the network.',
  reads: 'Strength of all sides of the triangles.',
  direction: undirectedView,
  undefined: 'Never; 0 with fewer than two neighbours or no strength.',
  disconnected: "Computed in each part by itself, but for the largest strength, which is the network's.",
  range: '0 to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  source: 'Onnela, Saramaki, Kertesz & Kaski 2005.',
});
