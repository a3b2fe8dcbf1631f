import { TertiusError } from '../errors.ts';
import { labelsByBreadth, labelsByGroup, relabelled } from '../kernels/order.ts';
import { type Articulation, articulation } from '../kernels/parts/biconnected.ts';
import { exactPaths } from '../kernels/paths/betweenness.ts';
import type { PathSums } from '../kernels/paths/betweenness-walk.ts';
import { sampledBetweenness } from '../kernels/paths/sampled.ts';
import type { SampledBetweenness, SampledOptions } from '../kernels/paths/sampled-bounds.ts';
import { type ArcCounts, arcCounts } from '../kernels/roles/mixing.ts';
import { arcRows, type Rows, type SymmetricRows, symmetricRows, withoutZeros } from '../kernels/rows.ts';
import { type Clustering, clustering } from '../kernels/triangles/clustering.ts';
import { type Forward, forwardRows, pairsOfTies } from '../kernels/triangles/forward.ts';
import { type StructuralHoles, structuralHoles } from '../kernels/triangles/structural-holes.ts';
import { type Triangles, triangles } from '../kernels/triangles/triangles.ts';
import type { NoVector } from '../kernels/walks/eigenvector.ts';
import { type HubScores, hubScores } from '../kernels/walks/hubs.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { Column, Need } from './measure.ts';

export type DistanceRule = 'inverse' | 'neglog';

export interface WorkOptions {
  readonly needs?: Iterable<Need>;
  readonly distance?: DistanceRule;
  /** Betweenness estimated from drawn paths instead of exact. */
  readonly sampled?: Sampling | undefined;
  /** Networks of at least this many actors are renamed inside; below, it costs more than the cache misses it saves. */
  readonly relabelFrom?: number;
}

/** How far an estimate of betweenness may be off (`eps`, on its scale from 0 to 1) and how often it may be wrong anywhere (`delta`). */
export interface Sampling extends SampledOptions {
  readonly seed?: number;
}

/**
 * One network under study. Everything several measures need is made once, when first asked for.
 * Inside, actors are renamed so that those of one group (or near each other) lie together; `toActors` undoes it.
 */
export class Work {
  readonly view: NetworkView;
  readonly n: number;
  readonly directed: boolean;
  readonly distanceRule: DistanceRule;
  readonly sampling: Sampling | undefined;
  readonly group: Uint32Array;
  readonly groups: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  private readonly mutual: Uint8Array;
  private readonly label: Uint32Array | undefined;
  private readonly needs: ReadonlySet<Need>;
  private readonly made = new Map<string, unknown>();

  constructor(view: NetworkView, options: WorkOptions = {}) {
    const { needs = [], distance = 'inverse', relabelFrom = 4096 } = options;
    this.view = view;
    this.n = view.actors.length;
    this.directed = view.directed;
    this.distanceRule = distance;
    this.sampling = options.sampled;
    this.needs = new Set(needs);
    this.mutual = view.directed ? view.mutual : new Uint8Array(view.source.length).fill(1);
    this.groups = view.groups.length + 1;
    const group = Uint32Array.from(view.group, (g) => (g < 0 ? view.groups.length : g));
    this.label = this.n < relabelFrom ? undefined : this.newLabels(group);
    this.group = this.label === undefined ? group : byLabel(group, this.label);
    this.source = this.label === undefined ? view.source : relabelled(view.source, this.label);
    this.target = this.label === undefined ? view.target : relabelled(view.target, this.label);
  }

  /** Strengths that `symmetric` adds up: a tie declared undirected stands for both arcs of a directed view, and counts once. */
  private get pairStrength(): Float64Array {
    const { directed, once, strength } = this.view;
    return directed && once === true ? strength.map((s) => s / 2) : strength;
  }

  get symmetric(): SymmetricRows {
    return this.once('symmetric', () =>
      symmetricRows(this.n, this.source, this.target, this.pairStrength, this.mutual),
    );
  }

  /** What paths run on: arcs of a directed network, pairs (as two arcs) of an undirected one. */
  get paths(): Rows {
    return this.once('paths', () =>
      this.directed
        ? arcRows(this.n, this.source, this.target, this.view.strength, this.mutual)
        : this.symmetric,
    );
  }

  /** `paths` without the ties of strength 0. */
  get carrying(): Rows {
    return this.once('carrying', () => withoutZeros(this.paths));
  }

  get hubScores(): HubScores | NoVector {
    return this.once('hubs', () => hubScores(this.carrying, this.directed));
  }

  get forward(): Forward {
    return this.once('forward', () => forwardRows(this.symmetric));
  }

  /** The pair of each tie, as a number of `forward`. */
  get pairs(): Uint32Array {
    return this.once('pairs', () => pairsOfTies(this.forward, this.source, this.target));
  }

  get triangles(): Triangles {
    return this.once('triangles', () =>
      triangles(this.forward, {
        shares: this.needs.has('shares'),
        cubes: this.needs.has('cubes'),
        codes: this.needs.has('codes'),
        group: this.needs.has('roles') ? this.group : undefined,
      }),
    );
  }

  get structuralHoles(): StructuralHoles {
    return this.once('holes', () => structuralHoles(this.triangles, this.needs.has('hierarchy')));
  }

  get clustering(): Clustering {
    return this.once('clustering', () => clustering(this.triangles));
  }

  get articulation(): Articulation {
    return this.once('articulation', () => articulation(this.symmetric));
  }

  get arcs(): ArcCounts {
    return this.once('arcs', () => arcCounts(this.symmetric));
  }

  /** Ties of the view: arcs of a directed network, pairs of an undirected one. */
  get ties(): number {
    return this.directed ? this.arcs.arcs : this.symmetric.adj.length / 2;
  }

  /** Raw betweenness, undirected pairs once. */
  get betweenness(): Float64Array {
    return this.once('betweenness', () =>
      this.sampling === undefined
        ? exactPaths(this.paths, { directed: this.directed }).betweenness
        : this.estimate.estimate.map((share) => share * this.pairsOfOthers),
    );
  }

  /** What `sampling` asks for. */
  get estimate(): SampledBetweenness {
    return this.once('estimate', () => sampledBetweenness(this.paths, this.sampling!));
  }

  get weightedPaths(): PathSums {
    return this.once('weighted', () =>
      exactPaths(this.paths, { directed: this.directed, distance: this.distances() }),
    );
  }

  /** Hands in what workers have found. */
  provide(what: 'betweenness', found: Float64Array): void;
  provide(what: 'estimate', found: SampledBetweenness): void;
  provide(what: 'weighted', found: PathSums): void;
  provide(what: string, found: unknown): void {
    this.made.set(what, found);
  }

  /** Pairs an actor can stand between; ordered in a directed network. */
  get pairsOfOthers(): number {
    return ((this.n - 1) * (this.n - 2)) / (this.directed ? 1 : 2);
  }

  /** Values by inner label as values by actor. */
  toActors<C extends Column>(column: C): C {
    if (this.label === undefined) return column;
    const result = column.slice() as C;
    for (let v = 0; v < this.n; v++) result[v] = column[this.label[v]!]!;
    return result;
  }

  /** The inner label of an actor. */
  labelOf(actor: number): number {
    return this.label === undefined ? actor : this.label[actor]!;
  }

  /** Beside `paths.adj`. */
  distances(): Float64Array {
    const { strength } = this.paths;
    if (this.distanceRule === 'inverse') return strength.map((s) => 1 / s);
    this.needsChances();
    const chances = this.directed || allMutual(this.view) ? strength : this.meansOfPairs();
    return chances.map((s) => -Math.log(s));
  }

  /** The strengths of `symmetric` as chances: the mean of both arcs where they were summed; a tie declared undirected as it is. */
  private meansOfPairs(): Float64Array {
    const halves = this.view.strength.map((s, tie) => (this.view.mutual[tie] === 0 ? s / 2 : s));
    return symmetricRows(this.n, this.source, this.target, halves, this.mutual).strength;
  }

  /** A chance of 1 has no distance and one above 1 is none. */
  private needsChances(): void {
    const { actors, source, target, strength } = this.view;
    const tie = strength.findIndex((s) => s >= 1);
    if (tie < 0) return;
    const between = `${actors[source[tie]!]} and ${actors[target[tie]!]}`;
    throw new TertiusError(
      'strength-above-one',
      `Distance "neglog" reads strengths as chances, above 0 and below 1; the tie between ${between} has ${strength[tie]}. Divide the strengths by more than the largest of them, or use distance "inverse".`,
      { value: String(strength[tie]) },
    );
  }

  private newLabels(group: Uint32Array): Uint32Array {
    if (this.view.groups.length > 1) return labelsByGroup(group, this.groups);
    const { source, target, strength } = this.view;
    return labelsByBreadth(symmetricRows(this.n, source, target, strength, this.mutual));
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }
}

function byLabel(column: Uint32Array, label: Uint32Array): Uint32Array {
  const result = new Uint32Array(column.length);
  for (let v = 0; v < column.length; v++) result[label[v]!] = column[v]!;
  return result;
}

/** Whether every tie was declared undirected. */
function allMutual(view: NetworkView): boolean {
  return view.mutual.every((mutual) => mutual !== 0);
}
