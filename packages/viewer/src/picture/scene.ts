import { bandsOf } from '../layout/bands.ts';
import type { Band, Layout, Region } from '../layout/layout-types.ts';
import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import { regionsOfPeople } from '../layout/regions.ts';
import { type Apart, MOST_APART, standsApart } from './drawing/draw-afar.ts';
import { type Bundle, bundledStars } from './drawing/star-bundles.ts';
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
  /** An organisation where one insider alone is recorded to know people. */
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
  /** Weakest first, so that the strongest are drawn last; none of a large network, whose ties are made region by region as one comes near. */
  readonly ties: readonly SceneTie[];
  /** What owners of personal networks have at organisations, each as one line there; these ties are not among `ties`. */
  readonly bundles: readonly Bundle[];
  /** How many ties are drawn when all are near. */
  readonly tieCount: number;
  /** Ties inside a region of a large network, weakest first. */
  tiesIn(region: number): readonly SceneTie[];
  readonly regions: readonly SceneRegion[];
  /** Region of each person (units for insiders). */
  readonly regionOf: Int32Array;
  /** People in the order in which their discs are drawn. */
  readonly order: readonly number[];
  /** Those of them who bridge, in the same order. */
  readonly brokers: readonly number[];
  /** Place of each person between little and much, where colour says so. */
  readonly share: Float64Array | null;
  /** Too many people to draw each of them from afar. */
  readonly large: boolean;
  readonly bands: readonly Band[];
  /** Who stands in no disc, where people are too many to be drawn from afar. */
  readonly apart: Apart;
  tiesOf(index: number): readonly SceneTie[];
}

export const MANY_PEOPLE = 2000;

export function sceneOf(model: PictureModel, places: Layout, lens: PictureLens | null = null): Scene {
  const layout = lens?.radius ? { ...places, radius: lens.radius } : places;
  const { people } = model;
  const shown = (person: number): boolean => lens === null || lens.people[person] === 1;
  const regionOf = regionsOfPeople(layout.regions, people.length);
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
      sole:
        region.kind === 'organisation' &&
        reachedBy > 0 &&
        model.othersSeen !== false &&
        (model.hanging?.has(region.name ?? '') ?? reachedBy === 1),
      empty: lens !== null && region.kind === 'organisation' && !region.members.some(shown),
    };
  });
  const counted = layout.regions.reduce((sum, { kind, count }) => sum + (kind === 'own' ? 0 : count), 0);
  const large = Math.max(people.length, counted) > MANY_PEOPLE;
  const all = new SceneTies(model, lens);
  const isApart = (person: number): boolean => standsApart(layout.regions[regionOf[person]!]?.kind);
  // from afar bands stand for what leads from one region to another
  const inside = large ? all.inside(regionOf, layout.regions.length) : null;
  const { ties, bundles } = large
    ? { ties: [], bundles: [] }
    : bundledStars(
        all.drawn(() => true),
        regionOf,
        layout.regions,
      );
  const order = byRank(people, shown);
  const scene = {
    model,
    layout,
    ties,
    bundles,
    tieCount: inside?.count ?? ties.length,
    tiesIn: (region: number) => inside?.of(region) ?? [],
    regions,
    regionOf,
    order,
    brokers: order.filter((person) => people[person]!.broker),
    share: lens?.share ?? null,
    large,
    bands: !large ? [] : (lens === null && layout.bands) || bandsOf(all.each(), regionOf, layout.regions),
    tiesOf: (index: number) => (people[index] ? all.of(index) : []),
  };
  const alone = large ? order.filter(isApart) : [];
  const among = alone.length > 1 ? all.drawn((one, other) => isApart(one) && isApart(other)) : [];
  return { ...scene, apart: { people: alone, ties: among.slice(-MOST_APART) } };
}

/** Others first, then insiders, brokers and egos, so that these are drawn over them. */
function byRank(people: PictureModel['people'], shown: (person: number) => boolean): readonly number[] {
  const ranks: number[][] = Array.from({ length: 8 }, () => []);
  for (const [person, { insider, broker, ego }] of people.entries())
    if (shown(person)) ranks[Number(insider) + 2 * Number(broker) + 4 * Number(ego)]!.push(person);
  return ranks.flat();
}
