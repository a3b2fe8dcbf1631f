import type { Steps } from '../ingredient.ts';
import { reverseRows } from '../rows.ts';
import type { Arcs } from './brandes.ts';
import { WeightedWalk } from './dijkstra.ts';
import { hopWalk } from './hops.ts';
import type { PathWalk } from './path-walk.ts';
import { type PathKernel, pathKernel } from './wasm.ts';

// Places in the kernel's memory are 32-bit.
const mostBytes = 2 ** 31;

// One long call runs on the engine's first, slow compilation; many short ones soon on the optimised one.
const sourcesPerCall = 32;

/** The fastest walk there is here: WebAssembly, or the plain one where it is missing or refused by `plain`. */
export function pathWalk(arcs: Arcs, distance: Float64Array | undefined, plain = false): PathWalk {
  const kernel = plain || pathBytes(arcs) > mostBytes ? undefined : pathKernel();
  if (kernel === undefined) return plainWalk(arcs, distance);
  try {
    return distance === undefined ? laneWalk(arcs, kernel) : heapWalk(arcs, distance, kernel);
  } catch {
    // No room for the kernel's memory; the plain walk needs a fifth of it.
    return plainWalk(arcs, distance);
  }
}

/** Memory that a fast walk takes, in bytes, at most. */
export function pathBytes({
  n,
  adj,
}: {
  readonly n: number;
  readonly adj: { readonly length: number };
}): number {
  return 248 * n + 24 * adj.length;
}

function plainWalk(arcs: Arcs, distance: Float64Array | undefined): PathWalk {
  return distance === undefined ? hopWalk(arcs) : new WeightedWalk(arcs, distance);
}

/** Eight sources at a time, one per SIMD lane. */
function laneWalk(arcs: Arcs, kernel: PathKernel): PathWalk {
  const { n, off, adj } = arcs;
  const back = reverseRows({ n, off, adj, strength: new Float64Array(adj.length) });
  kernel.layoutLanes(n, adj.length);
  const { buffer } = kernel.memory;
  for (const [which, column] of [off, adj, back.off, back.adj].entries()) {
    new Uint32Array(buffer, kernel.laneRowsAt(which), column.length).set(column);
  }
  const betweenness = new Float64Array(buffer, kernel.laneSumsAt(), n);
  let plain: PathWalk | undefined;
  return {
    *sum(from, to) {
      betweenness.fill(0);
      if (yield* inCalls(from, to, kernel.sumLanes))
        return { betweenness: betweenness.slice(), harmonic: undefined };
      plain ??= plainWalk(arcs, undefined);
      return yield* plain.sum(from, to);
    },
  };
}

function heapWalk(arcs: Arcs, distance: Float64Array, kernel: PathKernel): PathWalk {
  const { n, off, adj } = arcs;
  kernel.layoutHeap(n, adj.length);
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, kernel.heapOffsetsAt(), n + 1).set(off);
  const lengths = new Float64Array(buffer, kernel.heapArcsAt(), 2 * adj.length);
  const targets = new Uint32Array(buffer, kernel.heapArcsAt(), 4 * adj.length);
  for (let a = 0; a < adj.length; a++) {
    lengths[2 * a] = distance[a]!;
    targets[4 * a + 2] = adj[a]!;
  }
  const betweenness = new Float64Array(buffer, kernel.heapSumsAt(), n);
  const harmonic = new Float64Array(buffer, kernel.heapClosenessAt(), n);
  let plain: PathWalk | undefined;
  return {
    *sum(from, to) {
      betweenness.fill(0);
      harmonic.fill(0);
      if (yield* inCalls(from, to, kernel.sumHeap)) {
        return { betweenness: betweenness.slice(), harmonic: harmonic.slice() };
      }
      plain ??= plainWalk(arcs, distance);
      return yield* plain.sum(from, to);
    },
  };
}

function* inCalls(from: number, to: number, call: (from: number, to: number) => number): Steps<boolean> {
  for (let s = from; s < to; s += sourcesPerCall) {
    if (call(s, Math.min(to, s + sourcesPerCall)) !== 0) return false;
    yield;
  }
  return true;
}
