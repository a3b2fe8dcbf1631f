/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 48;

/** Boxes by where they are, to ask what a place would lie over. */
export class Boxes {
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

export const isWithin = ({ left, right, top, bottom }: Box, area: Box): boolean =>
  left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;

export const holds = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
