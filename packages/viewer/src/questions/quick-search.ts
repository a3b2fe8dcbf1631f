import { nameOf, placeOf, type Readings } from './readings.ts';
import type { Hit } from './search.ts';

interface Entry {
  readonly words: string;
  readonly hit: () => Hit;
}

const known = new WeakMap<Readings, readonly Entry[]>();

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * People and organisations whose names hold every word of a query at the beginning of one of theirs: what can be found without the
 * worker, while it is busy with a long question. Whose name begins with the query comes first.
 */
export function quickSearch(readings: Readings, query: string, count: number): readonly Hit[] {
  const wanted = folded(query).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  const first: Entry[] = [];
  const others: Entry[] = [];
  for (const entry of entriesOf(readings)) {
    if (!wanted.every((word) => entry.words.includes(` ${word}`))) continue;
    (entry.words.startsWith(` ${wanted.join(' ')}`) ? first : others).push(entry);
    if (first.length >= count) break;
  }
  return [...first, ...others].slice(0, count).map(({ hit }) => hit());
}

function entriesOf(readings: Readings): readonly Entry[] {
  const before = known.get(readings);
  if (before !== undefined) return before;
  const people = readings.network.people.map(({ id, index }): Entry => {
    const title = nameOf(readings, index);
    return {
      words: ` ${folded(title)}`,
      hit: () => ({ selection: { kind: 'person', id }, title, detail: placeOf(readings, index) }),
    };
  });
  const organisations = readings.network.organisations.map(
    ({ name }): Entry => ({
      words: ` ${folded(name)}`,
      hit: () => ({ selection: { kind: 'organisation', name }, title: name, detail: 'organisation' }),
    }),
  );
  const entries = [...people, ...organisations];
  known.set(readings, entries);
  return entries;
}
