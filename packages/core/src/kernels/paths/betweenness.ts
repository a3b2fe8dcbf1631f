import { labelsByBreadth, relabelled } from '../order.ts';
import { arcRows } from '../rows.ts';
import { type PathSums, pathWalk } from './betweenness-walk.ts';
import { type Arcs, addInto, blockCount, halve, sourcesPerBlock } from './brandes.ts';

/** A network made ready for walks: ties without a finite distance left out, neighbours close in memory. */
export interface PathPlan {
  readonly arcs: Arcs;
  readonly distance: Float64Array | undefined;
  /** The new label of each vertex. */
  readonly label: Uint32Array;
}

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
  const total = new PathTotal(plan);
  for (let block = 0; block < blockCount(arcs.n); block++) {
    total.add(block, walk.sum(...blockRange(arcs.n, block)));
  }
  return total.result(options.directed);
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
export class PathTotal {
  private readonly betweenness: Float64Array;
  private readonly harmonic: Float64Array | undefined;
  private readonly waiting: Map<number, PathSums> = new Map();
  private next = 0;
  private readonly plan: PathPlan;

  constructor(plan: PathPlan) {
    this.plan = plan;
    this.betweenness = new Float64Array(plan.arcs.n);
    if (plan.distance !== undefined) this.harmonic = new Float64Array(plan.arcs.n);
  }

  add(block: number, sums: PathSums): void {
    this.waiting.set(block, sums);
    for (let ready = this.waiting.get(this.next); ready !== undefined; ready = this.waiting.get(this.next)) {
      addInto(this.betweenness, ready.betweenness);
      if (this.harmonic !== undefined) addInto(this.harmonic, ready.harmonic!);
      this.waiting.delete(this.next++);
    }
  }

  /** In the labels that the caller knows. */
  result(directed: boolean): PathSums {
    if (!directed) halve(this.betweenness);
    const { label } = this.plan;
    const original = (column: Float64Array): Float64Array => column.map((_, v) => column[label[v]!]!);
    return {
      betweenness: original(this.betweenness),
      harmonic: this.harmonic === undefined ? undefined : original(this.harmonic),
    };
  }
}
