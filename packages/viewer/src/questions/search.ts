import { type Found, finder } from '@tertius/core/answers';
import type { Readings } from './readings.ts';
import type { Selection } from './selection.ts';

export interface Hit {
  readonly selection: Selection;
  readonly title: string;
  readonly detail: string;
}

export type Search = (query: string, count: number) => readonly Hit[];

/** People and organisations, as the command finds them; what is written nowhere else is said by where it was found. */
export function searchOf({ network, asOf, evidence }: Readings): Search {
  const found = finder(network, { asOf, imports: evidence.imports });
  return (query, count) => {
    const hits: Hit[] = [];
    for (const one of found(query)) {
      if (hits.length === count) break;
      const selection = selectionOf(one);
      if (selection !== undefined) hits.push({ selection, title: one.name, detail: detailOf(one) });
    }
    return hits;
  };
}

/** Titles and topics stand in the detail of the people who have them. */
function selectionOf({ kind, id }: Found): Selection | undefined {
  if (kind === 'person') return { kind, id };
  return kind === 'organisation' ? { kind, name: id } : undefined;
}

/** Texts that a person's detail shows already, or that say nothing beside the name. */
const SHOWN = new Set(['name', 'title', 'organisation', 'id', 'profile']);

function detailOf({ kind, detail, people, field, text }: Found): string {
  if (kind === 'organisation') return `organisation, ${people} ${people === 1 ? 'person' : 'people'}`;
  const where = SHOWN.has(field) ? '' : `${field}: ${text.slice(0, 60)}`;
  return [detail, where].filter((part) => part !== '').join(' · ');
}
