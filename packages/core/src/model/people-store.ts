import type { Network, NoPerson, Person } from './network.ts';

/** Bits of `PeopleStore.marks`; what is no person has the place of its kind in `NO_PERSONS`, counted from 1, above them. */
export const MARK = { owner: 1, colleague: 2, onRequest: 4, kind: 8 } as const;

export const NO_PERSONS: readonly NoPerson[] = ['mailbox', 'list', 'room', 'automatic', 'nameless'];

/** The people of a network in columns, by index; an object is made of somebody only where it is asked for. */
export interface PeopleStore {
  readonly ids: readonly string[];
  readonly marks: Uint8Array;
  readonly name: (index: number) => string;
  readonly memberships: (index: number) => Person['memberships'];
  readonly attributes: (index: number) => Person['attributes'];
  /** Made anew each time, unless `all` was asked for before. */
  readonly person: (index: number) => Person;
  /** Everybody, the same objects each time. */
  readonly all: () => readonly Person[];
}

/** What makes a store: all that is not said here is asked of the objects. */
export interface PeopleColumns extends Omit<PeopleStore, 'person' | 'all'> {
  readonly make: (index: number) => Person;
}

export function storeFrom({ make, name, memberships, attributes, ...columns }: PeopleColumns): PeopleStore {
  let all: readonly Person[] | undefined;
  return {
    ...columns,
    name: (index) => all?.[index]?.name ?? name(index),
    memberships: (index) => all?.[index]?.memberships ?? memberships(index),
    attributes: (index) => all?.[index]?.attributes ?? attributes(index),
    person: (index) => all?.[index] ?? make(index),
    all() {
      all ??= columns.ids.map((_, index) => make(index));
      return all;
    },
  };
}

/** The store of people who are objects already. */
export function storeOf(people: readonly Person[]): PeopleStore {
  return {
    ids: people.map(({ id }) => id),
    marks: Uint8Array.from(people, marksOf),
    name: (index) => people[index]!.name,
    memberships: (index) => people[index]!.memberships,
    attributes: (index) => people[index]!.attributes,
    person: (index) => people[index]!,
    all: () => people,
  };
}

function marksOf({ owner, colleague, onRequest, noPerson }: Person): number {
  return (
    (owner ? MARK.owner : 0) |
    (colleague ? MARK.colleague : 0) |
    (onRequest ? MARK.onRequest : 0) |
    kindMark(noPerson)
  );
}

export function kindMark(noPerson: NoPerson | undefined): number {
  return noPerson === undefined ? 0 : (NO_PERSONS.indexOf(noPerson) + 1) * MARK.kind;
}

/** The kind that marks say; undefined for a person. */
export function kindOf(marks: number): NoPerson | undefined {
  return NO_PERSONS[Math.floor(marks / MARK.kind) - 1];
}

const stores = new WeakMap<object, PeopleStore>();

/** A network whose objects of people are made when somebody asks for them. */
export function withStore(network: Omit<Network, 'people'>, store: PeopleStore): Network {
  const made = {
    ...network,
    get people() {
      const all = store.all();
      stores.set(all, store);
      return all;
    },
  };
  stores.set(made, store);
  return made;
}

/** All of a network but its people, whose objects are not made for that. */
export function besidePeople(network: Network): Omit<Network, 'people'> {
  const fields = Object.keys(network).filter((field) => field !== 'people') as (keyof Network)[];
  return Object.fromEntries(fields.map((field) => [field, network[field]])) as unknown as Omit<
    Network,
    'people'
  >;
}

/** The people of a network in columns. Cost: linear in them where they are objects alone, else none. */
export function peopleStore(network: Pick<Network, 'people'>): PeopleStore {
  const kept = stores.get(network);
  if (kept !== undefined) return kept;
  const { people } = network;
  const known = stores.get(people) ?? storeOf(people);
  stores.set(people, known);
  return known;
}

/** Whether something has people as a network has them; the objects of these are not made for that. */
export function hasPeople(network: Partial<Pick<Network, 'people'>> | undefined | null): boolean {
  if (typeof network !== 'object' || network === null) return false;
  return stores.has(network) || Array.isArray(network.people);
}

/** Whether marks are those of a person, not of a mailbox, list, room or program. */
export const isPerson = (marks: number): boolean => marks < MARK.kind;

/** What to call somebody: the name, else the id. */
export function labelAt(network: Pick<Network, 'people'>, index: number): string {
  const { name, ids } = peopleStore(network);
  return name(index) || ids[index]!;
}

/** How each person is called, asked by index: by the name, else the id. No object is made of anybody. */
export function labelsOf(network: Pick<Network, 'people'>): (index: number) => string {
  return (index) => labelAt(network, index);
}

/** Those whose own exports are here, by index. */
export function ownersOf(network: Pick<Network, 'people'>): number[] {
  return indicesOf(network, (marks) => (marks & MARK.owner) !== 0);
}

/** The entries that are no persons: mailboxes, lists, rooms, programs and connections without a name, by index. */
export function noPersonsOf(network: Pick<Network, 'people'>): NoPersonEntry[] {
  const { marks } = peopleStore(network);
  return indicesOf(network, (one) => !isPerson(one)).map((index) => ({
    index,
    kind: kindOf(marks[index]!)!,
  }));
}

/** An entry that is no person, by its index into `network.people`. */
export interface NoPersonEntry {
  readonly index: number;
  readonly kind: NoPerson;
}

function indicesOf(network: Pick<Network, 'people'>, fits: (marks: number) => boolean): number[] {
  const { marks } = peopleStore(network);
  const found: number[] = [];
  for (let index = 0; index < marks.length; index++) if (fits(marks[index]!)) found.push(index);
  return found;
}
