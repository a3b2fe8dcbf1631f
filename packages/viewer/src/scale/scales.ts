import { scaleLinear, scaleSqrt } from 'd3-scale';

/** A scale with the values that its axis names. */
export interface Axis<Range> {
  of(value: number): Range;
  readonly ticks: readonly number[];
}

/** The least and the most of finite values; 0 and 1 where there are none. */
export const extent = (values: Iterable<number>): readonly [number, number] => {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? [least, most] : [0, 1];
};

const SMALLEST_DISC = 3;
const LARGEST_DISC = 12;

/** Radius of a disc, in layout units: its area grows with the value. Undefined values give the smallest. */
export function sizeScale(values: Iterable<number>): Axis<number> {
  const [least, most] = extent(values);
  const scale = scaleSqrt()
    .domain([Math.min(least, 0), most > 0 ? most : 1])
    .range([SMALLEST_DISC, LARGEST_DISC])
    .clamp(true);
  return {
    of: (value) => (Number.isFinite(value) ? scale(value) : SMALLEST_DISC),
    ticks: scale.ticks(3).filter((tick) => tick > least),
  };
}

/** Place of a value between the least and the most there is, 0 to 1; NaN where undefined. */
export function shareScale(values: Iterable<number>): Axis<number> {
  const [least, most] = extent(values);
  const scale = scaleLinear()
    .domain(least === most ? [least - 1, most] : [least, most])
    .range([0, 1])
    .clamp(true);
  return { of: (value) => (Number.isFinite(value) ? scale(value) : Number.NaN), ticks: scale.ticks(4) };
}
