import { coreNumbers } from '../../kernels/parts/cores.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import {
  type DescribedMeasure,
  described,
  type Measure,
  measure,
  notAffected,
  undirectedView,
} from '../measure.ts';

export const core: Measure<Float64Array> = measure({
  id: 'core',
  title: 'Core number',
  levels: ['actor'],
  question: 'cohesion',
  compute: (work) => ({ actors: work.toActors(coreNumbers(work.of(SYMMETRIC))) }),
});

export const coreDescribed: DescribedMeasure = described(core, {
  meaning: 'A high value says that the actor sits in a dense middle of the network.',
  definition: 'The largest k such that i belongs to a set whose members each have k neighbours in it.',
  reads: 'Who is tied to whom.',
  direction: undirectedView,
  parallel: 'Parallel ties are one.',
  undefined: 'Never; isolates have 0.',
  disconnected: notAffected,
  range: '0 to the degree.',
  cost: 'O(n + m).',
  example: 2,
  source: 'Seidman 1983; Batagelj & Zaversnik 2003.',
});
