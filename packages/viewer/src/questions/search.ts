import MiniSearch from 'minisearch';
import { nameOf, type Readings } from './readings.ts';
import type { Selection } from './selection.ts';

export interface Hit {
  readonly selection: Selection;
  readonly title: string;
  readonly detail: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  þ: 'th',
};

/** Letters as people type them on another keyboard: no marks, no case, ø as o. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđıþ]/g, (letter) => LETTERS[letter]!);
}

interface Document {
  readonly id: number;
  readonly title: string;
  readonly other: string;
  readonly hit: Hit;
}

export type Search = (query: string, count: number) => readonly Hit[];

/** People and organisations by any part of what is known of them, typos forgiven. */
export function searchOf(readings: Readings): Search {
  const documents = [...peopleOf(readings), ...organisationsOf(readings)].map((document, id) => ({
    ...document,
    id,
  }));
  const index = new MiniSearch<Document>({
    fields: ['title', 'other'],
    processTerm: foldWord,
    searchOptions: { prefix: true, fuzzy: 0.25, boost: { title: 3 }, combineWith: 'AND' },
  });
  index.addAll(documents);
  return (query, count) =>
    index
      .search(query)
      .slice(0, count)
      .map(({ id }) => documents[id as number]!.hit);
}

type Draft = Omit<Document, 'id'>;

function peopleOf(readings: Readings): readonly Draft[] {
  return readings.network.people.map((person, index): Draft => {
    const title = nameOf(readings, index);
    const detail = [readings.role[index], readings.organisation[index]].filter(Boolean).join(', ');
    return {
      title,
      other: [detail, ...person.otherNames, ...person.emails].join(' '),
      hit: { selection: { kind: 'person', id: person.id }, title, detail },
    };
  });
}

function organisationsOf(readings: Readings): readonly Draft[] {
  const sizes = new Map<string, number>();
  for (const name of readings.organisation) if (name !== null) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return readings.network.organisations.map(({ name, spellings }): Draft => {
    const size = sizes.get(name) ?? 0;
    return {
      title: name,
      other: spellings.join(' '),
      hit: {
        selection: { kind: 'organisation', name },
        title: name,
        detail: `organisation, ${size} ${size === 1 ? 'person' : 'people'}`,
      },
    };
  });
}
