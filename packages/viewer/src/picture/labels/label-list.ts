import type { Palette } from '../drawing/palette.ts';
import type { Camera } from '../pointing/camera.ts';
import { markScale } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';

export interface Wish {
  readonly text: string;
  /** Printed after the name and never cut: outsiders who hang on one person. */
  readonly count: string;
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly countColour: string;
  /** In layout units. */
  readonly x: number;
  readonly y: number;
  /** In pixels: what the name stands beside. */
  readonly radius: number;
  readonly most: number;
  /** As wide as it may become once every other name has its place. */
  readonly roomy: number;
  readonly kind: 'own' | 'unit' | 'organisation' | 'person';
  /** Rather over a disc than not at all. */
  readonly must: boolean;
  /** Steps back behind the people who matter now. */
  readonly faint: boolean;
}

const FAMILY =
  'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", Roboto, "Helvetica Neue", Arial, sans-serif';
export const fontOf = (size: number, bold: number): string => `${bold} ${size}px ${FAMILY}`;

export interface Emphasis {
  readonly selected: number | null;
  /** People who are named whatever the scale, the most important first. */
  readonly people: readonly number[];
}

/** Names that the picture would like to show, the most important first. */
export function wishes(scene: Scene, camera: Camera, palette: Palette, emphasis: Emphasis): Wish[] {
  const small = Math.min(camera.width, camera.height) < 520 ? 1 : 0;
  const { model, layout, regions } = scene;
  const marks = markScale(camera.scale);
  const shown = new Set(emphasis.selected === null ? [] : [emphasis.selected, ...emphasis.people]);
  const person = (index: number, style: 'broker' | 'ego' | 'plain'): Wish => {
    const { name, sole, broker } = model.people[index]!;
    const size = (style === 'plain' ? 11.5 : 13) - small;
    return {
      text: name,
      count: broker && sole > 0 ? (small ? String(sole) : `${sole} held alone`) : '',
      font: fontOf(size, style === 'plain' ? 500 : 700),
      size,
      colour:
        style === 'broker' ? palette.brokerText : style === 'ego' ? palette.ownText : palette.personText,
      countColour: palette.brokerText,
      x: layout.x[index]!,
      y: layout.y[index]!,
      radius: layout.radius[index]! * marks,
      most: 190,
      roomy: 190,
      kind: 'person',
      must: style !== 'plain' || shown.has(index),
      faint: shown.size > 0 && !shown.has(index),
    };
  };
  const list: Wish[] = [];
  const named = new Set<number>();
  const wish = (index: number, style: 'broker' | 'ego' | 'plain'): void => {
    const known = model.people[index];
    if (named.has(index) || !known || (known.onRequest && !isPointedAt(index, emphasis))) return;
    named.add(index);
    list.push(person(index, style));
  };
  const styleOf = (index: number) => {
    const { broker, ego } = model.people[index]!;
    return broker ? 'broker' : ego ? 'ego' : 'plain';
  };
  if (emphasis.selected !== null) wish(emphasis.selected, styleOf(emphasis.selected));
  for (const [place, region] of regions.entries()) {
    if (region.kind === 'own') list.push(regionWish(scene, camera, palette, place, small, shown));
  }
  for (const index of emphasis.people.slice(0, 60)) wish(index, styleOf(index));
  for (const index of scene.order.toReversed()) {
    const { broker, ego } = model.people[index]!;
    if (broker || (ego && !scene.large)) wish(index, styleOf(index));
  }
  const smallest = scene.large && camera.scale * 22 < 12 ? 4 : 1;
  const places = [...regions.keys()]
    .filter((place) => {
      const { kind, name, count, empty } = regions[place]!;
      return !empty && name !== null && (kind === 'unit' || (kind === 'organisation' && count >= smallest));
    })
    .sort((a, b) => {
      const [one, two] = [regions[a]!, regions[b]!];
      return (
        Number(two.kind === 'unit') - Number(one.kind === 'unit') ||
        two.count - one.count ||
        Number(two.sole) - Number(one.sole) ||
        a - b
      );
    });
  for (const place of places.filter(notTooMany(scene, camera)))
    list.push(regionWish(scene, camera, palette, place, small, shown));
  if (camera.scale > 1.7) {
    for (const index of scene.order.toReversed()) {
      const x = camera.toX(layout.x[index]!);
      const y = camera.toY(layout.y[index]!);
      if (x > -camera.width && y > -camera.height && x < 2 * camera.width && y < 2 * camera.height)
        wish(index, 'plain');
    }
  }
  return list;
}

/** Whether somebody is meant here and now: a contact on request has a name only then, as their circle tells of all of them. */
const isPointedAt = (index: number, { selected, people }: Emphasis): boolean =>
  index === selected || (people.length <= FEW && people.includes(index));

/** As many as a way has people, or somebody few contacts. */
const FEW = 8;

/** So many names of a kind on a whole picture of many people; nearer, more of them. */
const AFAR: Readonly<Record<string, number>> = { unit: 10, organisation: 22 };

/** From afar the first of each kind alone are named, and more as one comes near: names never cover the picture. */
function notTooMany({ regions, large }: Scene, camera: Camera): (place: number) => boolean {
  if (!large) return () => true;
  const nearer = Math.max(camera.scale / camera.whole, 1) ** 2;
  const left = new Map(Object.entries(AFAR).map(([kind, most]) => [kind, most * nearer]));
  return (place) => {
    const { kind, x, y } = regions[place]!;
    const [px, py] = [camera.toX(x), camera.toY(y)];
    if (px < 0 || py < 0 || px > camera.width || py > camera.height) return true;
    const room = left.get(kind) ?? Infinity;
    left.set(kind, room - 1);
    return room >= 1;
  };
}

/** A number of people on the picture of many: 1,240 or 12k. */
const inside = (count: number): string =>
  count < 10_000 ? count.toLocaleString('en') : `${Math.round(count / 1000)}k`;

function regionWish(
  { regions, large, model }: Scene,
  camera: Camera,
  palette: Palette,
  place: number,
  small: number,
  shown: ReadonlySet<number>,
): Wish {
  const { kind, name, x, y, r, sole, members, count, reached } = regions[place]!;
  const radius = r * camera.scale;
  const afar = large && camera.scale < 0.5;
  const hidden = members.filter((person) => model.people[person]!.onRequest).length;
  const onRequest = hidden > 0 ? `${hidden} on request` : '';
  const plain = kind === 'own' ? 16 : kind === 'unit' ? 12.5 : 11.5;
  const size = plain + (afar && kind !== 'own' ? Math.min(Math.max(radius / 10 - 1, 0), 3) : 0) - small;
  return {
    text: name ?? '',
    count: sole && reached > 1 ? `${reached} alone` : afar ? inside(count) : onRequest,
    font: fontOf(size, kind === 'organisation' ? 600 : 700),
    size,
    colour: kind === 'own' ? palette.ownText : kind === 'unit' ? palette.unitText : palette.outsideText,
    countColour: sole && reached > 1 ? palette.brokerText : palette.outsideText,
    x,
    y,
    radius,
    most: kind === 'own' ? Math.max(240, 1.6 * radius) : Math.max(small ? 74 : 104, 2.6 * radius),
    roomy: kind === 'own' ? Math.max(240, 1.6 * radius) : Math.max(small ? 124 : 210, 2.6 * radius),
    kind: kind === 'own' || kind === 'unit' ? kind : 'organisation',
    must: kind === 'own',
    faint: shown.size > 0 && kind !== 'own' && !members.some((person) => shown.has(person)),
  };
}
