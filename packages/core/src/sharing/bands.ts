/** Lower ends of the strength bands low, medium and high. */
export const BANDS: readonly [number, number, number] = [0.1, 0.3, 0.6];

/** The lower end of the band a strength lies in; undefined below the lowest, where a tie is not shown. */
export function bandOf(strength: number): number | undefined {
  return BANDS.findLast((lower) => strength >= lower);
}
