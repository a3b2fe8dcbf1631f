import type { Wish } from './label-list.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly wish: Wish;
  readonly text: string;
  readonly textWidth: number;
  readonly countWidth: number;
  /** Middle of the name, in pixels from its anchor. */
  readonly dx: number;
  readonly dy: number;
}

export interface LabelInput {
  readonly wishes: readonly Wish[];
  /** Discs that names should not cover. */
  readonly discs: readonly Box[];
  /** Discs that no name may cover: brokers and egos. */
  readonly rings: readonly Box[];
  readonly area: Box;
  toX(x: number): number;
  toY(y: number): number;
  measure(text: string, font: string): number;
}

/** Places names one after the other where neither a name nor a disc is; those without a place are left out. */
export function placeLabels({ wishes, discs, rings, area, toX, toY, measure }: LabelInput): PlacedLabel[] {
  const names = new Boxes();
  const marks = new Boxes();
  for (const disc of discs) marks.add(disc);
  for (const ring of rings) names.add(ring);
  const placed: PlacedLabel[] = [];
  let vain = 0;
  for (const wish of wishes) {
    const [x, y] = [toX(wish.x), toY(wish.y)];
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
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
    const spot =
      clean ?? (wish.must ? [...tries, ...farther(wish)].find((at) => names.isFree(boxAt(at))) : undefined);
    if (!spot) {
      vain++;
      continue;
    }
    names.add(boxAt(spot));
    placed.push({ wish, text, textWidth, countWidth, dx: spot[0], dy: spot[1] });
  }
  return placed.map((label) => widened(label, { names, marks, area, toX, toY, measure }));
}

interface Around extends Pick<LabelInput, 'area' | 'toX' | 'toY' | 'measure'> {
  readonly names: Boxes;
  readonly marks: Boxes;
}

/** After so many names without a place the drawing is full, and the rest is not tried. */
const MOST_IN_VAIN = 400;

const STEP = 11;

/** A cut name with more of itself, where the names around leave room. */
function widened(label: PlacedLabel, { names, marks, area, toX, toY, measure }: Around): PlacedLabel {
  const { wish, countWidth } = label;
  if (label.text === wish.text || wish.roomy <= wish.most) return label;
  const [x, y] = [toX(wish.x), toY(wish.y)];
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
    return { wish, text, textWidth, countWidth, dx: spot[0], dy: spot[1] };
  }
  return label;
}

const boxOf = ({ size }: Wish, x: number, y: number, width: number): Box => ({
  left: x - width / 2 - 1,
  right: x + width / 2 + 1,
  top: y - size * 0.56,
  bottom: y + size * 0.56,
});

const isWithin = ({ left, right, top, bottom }: Box, area: Box): boolean =>
  left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;

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

const CELL = 48;

class Boxes {
  readonly #cells: Map<number, Box[]> = new Map();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Puts a box somewhere else; the box that was added is known by its edges. */
  move(from: Box, to: Box): void {
    for (const key of cellsOf(from)) {
      const cell = this.#cells.get(key);
      const at = cell?.findIndex((one) => isSame(one, from)) ?? -1;
      if (at >= 0) cell?.splice(at, 1);
    }
    this.add(to);
  }

  isFree(box: Box, except?: Box): boolean {
    for (const key of cellsOf(box))
      if (
        this.#cells
          .get(key)
          ?.some((other) => overlap(box, other) && !(except !== undefined && isSame(other, except)))
      )
        return false;
    return true;
  }
}

const isSame = (a: Box, b: Box): boolean =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++) {
    for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) yield i * 65536 + j;
  }
}
