import { type Holding, holdingOf } from '../holding.ts';
import type { Readings } from '../readings.ts';
import type { Subject } from '../subject.ts';
import { filtered } from './apply-filter.ts';
import { type Filter, isFiltering } from './filter.ts';

/** What is left of a network, and what is held in it. */
export function seenThrough(
  { readings, holding, tau }: Pick<Subject, 'readings' | 'holding' | 'tau'>,
  filter: Filter | undefined,
): { readonly readings: Readings; readonly holding: Holding } {
  if (filter === undefined || !isFiltering(filter)) return { readings, holding };
  const left = filtered(readings, holding, filter).readings;
  return { readings: left, holding: holdingOf(left, tau) };
}
