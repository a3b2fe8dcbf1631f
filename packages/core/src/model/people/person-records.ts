import type { Import, PersonRecord } from '../evidence.ts';

/** What the rows of a file say of people, by number. */
export interface PersonRecords extends Iterable<PersonRecord> {
  readonly length: number;
  readonly at: (index: number) => PersonRecord;
}

export function forEachOf(people: PersonRecords, visit: (record: PersonRecord, index: number) => void): void {
  for (let index = 0; index < people.length; index++) visit(people.at(index), index);
}

export const NO_RECORDS: PersonRecords = asRecords([]);

const tables = new WeakMap<object, PersonRecords>();

/** The people of an import without a list of objects, where it has them in columns. */
export function recordsOf(source: Pick<Import, 'people'>): PersonRecords {
  const known = tables.get(source);
  if (known !== undefined) return known;
  const { people } = source;
  const listed = tables.get(people) ?? asRecords(people);
  tables.set(people, listed);
  return listed;
}

function asRecords(people: readonly PersonRecord[]): PersonRecords {
  return {
    length: people.length,
    at: (index) => people[index]!,
    [Symbol.iterator]: () => people[Symbol.iterator](),
  };
}

/** An import of these people, as a list of objects from when somebody asks for one. */
export function withRecords(about: Omit<Import, 'people'>, records: PersonRecords): Import {
  let all: readonly PersonRecord[] | undefined;
  const source = {
    ...about,
    get people() {
      if (all === undefined) {
        all = [...records];
        tables.set(all, asRecords(all));
      }
      return all;
    },
  };
  tables.set(source, records);
  return source;
}
