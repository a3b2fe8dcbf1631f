import type { Box } from './boxes.ts';
import type { Wish } from './label-list.ts';
import type { PlacedLabel } from './place-labels.ts';

/** The room of a name whose middle is here. */
export const boxOf = ({ size }: Wish, x: number, y: number, width: number): Box => ({
  left: x - width / 2 - 1,
  right: x + width / 2 + 1,
  top: y - size * 0.56,
  bottom: y + size * 0.56,
});

/** Where the line of a name begins, at the rim of its circle, and where it ends, at the name; in pixels from the anchor. */
export function leaderOf({ wish, textWidth, countWidth, dx, dy }: PlacedLabel): readonly [Point, Point] {
  const box = boxOf(wish, dx, dy, textWidth + countWidth);
  return leader(wish.radius, box);
}

type Point = readonly [x: number, y: number];

function leader(radius: number, { left, right, top, bottom }: Box): readonly [Point, Point] {
  const [x, y] = [Math.min(Math.max(0, left), right), Math.min(Math.max(0, top), bottom)];
  const far = Math.hypot(x, y) || 1;
  return [
    [(x / far) * radius, (y / far) * radius],
    [x, y],
  ];
}

/** Small boxes along a line, to ask what lies under it. */
export function alongLeader(radius: number, box: Box, x: number, y: number): Box[] {
  const near = { left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y };
  const [[x0, y0], [x1, y1]] = leader(radius, near);
  return [0, 0.25, 0.5, 0.75].map((share) => {
    const [px, py] = [x + x0 + (x1 - x0) * share, y + y0 + (y1 - y0) * share];
    return { left: px - 1, right: px + 1, top: py - 1, bottom: py + 1 };
  });
}

const DISTANCES = [14, 26, 40, 56] as const;
const DIRECTIONS = 16;

/** Places a little off, the nearest first. */
export function ledPlaces({ radius, size }: Wish, width: number): Point[] {
  return DISTANCES.flatMap((off) =>
    Array.from({ length: DIRECTIONS }, (_, k): Point => {
      const angle = (k * 2 * Math.PI) / DIRECTIONS - Math.PI / 2;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return [cos * (radius + off + width / 2), sin * (radius + off + size * 0.56)];
    }),
  );
}
