import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import type { SceneTie } from './scene.ts';
import { type Rows, rowsBy } from './tie-rows.ts';

const STARS = 0.7;

/** The ties of a model as they are drawn; of a large one each is made when it is drawn, not all before the first picture. */
export class SceneTies {
  readonly #model: PictureModel;
  readonly #lens: PictureLens | null;
  readonly #starred: boolean;
  readonly #known: Map<number, readonly SceneTie[]> = new Map();
  #ofPeople: Rows | null = null;

  constructor(model: PictureModel, lens: PictureLens | null) {
    this.#model = model;
    this.#lens = lens;
    this.#starred = hasOtherTies(model);
  }

  /** Ties that are shown and kept, weakest first, stars before the others. */
  drawn(keep: (one: number, other: number) => boolean): SceneTie[] {
    const { source, target } = this.#model.ties;
    const made: SceneTie[] = [];
    for (let at = 0; at < source.length; at++)
      if (this.#isShown(at) && keep(source[at]!, target[at]!)) made.push(this.#made(at));
    return made.sort(weakestFirst);
  }

  /** For each region the ties between two of its people, weakest first; each list is made when somebody asks for it. */
  inside(regionOf: Int32Array, regions: number): { count: number; of(region: number): readonly SceneTie[] } {
    const { source, target } = this.#model.ties;
    const known = new Map<number, readonly SceneTie[]>();
    let rows: Rows | null = null;
    let count = 0;
    for (let at = 0; at < source.length; at++)
      if (regionOf[source[at]!] === regionOf[target[at]!] && this.#isShown(at)) count++;
    return {
      count,
      of: (region) => {
        let list = known.get(region);
        if (list === undefined) {
          rows ??= rowsBy(regions, source.length, (at) => {
            const place = regionOf[source[at]!]!;
            return place === regionOf[target[at]!] && this.#isShown(at) ? [place] : [];
          });
          list = rows.of(region, (at) => this.#made(at)).sort(weakestFirst);
          known.set(region, list);
        }
        return list;
      },
    };
  }

  /** Both ends and the strength of each tie that is shown. */
  *each(): Generator<Pick<SceneTie, 'a' | 'b' | 'strength'>> {
    const { source, target, strength } = this.#model.ties;
    for (let at = 0; at < source.length; at++)
      if (this.#isShown(at)) yield { a: source[at]!, b: target[at]!, strength: clamp(strength[at]!) };
  }

  /** Ties of a person, strongest first. */
  of(person: number): readonly SceneTie[] {
    let list = this.#known.get(person);
    if (list === undefined) {
      const { source, target } = this.#model.ties;
      this.#ofPeople ??= rowsBy(this.#model.people.length, source.length, (at) =>
        this.#isShown(at) ? [source[at]!, target[at]!] : [],
      );
      list = this.#ofPeople
        .of(person, (at) => this.#made(at))
        .sort((one, two) => two.strength - one.strength);
      this.#known.set(person, list);
    }
    return list;
  }

  #isShown(at: number): boolean {
    const { people, ties } = this.#model;
    const [one, other] = [ties.source[at]!, ties.target[at]!];
    return one !== other && !!people[one] && !!people[other] && (this.#lens?.ties[at] ?? 1) === 1;
  }

  #made(at: number): SceneTie {
    const { people, ties } = this.#model;
    const [one, other] = [ties.source[at]!, ties.target[at]!];
    const turned = people[other]!.ego && !people[one]!.ego;
    const [a, b] = turned ? [other, one] : [one, other];
    const star = this.#starred && people[a]!.ego;
    const outside = !people[a]!.insider && !people[b]!.insider && !people[a]!.ego;
    return { a, b, strength: clamp(ties.strength[at]!), personal: ties.personal[at] === 1, star, outside };
  }
}

const weakestFirst = (one: SceneTie, two: SceneTie): number =>
  Number(two.star) - Number(one.star) || one.strength - two.strength;

/** Whether enough reaches outside besides the egos' stars for these to step back. */
function hasOtherTies({ people, ties: { source, target } }: PictureModel): boolean {
  let reaching = 0;
  let stars = 0;
  for (let at = 0; at < source.length; at++) {
    const [one, other] = [people[source[at]!], people[target[at]!]];
    if (one?.insider === other?.insider) continue;
    reaching++;
    if (one?.ego || other?.ego) stars++;
  }
  return stars < reaching * STARS;
}

const clamp = (strength: number): number =>
  Number.isFinite(strength) ? Math.min(Math.max(strength, 0), 1) : 0;
