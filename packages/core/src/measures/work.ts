import type { Ingredient, Pantry } from '../kernels/ingredient.ts';
import { relabelled } from '../kernels/order.ts';
import type { MakeWalk } from '../kernels/paths/path-walk.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { DistanceRule } from './distances.ts';
import type { Column, Need } from './measure.ts';

export interface WorkOptions {
  readonly needs?: Iterable<Need>;
  readonly distance?: DistanceRule | undefined;
  /** The inner label of each actor, where they are renamed inside. */
  readonly label?: Uint32Array | undefined;
  /** A faster walk along paths than the plain one. */
  readonly walk?: MakeWalk | undefined;
}

/**
 * One network under study. Everything several measures need is made once, when first asked for.
 * Inside, actors may be renamed so that those of one group (or near each other) lie together; `toActors` undoes it.
 */
export class Work implements Pantry {
  readonly view: NetworkView;
  readonly n: number;
  readonly directed: boolean;
  readonly twice: boolean;
  readonly distanceRule: DistanceRule;
  readonly group: Uint32Array;
  readonly groups: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  readonly mutual: Uint8Array;
  readonly needs: ReadonlySet<Need>;
  readonly walk: MakeWalk | undefined;
  private readonly label: Uint32Array | undefined;
  private readonly made = new Map<string, unknown>();

  constructor(view: NetworkView, options: WorkOptions = {}) {
    const { needs = [], distance = 'inverse', label } = options;
    this.view = view;
    this.n = view.actors.length;
    this.directed = view.directed;
    this.twice = view.directed && view.once === false;
    this.distanceRule = distance;
    this.walk = options.walk;
    this.needs = new Set(needs);
    this.strength = view.strength;
    this.mutual = view.directed ? view.mutual : new Uint8Array(view.source.length).fill(1);
    this.groups = view.groups.length + 1;
    this.label = label;
    const group = groupsOf(view);
    this.group = label === undefined ? group : byLabel(group, label);
    this.source = label === undefined ? view.source : relabelled(view.source, label);
    this.target = label === undefined ? view.target : relabelled(view.target, label);
  }

  /** The value of an ingredient, made when first asked for. */
  of<T>(ingredient: Ingredient<T, Work>): T {
    const { name } = ingredient;
    if (!this.made.has(name)) this.made.set(name, ingredient.make(this));
    return this.made.get(name) as T;
  }

  /** Hands in an ingredient that was made elsewhere. */
  provide<T>(ingredient: Ingredient<T, Work>, value: T): void {
    this.made.set(ingredient.name, value);
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
}

/** The group of each actor; who is in none is in one of its own. */
export function groupsOf({ group, groups }: NetworkView): Uint32Array {
  return Uint32Array.from(group, (g) => (g < 0 ? groups.length : g));
}

function byLabel(column: Uint32Array, label: Uint32Array): Uint32Array {
  const result = new Uint32Array(column.length);
  for (let v = 0; v < column.length; v++) result[label[v]!] = column[v]!;
  return result;
}
