import type { Bounds } from '../../layout/layout-types.ts';

export interface View {
  /** Layout coordinates in the middle of the drawing. */
  readonly x: number;
  readonly y: number;
  /** Pixels per layout unit. */
  readonly scale: number;
}

/** How marks grow when the view is enlarged: slower than the distances between them. */
export const markScale = (scale: number): number => (scale < 1 ? scale ** 0.88 : Math.sqrt(scale));

/** Lines grow slower still. */
export function tieScale(scale: number): number {
  const marks = markScale(scale);
  return marks < 1 ? marks : Math.sqrt(marks);
}

/** Where the drawing looks. */
export class Camera implements View {
  x = 0;
  y = 0;
  scale = 1;
  width = 0;
  height = 0;
  /** The scale at which everything is in sight. */
  whole = 1;

  get view(): View {
    return { x: this.x, y: this.y, scale: this.scale };
  }

  set view({ x, y, scale }: View) {
    if (![x, y, scale].every(Number.isFinite)) return;
    this.x = x;
    this.y = y;
    this.scale = this.bounded(scale);
  }

  bounded(scale: number): number {
    return Math.min(Math.max(scale, this.whole * 0.4), Math.max(this.whole * 4, 8));
  }

  toX(x: number): number {
    return (x - this.x) * this.scale + this.width / 2;
  }

  toY(y: number): number {
    return (y - this.y) * this.scale + this.height / 2;
  }

  fromX(px: number): number {
    return (px - this.width / 2) / this.scale + this.x;
  }

  fromY(px: number): number {
    return (px - this.height / 2) / this.scale + this.y;
  }

  fitting({ left, top, right, bottom }: Bounds, margin: number): View {
    const room = (size: number): number => Math.max(size - 2 * Math.min(margin, size / 6), 1);
    const scale = Math.min(
      room(this.width) / Math.max(right - left, 1),
      room(this.height) / Math.max(bottom - top, 1),
    );
    return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
  }

  /** The view enlarged by `factor`, with the point under `px`, `py` staying there. */
  zoomed(factor: number, px: number = this.width / 2, py: number = this.height / 2): View {
    const scale = this.bounded(this.scale * factor);
    const left = (px - this.width / 2) * (1 / this.scale - 1 / scale);
    const up = (py - this.height / 2) * (1 / this.scale - 1 / scale);
    return { x: this.x + left, y: this.y + up, scale };
  }
}

/** The view at `part` (0 to 1) of the way; scale changes by equal ratios. */
export function between(from: View, to: View, part: number): View {
  const ease = part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
  const scale = from.scale * (to.scale / from.scale) ** ease;
  const path =
    to.scale === from.scale ? ease : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { x: from.x + (to.x - from.x) * path, y: from.y + (to.y - from.y) * path, scale };
}
