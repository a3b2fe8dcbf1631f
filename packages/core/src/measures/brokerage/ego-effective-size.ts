import { EGO_HOLES } from '../../kernels/ego/ego-holes.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const egoEffectiveSize: Measure<Float64Array> = measure({
  id: 'egoEffectiveSize',
  title: 'Effective size (ego-network model)',
  levels: ['actor'],
  question: 'brokerage',
  onRequest: true,
  compute: (work) => ({ actors: work.toActors(work.of(EGO_HOLES).effectiveSize) }),
});

export const egoEffectiveSizeDescribed: DescribedMeasure = described(egoEffectiveSize, {
  meaning:
    "A high value says that the actor's contacts do not repeat each other, judged by the ego network alone.",
  definition:
    'Effective size with m_jq = z_jq over the strongest tie of j inside the ego network only, as UCINET has it by default; `effectiveSize` looks at all ties of j.',
  reads: 'Strength of the ties in the ego network.',
  direction: undirectedView,
  undefined: 'Isolates.',
  disconnected: notAffected,
  range: '0 to k.',
  cost: 'O(the ties among the neighbours of every actor).',
  example: 1,
  source: 'Burt 1992; Borgatti, Everett & Freeman 2002, UCINET.',
});
