import { drained } from '../ingredient.ts';
import { pathWalk } from './betweenness-walk.ts';
import { type Arcs, blockCount } from './brandes.ts';
import type { PathSums } from './path-walk.ts';
import { BlockSums, blockRange, pathResult, planPaths } from './plan.ts';

export interface ExactOptions {
  readonly directed: boolean;
  /** Beside `arcs.adj`; without it every arc is one step. */
  readonly distance?: Float64Array | undefined;
  /** Keeps to the plain kernel, the law of the fast one. */
  readonly plain?: boolean;
}

/** Raw betweenness on one thread, undirected pairs once; with distances also the sums of 1 / d(j, i). */
export function exactPaths(arcs: Arcs, options: ExactOptions): PathSums {
  const plan = planPaths(arcs, options.distance);
  const walk = pathWalk(plan.arcs, plan.distance, options.plain);
  const sums = new BlockSums(arcs.n);
  for (let block = 0; block < blockCount(arcs.n); block++)
    sums.add(block, drained(walk.sum(...blockRange(arcs.n, block))));
  return pathResult(plan, sums.whole(), options.directed);
}
