import { FORWARD } from '../../kernels/triangles/forward.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const strength: Measure<Float64Array> = measure({
  id: 'strength',
  title: 'Strength',
  levels: ['actor'],
  question: 'cohesion',
  compute: (work) => ({ actors: work.toActors(work.of(FORWARD).sum) }),
});

export const strengthDescribed: DescribedMeasure = described(strength, {
  meaning: "A high value says that the actor's ties are many or strong.",
  definition: 's_i = sum over neighbours j of z_ij, z_ij = s_ij + s_ji.',
  reads: 'Strength of the ties of i.',
  direction: undirectedView,
  undefined: 'Never; isolates have 0.',
  disconnected: notAffected,
  range: '0 and above.',
  cost: 'O(n + m).',
  example: 2,
  source: 'Barrat, Barthelemy, Pastor-Satorras & Vespignani 2004.',
});
