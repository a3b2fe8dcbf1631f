/** A region's claim on the plane: its circle and, where names are to be read, a box above it. */
export interface Footprint {
  x: number;
  y: number;
  readonly r: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

const CELL = 48;

/** Which parts of the plane are taken: a spatial hash of footprints. */
export class Occupancy {
  readonly #cells: Map<number, Footprint[]> = new Map();
  readonly #gap: number;

  constructor(gap: number) {
    this.#gap = gap;
  }

  add(footprint: Footprint): void {
    this.#visit(footprint, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(footprint);
      else this.#cells.set(key, [footprint]);
      return false;
    });
  }

  isFree(footprint: Footprint): boolean {
    return !this.#visit(footprint, (key) => {
      const cell = this.#cells.get(key);
      return cell?.some((other) => collide(footprint, other, this.#gap)) ?? false;
    });
  }

  #visit(footprint: Footprint, visitor: (key: number) => boolean): boolean {
    const { x, y, r, labelWidth, labelHeight } = footprint;
    const half = Math.max(r, labelWidth / 2) + this.#gap;
    const right = Math.floor((x + half) / CELL);
    const bottom = Math.floor((y + r + this.#gap) / CELL);
    for (let i = Math.floor((x - half) / CELL); i <= right; i++) {
      for (let j = Math.floor((y - r - labelHeight - this.#gap) / CELL); j <= bottom; j++) {
        if (visitor(i * 65536 + j)) return true;
      }
    }
    return false;
  }
}

function collide(a: Footprint, b: Footprint, gap: number): boolean {
  const reach = a.r + b.r + gap;
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  if (dx * dx + dy * dy < reach * reach) return true;
  if (a.labelWidth > 0 && boxMeetsDisc(a, b)) return true;
  if (b.labelWidth > 0 && boxMeetsDisc(b, a)) return true;
  if (a.labelWidth === 0 || b.labelWidth === 0) return false;
  const apart = Math.abs(dy + (b.r - a.r) + (b.labelHeight - a.labelHeight) / 2);
  return Math.abs(dx) < (a.labelWidth + b.labelWidth) / 2 && apart < (a.labelHeight + b.labelHeight) / 2;
}

function boxMeetsDisc(box: Footprint, disc: Footprint): boolean {
  const dx = Math.max(Math.abs(disc.x - box.x) - box.labelWidth / 2, 0);
  const middle = box.y - box.r - box.labelHeight / 2;
  const dy = Math.max(Math.abs(disc.y - middle) - box.labelHeight / 2, 0);
  return dx * dx + dy * dy < disc.r * disc.r;
}
