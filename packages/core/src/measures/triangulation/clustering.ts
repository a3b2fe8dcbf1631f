import { CLUSTERING } from '../../kernels/triangles/clustering.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const clustering: Measure<Float64Array> = measure({
  id: 'clustering',
  title: 'Clustering',
  levels: ['actor'],
  question: 'triangulation',
  compute: (work) => ({ actors: work.toActors(work.of(CLUSTERING).clustering) }),
});

export const clusteringDescribed: DescribedMeasure = described(clustering, {
  meaning: "A high value says that the actor's contacts know each other.",
  definition: 'Ties among the neighbours of i / (k (k-1) / 2), k the number of neighbours.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  parallel: 'Parallel ties are one.',
  undefined: 'Never; 0 with fewer than two neighbours, as the tools do.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  source: 'Watts & Strogatz 1998.',
});
