import type { Bounds, Region } from './layout-types.ts';
import type { PictureModel } from './picture-model.ts';
import type { Placed } from './placed.ts';

/** Room that a region's name asks for, in layout units, when one unit is `1 / scale` pixels. */
export function labelBox(
  kind: Region['kind'],
  name: string | null,
  scale: number,
): { labelWidth: number; labelHeight: number } {
  if (name === null || scale === 0) return { labelWidth: 0, labelHeight: 0 };
  const size =
    kind === 'own' ? { letter: 8.4, most: 220, height: 21 } : { letter: 6.7, most: 100, height: 14 };
  return {
    labelWidth: scale * Math.min(name.length * size.letter + 4, size.most),
    labelHeight: scale * size.height,
  };
}

export function regionsOf(
  model: PictureModel,
  inner: readonly Placed[],
  outer: readonly Placed[],
  middle: number,
): Region[] {
  const regions: Region[] = [];
  if (model.own !== null && inner.length > 0) {
    const members = inner.flatMap(({ group }) => group.members);
    regions.push({ kind: 'own', name: model.own, x: 0, y: 0, r: middle, members, count: members.length });
  }
  for (const { group, x, y, r } of [...inner, ...outer]) {
    const { kind, name, members } = group;
    regions.push({ kind, name, x, y, r, members, count: members.length });
  }
  return regions;
}

/** The region of each person, units for insiders; -1 where there is none. */
export function regionsOfPeople(regions: readonly Region[], people: number): Int32Array {
  const regionOf = new Int32Array(people).fill(-1);
  for (const [place, { kind, members }] of regions.entries()) {
    if (kind !== 'own') for (const person of members) regionOf[person] = place;
  }
  return regionOf;
}

export function boundsOf(regions: readonly Region[], labelScale: number): Bounds {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { kind, name, x, y, r } of regions) {
    const { labelWidth, labelHeight } = labelBox(kind, kind === 'unit' ? null : name, labelScale);
    const half = Math.max(r, labelWidth / 2);
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    top = Math.min(top, y - r - labelHeight);
    bottom = Math.max(bottom, y + r);
  }
  return left <= right ? { left, top, right, bottom } : { left: -1, top: -1, right: 1, bottom: 1 };
}
