import { type Box, Boxes, holds, isWithin } from './boxes.ts';
import type { Wish } from './label-list.ts';
import { alongLeader, boxOf, ledPlaces } from './leaders.ts';

export interface PlacedLabel {
  readonly wish: Wish;
  readonly text: string;
  readonly textWidth: number;
  readonly countWidth: number;
  /** Middle of the name, in pixels from its anchor. */
  readonly dx: number;
  readonly dy: number;
  /** Stands off what it names, so that a line leads to it. */
  readonly led: boolean;
}

export interface LabelInput {
  readonly wishes: readonly Wish[];
  /** Discs that names should not cover. */
  readonly discs: readonly Box[];
  /** Discs that no name may cover: brokers and egos. */
  readonly rings: readonly Box[];
  /** Where names are looked for: what is seen, and what may come into sight as the view moves. */
  readonly area: Box;
  /** What is seen now: no name of something in sight is cut by its edge. */
  readonly seen: Box;
  toX(x: number): number;
  toY(y: number): number;
  measure(text: string, font: string): number;
}

/**
 * Places names one after the other where neither a name nor a disc is; those without a place are left out. The name of an
 * organisation that finds none beside it stands a little farther off, with a line that leads there.
 */
export function placeLabels({
  wishes,
  discs,
  rings,
  area: whole,
  seen,
  toX,
  toY,
  measure,
}: LabelInput): PlacedLabel[] {
  const names = new Boxes();
  const marks = new Boxes();
  for (const disc of discs) marks.add(disc);
  for (const ring of rings) names.add(ring);
  const placed: PlacedLabel[] = [];
  let vain = 0;
  for (const wish of wishes) {
    const [x, y] = [toX(wish.x), toY(wish.y)];
    if (!holds(whole, x, y)) continue;
    const area = holds(seen, x, y) ? seen : whole;
    if (vain > MOST_IN_VAIN && !wish.must) continue;
    const text = shortened(wish.text, wish.most, (part) => measure(part, wish.font));
    if (text === '') continue;
    const textWidth = measure(text, wish.font);
    const countWidth = wish.count === '' ? 0 : measure(` ${wish.count}`, wish.font);
    const width = textWidth + countWidth;
    const tries = places(wish, width);
    const boxAt = ([dx, dy]: readonly [number, number]): Box => boxOf(wish, x + dx, y + dy, width);
    const clean = tries.find(
      (at) => isWithin(boxAt(at), area) && names.isFree(boxAt(at)) && marks.isFree(boxAt(at)),
    );
    const forced =
      clean ?? (wish.must ? [...tries, ...farther(wish)].find((at) => names.isFree(boxAt(at))) : undefined);
    const away =
      forced === undefined && wish.kind === 'organisation'
        ? ledPlaces(wish, width).find((at) => {
            const box = boxAt(at);
            return (
              isWithin(box, area) &&
              names.isFree(box) &&
              marks.isFree(box) &&
              alongLeader(wish.radius, box, x, y).every((point) => names.isFree(point))
            );
          })
        : undefined;
    const spot = forced ?? away;
    if (!spot) {
      vain++;
      continue;
    }
    names.add(boxAt(spot));
    placed.push({ wish, text, textWidth, countWidth, dx: spot[0], dy: spot[1], led: away !== undefined });
  }
  return placed.map((label) => widened(label, { names, marks, whole, seen, toX, toY, measure }));
}

interface Around extends Pick<LabelInput, 'seen' | 'toX' | 'toY' | 'measure'> {
  readonly whole: Box;
  readonly names: Boxes;
  readonly marks: Boxes;
}

/** After so many names without a place the drawing is full, and the rest is not tried. */
const MOST_IN_VAIN = 400;

const STEP = 11;

/** A cut name with more of itself, where the names around leave room. */
function widened(label: PlacedLabel, { names, marks, whole, seen, toX, toY, measure }: Around): PlacedLabel {
  const { wish, countWidth } = label;
  if (label.text === wish.text || wish.roomy <= wish.most) return label;
  const [x, y] = [toX(wish.x), toY(wish.y)];
  const area = holds(seen, x, y) ? seen : whole;
  const own = boxOf(wish, x + label.dx, y + label.dy, label.textWidth + countWidth);
  for (let most = wish.roomy; most > wish.most; most -= STEP) {
    const text = shortened(wish.text, most, (part) => measure(part, wish.font));
    if (text.length <= label.text.length) continue;
    const textWidth = measure(text, wish.font);
    const width = textWidth + countWidth;
    const shift = (width - label.textWidth - countWidth) / 2;
    const beside = [0, shift, -shift].map((by) => [label.dx + by, label.dy] as const);
    const spot = [...beside, ...places(wish, width)].find(([dx, dy]) => {
      const box = boxOf(wish, x + dx, y + dy, width);
      return isWithin(box, area) && names.isFree(box, own) && marks.isFree(box);
    });
    if (!spot) continue;
    names.move(own, boxOf(wish, x + spot[0], y + spot[1], width));
    return { ...label, text, textWidth, dx: spot[0], dy: spot[1] };
  }
  return label;
}

function places({ kind, radius, size }: Wish, width: number): (readonly [number, number])[] {
  const above = radius + size * 0.5 + (kind === 'person' ? 2 : 1.5);
  const side = radius + width / 2 + 4;
  const slant = above * 0.8;
  if (kind === 'person') {
    return [
      [0, -above],
      [0, above],
      [side, 0],
      [-side, 0],
      [side * 0.8, -slant],
      [-side * 0.8, -slant],
      [side * 0.8, slant],
      [-side * 0.8, slant],
    ];
  }
  if (kind === 'own')
    return [
      [0, -above - 2],
      [0, -radius + size],
      [0, above + 2],
    ];
  const spots: [number, number][] = [
    [0, -above],
    [0, -radius],
    [0, -radius + size * 0.7],
    [0, above],
    [0, radius],
    [side, 0],
    [-side, 0],
    [width * 0.3, -above],
    [-width * 0.3, -above],
    [width * 0.3, above],
    [-width * 0.3, above],
  ];
  return kind === 'unit' ? [spots[2]!, spots[1]!, ...spots] : spots;
}

/** A line or two away: for names that have to be there. */
const farther = ({ radius, size }: Wish): (readonly [number, number])[] =>
  [1.6, -1.6, 2.7, -2.7].map((lines) => [0, lines * size + Math.sign(lines) * radius] as const);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The name, or as much of it as fits, cut between characters as people see them. */
export function shortened(text: string, most: number, measure: (text: string) => number): string {
  if (measure(text) <= most) return text;
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  let low = 1;
  let high = parts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${parts.slice(0, middle).join('').trimEnd()}…`) <= most) low = middle;
    else high = middle - 1;
  }
  return `${parts.slice(0, low).join('').trimEnd()}…`;
}
