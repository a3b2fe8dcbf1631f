import { ARCS } from '../kernels/roles/mixing.ts';
import { SYMMETRIC } from '../kernels/rows.ts';
import type { Work } from './work.ts';

/** How many ties a view has: arcs of a directed network, pairs of an undirected one. */
export function tiesOf(work: Work): number {
  return work.directed ? work.of(ARCS).arcs : work.of(SYMMETRIC).adj.length / 2;
}
