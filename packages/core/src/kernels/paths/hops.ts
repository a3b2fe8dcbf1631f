import { type Divided, divided, type Ingredient, type Pantry } from '../ingredient.ts';
import { PATHS } from '../rows.ts';
import { type Arcs, blockCount, UnweightedWalk } from './brandes.ts';
import type { MakeWalk, PathSums, PathWalk } from './path-walk.ts';
import { BlockSums, blockRange, type PathPlan, pathResult, planPaths } from './plan.ts';

/** A walk in which every arc is one step, without WebAssembly. */
export function hopWalk(arcs: Arcs): PathWalk {
  const walk = new UnweightedWalk(arcs);
  return {
    *sum(from, to) {
      const betweenness = new Float64Array(arcs.n);
      for (let s = from; s < to; s++) {
        walk.source(s, betweenness);
        yield;
      }
      return { betweenness, harmonic: undefined };
    },
  };
}

/** What paths may be walked with, where a caller brings a faster walk than the plain one. */
export interface Walking extends Pantry {
  readonly walk?: MakeWalk | undefined;
}

/** The paths of a network without distances, made ready for walks. */
export const PLAN: Ingredient<PathPlan> = { name: 'plan', make: (from) => planPaths(from.of(PATHS)) };

/** Raw betweenness, undirected pairs once. */
export const BETWEENNESS: Divided<Float64Array, PathSums, PathSums, Walking> = divided({
  name: 'betweenness',
  count: blockCount,
  start: (from) => {
    const { arcs } = from.of(PLAN);
    const walk = (from.walk ?? hopWalk)(arcs, undefined);
    return (block) => walk.sum(...blockRange(from.n, block));
  },
  gather: (n) => new BlockSums(n),
  finish: (from, whole) => pathResult(from.of(PLAN), whole, from.directed).betweenness,
});
