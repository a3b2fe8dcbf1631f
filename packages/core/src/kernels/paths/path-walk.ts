import type { Steps } from '../ingredient.ts';
import type { Arcs } from './brandes.ts';

/** Sums over some sources: what each vertex is between, and with distances what is near it. */
export interface PathSums {
  readonly betweenness: Float64Array;
  readonly harmonic: Float64Array | undefined;
}

/** Whatever can sum the sources `from .. to - 1` of one network, in short steps. */
export interface PathWalk {
  sum(from: number, to: number): Steps<PathSums>;
}

/** Makes a walk of a network; without distances every arc is one step. */
export type MakeWalk = (arcs: Arcs, distance: Float64Array | undefined) => PathWalk;
