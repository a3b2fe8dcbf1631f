import type { Layout, Region } from '../layout/layout-types.ts';
import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import { type Band, bandsOf } from './drawing/bands.ts';
import { type Apart, apartIn } from './drawing/draw-afar.ts';

export interface SceneTie {
  /** The ego where one of the two is. */
  readonly a: number;
  readonly b: number;
  readonly strength: number;
  readonly personal: boolean;
  /** Part of an ego's star, which would drown everything else. */
  readonly star: boolean;
  /** Between two outsiders. */
  readonly outside: boolean;
}

export interface SceneRegion extends Region {
  /** Insiders who reach it. */
  readonly reachedBy: number;
  /** Everybody who is reached here is reached through one and the same insider. */
  readonly sole: boolean;
  /** Nobody of it is shown. */
  readonly empty: boolean;
  /** People here whom somebody inside reaches. */
  readonly reached: number;
}

/** Everything that can be worked out once per model and layout. */
export interface Scene {
  readonly model: PictureModel;
  readonly layout: Layout;
  /** Weakest first, so that the strongest are drawn last. */
  readonly ties: readonly SceneTie[];
  readonly regions: readonly SceneRegion[];
  /** Region of each person (units for insiders). */
  readonly regionOf: Int32Array;
  /** People in the order in which their discs are drawn. */
  readonly order: readonly number[];
  /** Place of each person between little and much, where colour says so. */
  readonly share: Float64Array | null;
  /** Too many people to draw each of them from afar. */
  readonly large: boolean;
  readonly bands: readonly Band[];
  /** Who stands in no disc, where people are too many to be drawn from afar. */
  readonly apart: Apart;
  tiesOf(index: number): readonly SceneTie[];
}

const MANY_PEOPLE = 2000;
const STARS = 0.7;

export function sceneOf(model: PictureModel, places: Layout, lens: PictureLens | null = null): Scene {
  const layout = lens?.radius ? { ...places, radius: lens.radius } : places;
  const { people } = model;
  const shown = (person: number): boolean => lens === null || lens.people[person] === 1;
  const starred = hasOtherTies(model);
  const ties = model.ties
    .filter(
      ({ source, target }, at) =>
        source !== target && people[source] && people[target] && (lens === null || lens.ties[at] === 1),
    )
    .map(({ source, target, strength, layer }): SceneTie => {
      const turned = people[target]!.ego && !people[source]!.ego;
      const [a, b] = turned ? [target, source] : [source, target];
      const star = starred && people[a]!.ego;
      const outside = !people[a]!.insider && !people[b]!.insider && !people[a]!.ego;
      return { a, b, strength: clamp(strength), personal: layer === 'personal', star, outside };
    })
    .sort((one, two) => Number(two.star) - Number(one.star) || one.strength - two.strength);

  const regionOf = new Int32Array(people.length).fill(-1);
  for (const [place, { kind, members }] of layout.regions.entries()) {
    if (kind !== 'own') for (const person of members) regionOf[person] = place;
  }
  const byPerson = new Map<number, SceneTie[]>();
  const holders = layout.regions.map(() => new Set<number>());
  for (const tie of ties) {
    for (const person of [tie.a, tie.b]) {
      const list = byPerson.get(person);
      if (list) list.push(tie);
      else byPerson.set(person, [tie]);
    }
  }
  for (const list of byPerson.values()) list.sort((one, two) => two.strength - one.strength);
  for (const [person, { heldBy }] of people.entries()) {
    for (const insider of heldBy) holders[regionOf[person]!]?.add(insider);
  }
  const regions = layout.regions.map((region, place): SceneRegion => {
    const reachedBy = holders[place]!.size;
    const reached = region.members.filter((person) => people[person]!.heldBy.length > 0).length;
    return {
      ...region,
      reachedBy,
      reached,
      sole: region.kind === 'organisation' && reachedBy === 1,
      empty: lens !== null && region.kind === 'organisation' && !region.members.some(shown),
    };
  });
  const rank = (person: number): number =>
    Number(people[person]!.insider) + 2 * Number(people[person]!.broker) + 4 * Number(people[person]!.ego);
  const scene = {
    model,
    layout,
    ties,
    regions,
    regionOf,
    order: people
      .map((_, i) => i)
      .filter((i) => shown(i))
      .sort((a, b) => rank(a) - rank(b) || a - b),
    share: lens?.share ?? null,
    large: people.length > MANY_PEOPLE,
    bands: people.length > MANY_PEOPLE ? bandsOf(ties, regionOf, layout.regions) : [],
    tiesOf: (index: number) => byPerson.get(index) ?? [],
  };
  return { ...scene, apart: scene.large ? apartIn(scene) : { people: [], ties: [] } };
}

/** Whether enough reaches outside besides the egos' stars for these to step back. */
function hasOtherTies({ people, ties }: PictureModel): boolean {
  const reaching = ties.filter(({ source, target }) => people[source]?.insider !== people[target]?.insider);
  const stars = reaching.filter(({ source, target }) => people[source]?.ego || people[target]?.ego);
  return stars.length < reaching.length * STARS;
}

const clamp = (strength: number): number =>
  Number.isFinite(strength) ? Math.min(Math.max(strength, 0), 1) : 0;
