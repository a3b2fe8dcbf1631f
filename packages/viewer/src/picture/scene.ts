import type { Layout, Region } from '../layout/layout-types.ts';
import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import { type Band, bandsOf } from './drawing/bands.ts';
import { type Apart, apartIn, standsApart } from './drawing/draw-afar.ts';
import { SceneTies } from './scene-ties.ts';

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
  /** Weakest first, so that the strongest are drawn last; of a large network those inside a region, and among who stands in none. */
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

export function sceneOf(model: PictureModel, places: Layout, lens: PictureLens | null = null): Scene {
  const layout = lens?.radius ? { ...places, radius: lens.radius } : places;
  const { people } = model;
  const shown = (person: number): boolean => lens === null || lens.people[person] === 1;
  const regionOf = new Int32Array(people.length).fill(-1);
  for (const [place, { kind, members }] of layout.regions.entries()) {
    if (kind !== 'own') for (const person of members) regionOf[person] = place;
  }
  const holders = layout.regions.map(() => new Set<number>());
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
  const large = people.length > MANY_PEOPLE;
  const all = new SceneTies(model, lens);
  const isApart = (person: number): boolean => standsApart(layout.regions[regionOf[person]!]?.kind);
  // from afar bands stand for what leads from one region to another
  const ties = all.drawn(
    (one, other) => !large || regionOf[one] === regionOf[other] || (isApart(one) && isApart(other)),
  );
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
    large,
    bands: large ? bandsOf(all, regionOf, layout.regions) : [],
    tiesOf: (index: number) => (people[index] ? all.of(index) : []),
  };
  return { ...scene, apart: scene.large ? apartIn(scene) : { people: [], ties: [] } };
}
