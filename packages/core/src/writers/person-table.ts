import { CURRENT_TITLE, CURRENT_UNIT, NO_PERSON } from '../conventions/computed-columns.ts';
import { foldHeader } from '../conventions/fold-header.ts';
import {
  type ColumnNames,
  isMarked,
  markedName,
  type PersonColumns,
  personColumns,
} from '../conventions/person-columns.ts';
import { formatDay, parseDay } from '../model/day.ts';
import { type Membership, mainMembership, type Network, type Person } from '../model/network.ts';

/** Names of columns and one row of cells for each person; no cell is made safe for anything yet. */
export interface PlainTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly name: string;
  readonly of: (person: Person) => string;
}

const CORE = 6;

/** Everybody, one row each, in the columns that the reader of people knows, then their attributes. */
export function personTable(network: Network, asOf: number): PlainTable {
  const { people } = network;
  const most = (of: (person: Person) => readonly string[]): number =>
    people.reduce((longest, person) => Math.max(longest, of(person).length), 0);
  const numbered = (name: string, from: number, of: (person: Person) => readonly string[]): Column[] =>
    Array.from({ length: Math.max(0, most(of) - from) }, (_, k) => ({
      name: from + k === 0 ? name : `${name} ${from + k + 1}`,
      of: (person) => of(person)[from + k] ?? '',
    }));
  const organisationOf = (m: Membership | undefined): string =>
    network.organisations[m?.organisation ?? -1]?.name ?? '';
  const managers = (person: Person): string[] => person.managers.flatMap((m) => people[m]?.id ?? []);
  const core: Column[] = [
    { name: 'id', of: (person) => person.id },
    { name: 'name', of: (person) => person.name },
    { name: 'organisation', of: (person) => organisationOf(mainMembership(network, person, asOf)) },
    { name: 'email', of: (person) => mails(person)[0] ?? '' },
    { name: 'manager', of: (person) => managers(person)[0] ?? '' },
    { name: 'community', of: (person) => person.communities.map((c) => c.replaceAll(';', ',')).join(';') },
    ...numbered('manager', 1, managers),
    ...numbered('email', 1, mails),
    ...numbered('profile', 0, (person) => person.profiles),
    ...numbered('phone', 0, (person) => person.phones),
    ...current(people, CURRENT_TITLE, TITLES, (person) => mainMembership(network, person, asOf)?.role),
    ...current(people, CURRENT_UNIT, UNITS, (person) => mainMembership(network, person, asOf)?.unit),
  ];
  const noPersons = people.some(({ noPerson }) => noPerson !== undefined);
  if (noPersons) core.push({ name: NO_PERSON, of: ({ noPerson }) => noPerson ?? '' });
  const plain = [...core, ...attributeColumns(people, core)];
  const header = columnNames(plain.map(({ name }) => name));
  const columns = personColumns(header);
  const listed = (person: Person): string => membershipCell(person, plain, columns, organisationOf);
  if (!people.some((person) => listed(person) !== '')) return tableOf(people, plain);
  return tableOf(people, [
    ...plain.slice(0, CORE),
    { name: 'memberships', of: listed },
    ...plain.slice(CORE),
  ]);
}

const TITLES = /^(title|role|position|job title)$/i;
const UNITS = /^(unit|department|team)$/i;

/** A column of what people read in a table; none where nobody has it, or where a file gave it as a column of its own. */
function current(
  people: readonly Person[],
  name: string,
  given: RegExp,
  of: (person: Person) => string | undefined,
): Column[] {
  const stands = people.some(({ attributes }) => attributes.some(([key]) => given.test(key)));
  return stands || !people.some(of) ? [] : [{ name, of: (person) => of(person) ?? '' }];
}

/** Columns as a reader will find them. */
function columnNames(names: readonly string[]): ColumnNames {
  const folded = names.map(foldHeader);
  return {
    names,
    find: (...wanted) => folded.indexOf(wanted.flat().find((name) => folded.includes(name)) ?? '\0'),
    all: (matches) => {
      const test = matches instanceof RegExp ? (name: string) => matches.test(name) : matches;
      return folded.flatMap((name, index) => (test(name) ? [index] : []));
    },
  };
}

function tableOf(people: readonly Person[], columns: readonly Column[]): PlainTable {
  return {
    names: columns.map(({ name }) => name),
    rows: people.map((person) => columns.map(({ of }) => of(person))),
  };
}

const MAIL = /^[^\s@,;<>"]{1,200}@[^\s@,;<>"]{1,119}$/;

function mails(person: Person): string[] {
  return person.emails.filter((address) => MAIL.test(address));
}

/** One column for each attribute, several where somebody has several values; a name with a meaning of its own is marked. */
function attributeColumns(people: readonly Person[], core: readonly Column[]): Column[] {
  const most = new Map<string, number>();
  const undated = new Set<string>();
  for (const person of people) {
    const counts = new Map<string, number>();
    for (const [key, value] of person.attributes) {
      if (key === NO_PERSON) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (parseDay(value) === undefined) undated.add(key);
    }
    for (const [key, count] of counts) most.set(key, Math.max(most.get(key) ?? 0, count));
  }
  const keys = [...most.keys()].sort();
  const columns = personColumns(columnNames([...core.map(({ name }) => name), 'memberships', ...keys]));
  const free = new Set([...columns.rest, ...columns.dates]);
  const dates = new Set(columns.dates);
  return keys.flatMap((key, index) => {
    const at = core.length + 1 + index;
    const taken = !free.has(at) || (dates.has(at) && undated.has(key));
    const plain = !taken && key !== '' && key === key.trim() && !isMarked(key);
    return Array.from({ length: most.get(key) as number }, (_, k) => ({
      name: plain && k === 0 ? key : markedName(key, k),
      of: (person: Person) => person.attributes.filter(([name]) => name === key)[k]?.[1] ?? '',
    }));
  });
}

/** Memberships as a list of objects, where organisation, role and unit alone would not give them back. */
function membershipCell(
  person: Person,
  plain: readonly Column[],
  columns: PersonColumns,
  organisationOf: (m: Membership) => string,
): string {
  const { memberships } = person;
  if (memberships.length === 0) return '';
  const read = (column: number): string | undefined => plain[column]?.of(person) || undefined;
  const [only] = memberships;
  const simple =
    memberships.length === 1 &&
    only !== undefined &&
    only.from === undefined &&
    only.to === undefined &&
    only.role === read(columns.role) &&
    only.unit === read(columns.unit);
  if (simple) return '';
  return JSON.stringify(
    memberships.map((m) => ({
      organisation: organisationOf(m),
      ...(m.role === undefined ? {} : { role: m.role }),
      ...(m.unit === undefined ? {} : { unit: m.unit }),
      ...(m.from === undefined ? {} : { from: formatDay(m.from) }),
      ...(m.to === undefined ? {} : { to: formatDay(m.to) }),
    })),
  );
}
