import type { Pair } from './groups.ts';
import type { Placed, Positions } from './placed.ts';

export interface Direction {
  /** Direction of the insiders who reach the group, in radians; `null` when they tell nothing. */
  readonly angle: number | null;
  /** Summed strength of its ties to the inside. */
  readonly strength: number;
  /** Other outside groups it is tied to, by position. */
  readonly near: ReadonlyMap<number, number>;
}

const TELLS_NOTHING = 0.02;

/**
 * An insider counts by strength and by how few groups they reach: whoever reaches all of them, as the owner
 * of a personal network does, says nothing about where one belongs.
 */
export function directionsOf(
  inner: readonly Placed[],
  outer: readonly Placed[],
  pairs: readonly Pair[],
  { x, y }: Positions,
): Direction[] {
  const outerOf = new Map<number, number>();
  const innerPeople = new Set<number>();
  for (const [place, { group }] of outer.entries())
    for (const person of group.members) outerOf.set(person, place);
  for (const { group } of inner) for (const person of group.members) innerPeople.add(person);

  const reached = new Map<number, Set<number>>();
  const reaching: { insider: number; place: number; strength: number }[] = [];
  const near = outer.map(() => new Map<number, number>());
  for (const { a, b, strength } of pairs) {
    const placeA = outerOf.get(a);
    const placeB = outerOf.get(b);
    if (placeA !== undefined && placeB !== undefined) {
      if (placeA === placeB) continue;
      near[placeA]!.set(placeB, (near[placeA]!.get(placeB) ?? 0) + strength);
      near[placeB]!.set(placeA, (near[placeB]!.get(placeA) ?? 0) + strength);
      continue;
    }
    const [insider, place] = placeA === undefined ? [a, placeB] : [b, placeA];
    if (place === undefined || !innerPeople.has(insider)) continue;
    reaching.push({ insider, place, strength });
    const set = reached.get(insider);
    if (set) set.add(place);
    else reached.set(insider, new Set([place]));
  }

  const east = new Float64Array(outer.length);
  const south = new Float64Array(outer.length);
  const said = new Float64Array(outer.length);
  const strengths = new Float64Array(outer.length);
  for (const { insider, place, strength } of reaching) {
    const tells = strength * Math.log(outer.length / reached.get(insider)!.size);
    east[place]! += tells * x[insider]!;
    south[place]! += tells * y[insider]!;
    said[place]! += tells;
    strengths[place]! += strength;
  }
  return outer.map((_, place) => {
    const length = Math.hypot(east[place]!, south[place]!);
    const known = said[place]! > TELLS_NOTHING && length > said[place]!;
    return {
      angle: known ? Math.atan2(south[place]!, east[place]!) : null,
      strength: strengths[place]!,
      near: near[place]!,
    };
  });
}
