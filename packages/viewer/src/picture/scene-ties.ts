import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import type { SceneTie } from './scene.ts';

const STARS = 0.7;

/** The ties of a model as they are drawn; of a large one each is made when it is drawn, not all before the first picture. */
export class SceneTies {
  readonly #model: PictureModel;
  readonly #lens: PictureLens | null;
  readonly #starred: boolean;
  readonly #known: Map<number, readonly SceneTie[]> = new Map();
  #index: { readonly start: Uint32Array; readonly at: Uint32Array } | null = null;

  constructor(model: PictureModel, lens: PictureLens | null) {
    this.#model = model;
    this.#lens = lens;
    this.#starred = hasOtherTies(model);
  }

  /** Ties that are shown and kept, weakest first, stars before the others. */
  drawn(keep: (one: number, other: number) => boolean): SceneTie[] {
    const made: SceneTie[] = [];
    for (const [at, { source, target }] of this.#model.ties.entries())
      if (this.#isShown(at) && keep(source, target)) made.push(this.#made(at));
    return made.sort((one, two) => Number(two.star) - Number(one.star) || one.strength - two.strength);
  }

  /** Both ends and the strength of each tie that is shown. */
  each(tell: (one: number, other: number, strength: number) => void): void {
    for (const [at, { source, target, strength }] of this.#model.ties.entries())
      if (this.#isShown(at)) tell(source, target, clamp(strength));
  }

  /** Ties of a person, strongest first. */
  of(person: number): readonly SceneTie[] {
    let list = this.#known.get(person);
    if (list === undefined) {
      this.#index ??= this.#indexed();
      const { start, at } = this.#index;
      list = Array.from(at.subarray(start[person], start[person + 1]), (tie) => this.#made(tie)).sort(
        (one, two) => two.strength - one.strength,
      );
      this.#known.set(person, list);
    }
    return list;
  }

  #isShown(at: number): boolean {
    const { source, target } = this.#model.ties[at]!;
    const { people } = this.#model;
    return source !== target && !!people[source] && !!people[target] && (this.#lens?.ties[at] ?? 1) === 1;
  }

  #made(at: number): SceneTie {
    const { people, ties } = this.#model;
    const { source, target, strength, layer } = ties[at]!;
    const turned = people[target]!.ego && !people[source]!.ego;
    const [a, b] = turned ? [target, source] : [source, target];
    const star = this.#starred && people[a]!.ego;
    const outside = !people[a]!.insider && !people[b]!.insider && !people[a]!.ego;
    return { a, b, strength: clamp(strength), personal: layer === 'personal', star, outside };
  }

  #indexed(): { readonly start: Uint32Array; readonly at: Uint32Array } {
    const { people, ties } = this.#model;
    const start = new Uint32Array(people.length + 1);
    const shown = ties.map((_, at) => this.#isShown(at));
    for (const [at, { source, target }] of ties.entries()) {
      if (!shown[at]) continue;
      start[source + 1]!++;
      start[target + 1]!++;
    }
    for (let person = 0; person < people.length; person++) start[person + 1]! += start[person]!;
    const next = start.slice();
    const found = new Uint32Array(start[people.length]!);
    for (const [at, { source, target }] of ties.entries())
      if (shown[at]) for (const end of [source, target]) found[next[end]!++] = at;
    return { start, at: found };
  }
}

/** Whether enough reaches outside besides the egos' stars for these to step back. */
function hasOtherTies({ people, ties }: PictureModel): boolean {
  let reaching = 0;
  let stars = 0;
  for (const { source, target } of ties) {
    if (people[source]?.insider === people[target]?.insider) continue;
    reaching++;
    if (people[source]?.ego || people[target]?.ego) stars++;
  }
  return stars < reaching * STARS;
}

const clamp = (strength: number): number =>
  Number.isFinite(strength) ? Math.min(Math.max(strength, 0), 1) : 0;
