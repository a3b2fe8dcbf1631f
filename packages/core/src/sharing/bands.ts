import { BAND_NAMES, type BandName } from '../conventions/band-names.ts';

/** Lower ends of the strength bands low, medium and high. */
export const BANDS: readonly [number, number, number] = [0.1, 0.3, 0.6];

/** The lower end of the band a strength lies in; undefined below the lowest, where a tie is not shown. */
export function bandOf(strength: number): number | undefined {
  return BANDS.findLast((lower) => strength >= lower);
}

/** The band a strength lies in by name; undefined below the lowest. */
export function bandNamed(strength: number): BandName | undefined {
  return BAND_NAMES[BANDS.findLastIndex((lower) => strength >= lower)];
}
