import { packEnclose, packSiblings } from 'd3-hierarchy';
import { bandsOf } from './bands.ts';
import { type Direction, directionsOf } from './directions.ts';
import { compareText, type Group, groupsOf, orderOf, type Pair, pairsOf } from './groups.ts';
import { type Kept, keptFrom } from './kept.ts';
import type { Bounds, Layout, LayoutOptions } from './layout-types.ts';
import { lieAlong } from './lie-along.ts';
import type { PictureModel } from './picture-model.ts';
import { discRadius, placePeople } from './place-people.ts';
import { type Placeable, placeRegions } from './place-regions.ts';
import { type Placed, write } from './placed.ts';
import { boundsOf, labelBox, regionsOf, regionsOfPeople } from './regions.ts';
import { turnTowardsTies } from './turn.ts';

const UNIT_GAP = 8;
const OWN_MARGIN = 8;
const REGION_MARGIN = 3;
const MANY_REGIONS = 300;
/** Of more people than this the groups are packed, not let settle: from afar nobody sees it, and it takes a tenth of the time. */
const MANY_PEOPLE = 4000;

/**
 * Two levels: the own organisation with its units in the middle, every other organisation packed round it
 * in the direction of the insiders who reach it. The same people and ties give the same positions, whatever
 * the order they come in.
 */
export function layout(model: PictureModel, { aspect = 1.6, previous, radii }: LayoutOptions = {}): Layout {
  const shape = Math.min(Math.max(Number.isFinite(aspect) ? aspect : 1.6, 0.45), 2);
  const order = orderOf(model);
  const groups = groupsOf(model, order);
  const pairs = pairsOf(model, order);
  const radius = radii ?? Float64Array.from(model.people, discRadius);
  const positions = { x: new Float64Array(radius.length), y: new Float64Array(radius.length) };
  const settle = settler(groups, pairs, radius, keptFrom(previous, model));

  const inner = groups.inner.map(settle);
  const middle = packInner(inner, previous);
  for (const group of inner) write(group, positions);

  const outer = groups.outer.map(settle);
  const directions = directionsOf(inner, outer, pairs, positions);
  const labelScale = packOuter(model, outer, directions, middle, shape, radii !== undefined);
  for (const group of outer) write(group, positions);

  const turning = [...inner, ...outer].filter(({ fixed }) => !fixed);
  turnTowardsTies(turning, pairs, positions);

  const [only] = outer.length === 0 && inner.length === 1 ? inner : [];
  const lies = only !== undefined && only.group.kind === 'centre' && !only.fixed;
  const tight = lies ? lieAlong(only.group.members, positions, shape) : null;

  const regions = regionsOf(model, inner, outer, middle);
  const ids = model.people.map(({ id }) => id);
  const bands = bandsOf(pairs, regionsOfPeople(regions, radius.length), regions);
  return { ids, ...positions, radius, regions, bands, bounds: tight ?? boundsOf(regions, labelScale) };
}

function settler(
  groups: { inner: readonly Group[]; outer: readonly Group[] },
  pairs: readonly Pair[],
  radius: Float64Array,
  kept: (group: Group) => Kept | undefined,
): (group: Group) => Placed {
  const groupOf: (Group | undefined)[] = new Array(radius.length);
  const placeIn = new Int32Array(radius.length);
  for (const group of [...groups.inner, ...groups.outer]) {
    for (const [place, person] of group.members.entries()) {
      groupOf[person] = group;
      placeIn[person] = place;
    }
  }
  const inside = new Map<Group, Pair[]>();
  for (const { a, b, strength } of pairs) {
    const group = groupOf[a]!;
    if (group !== groupOf[b]) continue;
    const pair = { a: placeIn[a]!, b: placeIn[b]!, strength };
    const list = inside.get(group);
    if (list) list.push(pair);
    else inside.set(group, [pair]);
  }
  return (group) => {
    const before = kept(group);
    if (before) return { group, ...before, r: before.cluster.r, fixed: true };
    const radii = group.members.map((person) => radius[person]!);
    const cluster = placePeople(radii, inside.get(group) ?? [], radius.length <= MANY_PEOPLE);
    return {
      group,
      cluster,
      r: cluster.r + (group.kind === 'person' ? 0 : REGION_MARGIN),
      fixed: false,
      x: 0,
      y: 0,
    };
  };
}

/** Packs the units round the origin and returns the radius of the disc that holds them. */
function packInner(inner: readonly Placed[], previous: Layout | undefined): number {
  if (inner.length === 0) return 0;
  const before = previous?.regions.find(({ kind }) => kind === 'own');
  if (before && inner.every(({ fixed }) => fixed)) return before.r;
  const gap = inner.length > 1 ? UNIT_GAP : 0;
  const circles = inner
    .map((unit) => ({ unit, r: unit.r + gap, x: 0, y: 0 }))
    .sort((a, b) => b.r - a.r || compareText(a.unit.group.key, b.unit.group.key));
  packSiblings(circles);
  const circle = packEnclose(circles);
  for (const { unit, x, y } of circles) {
    unit.x = x - circle.x;
    unit.y = y - circle.y;
  }
  const only = inner.length === 1 && inner[0]!.group.kind === 'centre';
  return only ? circle.r : circle.r + OWN_MARGIN;
}

/** Places every other group and returns the size of names that the places leave room for. */
function packOuter(
  model: PictureModel,
  outer: readonly Placed[],
  directions: readonly Direction[],
  middle: number,
  shape: number,
  sized: boolean,
): number {
  const rank = outer
    .map((_, place) => place)
    .sort((a, b) => {
      const [groupA, groupB] = [outer[a]!.group, outer[b]!.group];
      return (
        Number(directions[b]!.angle !== null) - Number(directions[a]!.angle !== null) ||
        groupB.members.length - groupA.members.length ||
        (sized ? outer[b]!.r - outer[a]!.r : 0) ||
        directions[b]!.strength - directions[a]!.strength ||
        compareText(groupA.key, groupB.key)
      );
    });
  const turnOf = new Int32Array(outer.length);
  rank.forEach((place, turn) => {
    turnOf[place] = turn;
  });
  const place = (labelScale: number, stretch: number): Bounds => {
    const items = rank.map((index): Placeable => {
      const { group, r, fixed, x, y } = outer[index]!;
      const { angle, near } = directions[index]!;
      const named = outer.length <= MANY_REGIONS || group.members.length >= 4;
      return {
        r,
        ...labelBox(group.kind, named ? group.name : null, labelScale),
        kept: fixed ? { x, y } : null,
        wanted: (places) => angle ?? meanAngle(near, (other) => places[turnOf[other]!]),
      };
    });
    const core = { x: 0, y: 0, r: middle, ...labelBox('own', model.own, middle > 0 ? labelScale : 0) };
    for (const [turn, spot] of placeRegions(items, core, stretch).entries()) {
      Object.assign(outer[rank[turn]!]!, spot);
    }
    return boundsOf(regionsOf(model, [], outer, middle), 0);
  };
  const { left, right, top, bottom } = place(1, shape);
  if (outer.length > MANY_REGIONS) return 1;
  // an overview is about 1400 pixels wide, or a phone's screen: names stay as large whatever the scale
  const width = Math.max(right - left, (bottom - top) * shape, middle * 2);
  const narrow = shape < 0.8;
  const labelScale = Math.min(Math.max(width / (narrow ? 370 : 1340), 0.6), narrow ? 1.4 : 1.8);
  // people reached mostly on two sides make a drawing wider or taller than it should be
  place(labelScale, Math.min(Math.max((shape * shape * (bottom - top)) / (right - left), 0.35), 2.5));
  return labelScale;
}

function meanAngle(
  near: ReadonlyMap<number, number>,
  placeOf: (place: number) => { x: number; y: number } | undefined,
): number | null {
  let east = 0;
  let south = 0;
  for (const [other, strength] of [...near].sort((a, b) => a[0] - b[0])) {
    const spot = placeOf(other);
    if (!spot) continue;
    east += strength * spot.x;
    south += strength * spot.y;
  }
  return Math.hypot(east, south) > 1e-6 ? Math.atan2(south, east) : null;
}
