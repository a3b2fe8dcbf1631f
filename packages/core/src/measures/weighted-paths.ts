import { type Divided, divided, type Ingredient } from '../kernels/ingredient.ts';
import { blockCount } from '../kernels/paths/brandes.ts';
import { WeightedWalk } from '../kernels/paths/dijkstra.ts';
import type { PathSums } from '../kernels/paths/path-walk.ts';
import { BlockSums, blockRange, type PathPlan, pathResult, planPaths } from '../kernels/paths/plan.ts';
import { PATHS } from '../kernels/rows.ts';
import { DISTANCES } from './distances.ts';
import type { Work } from './work.ts';

const PLAN: Ingredient<PathPlan, Work> = {
  name: 'weighted-plan',
  make: (work) => planPaths(work.of(PATHS), work.of(DISTANCES)),
};

/** Betweenness and harmonic sums along distances: one walk gives both. */
export const WEIGHTED_PATHS: Divided<PathSums, PathSums, PathSums, Work> = divided({
  name: 'weighted-paths',
  count: blockCount,
  start: (work) => {
    const { arcs, distance } = work.of(PLAN);
    const walk = work.walk?.(arcs, distance) ?? new WeightedWalk(arcs, distance!);
    return (block) => walk.sum(...blockRange(work.n, block));
  },
  gather: (n) => new BlockSums(n),
  finish: (work, whole) => pathResult(work.of(PLAN), whole, work.directed),
});
