import type { Readings } from '../readings.ts';
import type { Filter } from './filter.ts';

const known = new WeakMap<Readings, Map<string, Uint8Array>>();

const keyOf = (filter: Filter): string => JSON.stringify(filter);

/** Keeps who lies in the range of a filter, for everything that is asked through it. */
export function keepRange(readings: Readings, filter: Filter, people: Uint8Array): void {
  const ranges = known.get(readings) ?? new Map<string, Uint8Array>();
  known.set(readings, ranges.set(keyOf(filter), people));
}

export const isRangeKnown = (readings: Readings, filter: Filter): boolean =>
  known.get(readings)?.has(keyOf(filter)) ?? false;

/** 1 for people in the range of a filter; null where it has none. Throws where nobody has measured it. */
export function rangeOf(readings: Readings, filter: Filter): Uint8Array | null {
  if (filter.measure === null) return null;
  const people = known.get(readings)?.get(keyOf(filter));
  if (people === undefined) throw new RangeError(`The measure ${filter.measure} has not been measured.`);
  return people;
}
