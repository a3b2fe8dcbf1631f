import { Breadth } from '../groups/breadth.ts';
import type { Arcs } from '../paths/brandes.ts';

/** The share of the others within so many steps of each vertex; NaN where there are no others. */
export function reachWithin(arcs: Arcs, steps: number): Float64Array {
  const walk = new Breadth(arcs);
  return Float64Array.from({ length: arcs.n }, (_, v) =>
    arcs.n > 1 ? (walk.from([v], undefined, steps).met - 1) / (arcs.n - 1) : Number.NaN,
  );
}
