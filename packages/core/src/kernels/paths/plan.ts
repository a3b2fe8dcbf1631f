import { labelsByBreadth, relabelled } from '../order.ts';
import { arcRows } from '../rows.ts';
import { type Arcs, addInto, halve, sourcesPerBlock } from './brandes.ts';
import type { PathSums } from './path-walk.ts';

/** A network made ready for walks: ties without a finite distance left out, neighbours close in memory. */
export interface PathPlan {
  readonly arcs: Arcs;
  readonly distance: Float64Array | undefined;
  /** The new label of each vertex. */
  readonly label: Uint32Array;
}

export function planPaths(arcs: Arcs, distance?: Float64Array): PathPlan {
  const { n, off, adj } = arcs;
  const from = new Uint32Array(adj.length);
  for (let v = 0; v < n; v++) from.fill(v, off[v]!, off[v + 1]!);
  let target = adj;
  let source = from;
  let kept = distance;
  if (distance?.some((d) => !Number.isFinite(d))) {
    const finite = (_: number, a: number): boolean => Number.isFinite(distance[a]!);
    source = from.filter(finite);
    target = adj.filter(finite);
    kept = distance.filter((d) => Number.isFinite(d));
  }
  const strength = kept ?? new Float64Array(adj.length);
  const label = labelsByBreadth({ n, off, adj, strength });
  const rows = arcRows(
    n,
    relabelled(source, label),
    relabelled(target, label),
    strength,
    new Uint8Array(source.length),
  );
  return {
    arcs: { n, off: rows.off, adj: rows.adj },
    distance: distance === undefined ? undefined : rows.strength,
    label,
  };
}

/** The sources of a block: from, and up to but without. */
export function blockRange(n: number, block: number): [from: number, to: number] {
  const from = block * sourcesPerBlock;
  return [from, Math.min(n, from + sourcesPerBlock)];
}

/** Takes blocks in any order and adds them in theirs. */
export class BlockSums {
  private readonly betweenness: Float64Array;
  private harmonic: Float64Array | undefined;
  private readonly waiting: Map<number, PathSums> = new Map();
  private next = 0;

  constructor(n: number) {
    this.betweenness = new Float64Array(n);
  }

  add(block: number, sums: PathSums): void {
    this.waiting.set(block, sums);
    for (let ready = this.waiting.get(this.next); ready !== undefined; ready = this.waiting.get(this.next)) {
      addInto(this.betweenness, ready.betweenness);
      if (ready.harmonic !== undefined) {
        this.harmonic ??= new Float64Array(this.betweenness.length);
        addInto(this.harmonic, ready.harmonic);
      }
      this.waiting.delete(this.next++);
    }
  }

  whole(): PathSums {
    return { betweenness: this.betweenness, harmonic: this.harmonic };
  }
}

/** Sums of all blocks in the labels that the caller knows, undirected pairs once. */
export function pathResult(plan: PathPlan, { betweenness, harmonic }: PathSums, directed: boolean): PathSums {
  const original = (column: Float64Array): Float64Array => column.map((_, v) => column[plan.label[v]!]!);
  const { n } = plan.arcs;
  return {
    betweenness: original(directed ? betweenness : halve(betweenness)),
    harmonic: plan.distance === undefined ? undefined : original(harmonic ?? new Float64Array(n)),
  };
}
