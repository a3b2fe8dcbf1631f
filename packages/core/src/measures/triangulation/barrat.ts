import { CLUSTERING } from '../../kernels/triangles/clustering.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const barrat: Measure<Float64Array> = measure({
  id: 'barrat',
  title: 'Barrat clustering',
  levels: ['actor'],
  question: 'triangulation',
  compute: (work) => ({ actors: work.toActors(work.of(CLUSTERING).barrat) }),
});

export const barratDescribed: DescribedMeasure = described(barrat, {
  meaning: "A high value says that the actor's stronger contacts know each other.",
  definition:
    'sum over neighbours j of z_ij t_ij / (s_i (k-1)); t_ij common neighbours of i and j, s_i the sum of z_ij.',
  reads: 'Strength of the ties of i; who is tied to whom.',
  direction: undirectedView,
  undefined: 'Never; 0 with fewer than two neighbours or no strength.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  source: 'Barrat, Barthelemy, Pastor-Satorras & Vespignani 2004.',
});
