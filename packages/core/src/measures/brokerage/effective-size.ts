import { effectiveSize as effectiveSizes } from '../../kernels/triangles/structural-holes.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const effectiveSize: Measure<Float64Array> = measure({
  id: 'effectiveSize',
  title: 'Effective size',
  levels: ['actor'],
  question: 'brokerage',
  needs: ['shares'],
  compute: (work) => ({ actors: work.toActors(effectiveSizes(work.of(TRIANGLES))) }),
});

export const effectiveSizeDescribed: DescribedMeasure = described(effectiveSize, {
  meaning: 'A high value says that the actor reaches many people who are not tied to each other.',
  definition:
    'e_i = sum over neighbours j of (1 - sum over q of p_iq m_jq); p_iq = z_iq / sum over k of z_ik, m_jq = z_jq / largest z_jk.',
  reads: 'Strength of the ties of i and of its neighbours.',
  direction: undirectedView,
  undefined: 'Isolates.',
  disconnected: notAffected,
  range: '1 to the number of neighbours.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 1,
  elsewhere:
    'UCINET looks by default at the ego network alone, which is `egoEffectiveSize`. NetworkX agrees where all strengths are equal; for other strengths its default gave values up to 0.28 apart on an example.',
  source: 'Burt 1992, "Structural Holes".',
});
