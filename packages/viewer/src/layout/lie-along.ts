import type { Bounds } from './layout-types.ts';
import type { Positions } from './placed.ts';

/** Room round the people for their names, in layout units. */
const [BESIDE, ABOVE] = [34, 22] as const;

/**
 * Turns people who stand by themselves so that they lie along the longer side of the picture; returns what they take up. The line
 * along which they spread most is the main axis of their covariance.
 */
export function lieAlong(members: readonly number[], { x, y }: Positions, shape: number): Bounds {
  const mean = (values: Float64Array): number =>
    members.reduce((sum, one) => sum + values[one]!, 0) / members.length;
  const [cx, cy] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const one of members) {
    const [dx, dy] = [x[one]! - cx, y[one]! - cy];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const main = Math.atan2(2 * xy, xx - yy) / 2;
  const angle = (shape >= 1 ? 0 : Math.PI / 2) - main;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const one of members) {
    const [dx, dy] = [x[one]! - cx, y[one]! - cy];
    x[one] = dx * cos - dy * sin;
    y[one] = dx * sin + dy * cos;
    bounds.left = Math.min(bounds.left, x[one]! - BESIDE);
    bounds.right = Math.max(bounds.right, x[one]! + BESIDE);
    bounds.top = Math.min(bounds.top, y[one]! - ABOVE);
    bounds.bottom = Math.max(bounds.bottom, y[one]! + ABOVE);
  }
  return bounds;
}
