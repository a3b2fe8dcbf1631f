import type { Holding } from '../holding.ts';
import type { Readings } from '../readings.ts';
import type { Subject } from '../subject.ts';
import { filtered } from './apply-filter.ts';
import { type Filter, isFiltering } from './filter.ts';
import { withPairs } from './with-pairs.ts';

/** What is left of a network, and what is held in it. */
export function seenThrough(
  { readings, holding }: Pick<Subject, 'readings' | 'holding'>,
  filter: Filter | undefined,
): { readonly readings: Readings; readonly holding: Holding } {
  if (filter === undefined || !isFiltering(filter)) return { readings, holding };
  const left = withPairs(readings, filtered(readings, holding, filter).readings.pairs);
  return { readings: left, holding: heldThrough(left, holding) };
}

/** Who holds whom over the ties that are left; who is held alone is so in the whole network. */
function heldThrough({ pairs }: Readings, whole: Holding): Holding {
  const tied = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const holders = new Map<number, readonly number[]>();
  const insiders = new Map<number, { contacts: number; sole: number[] }>();
  for (const [outsider, by] of whole.holders) {
    const left = by.filter((insider) => tied.has(`${insider} ${outsider}`));
    if (left.length === 0) continue;
    holders.set(outsider, left);
    for (const insider of left) {
      const entry = insiders.get(insider) ?? { contacts: 0, sole: [] };
      entry.contacts++;
      if (by.length === 1) entry.sole.push(outsider);
      insiders.set(insider, entry);
    }
  }
  return { ...whole, reached: [...holders.keys()].sort((x, y) => x - y), holders, insiders };
}
