import { encoded } from './bytes.ts';
import { type Field, LANGUAGES, type Language } from './languages.ts';

/** A file that a program may have written, and what is in it. */
export interface Neighbour {
  readonly about: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  /** Reporting lines or ties. */
  readonly ties: number;
  readonly interactions: number;
}

/** What a program puts into its columns; each list in one of its forms. */
const PROGRAMS: Readonly<Record<string, readonly (readonly Field[])[]>> = {
  Excel: [
    ['name', 'email', 'company'],
    ['first', 'last', 'email', 'company', 'phone'],
    ['name', 'company', 'title', 'email'],
  ],
  Outlook: [
    ['first', 'last', 'company', 'unit', 'outlookMail', 'outlookType'],
    ['last', 'first', 'company', 'title', 'outlookMail', 'outlookType', 'phone'],
  ],
  Personio: [
    ['id', 'first', 'last', 'email', 'unit', 'title', 'manager', 'from'],
    ['id', 'first', 'last', 'email', 'unit', 'managerMail'],
  ],
  SAP: [
    ['id', 'name', 'unit', 'title', 'managerId', 'from'],
    ['id', 'last', 'first', 'unit', 'managerId'],
  ],
  Workday: [
    ['id', 'name', 'email', 'title', 'unit', 'manager', 'from'],
    ['id', 'name', 'email', 'managerId'],
  ],
  DATEV: [['id', 'last', 'first', 'from', 'unit', 'managerId', 'email']],
  'Excel of contacts made': [
    ['source', 'target', 'time', 'channel'],
    ['source', 'target', 'strength'],
  ],
};

export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let k = copy.length - 1; k > 0; k--) {
    const j = random(k + 1);
    [copy[k], copy[j]] = [copy[j] as T, copy[k] as T];
  }
  return copy;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** One file, wholly decided by its number. */
export function neighbour(number: number): Neighbour {
  const random = randomFrom(7919 * (number + 1));
  const tongue = pick(Object.keys(LANGUAGES), random);
  const language = LANGUAGES[tongue] as Language;
  const program = pick(Object.keys(PROGRAMS), random);
  const form = pick(PROGRAMS[program] as readonly (readonly Field[])[], random);
  const fields = random(3) === 0 ? [...form] : shuffled(form, random);
  const headers = fields.map((field) => pick(language.headers[field], random));
  const encoding = pick(['utf-8', 'utf-8-bom', ...language.encodings], random);
  const separator = encoding === 'utf-16le' ? '\t' : pick(language.separators, random);
  const newline = pick(['\r\n', '\n', '\r\n'], random);
  const size = 3 + random(4);
  const people = Array.from({ length: size }, (_, k) => personOf(language, tongue, k, random));
  const made = fields.includes('source')
    ? contactRows(fields, language, people, separator, random)
    : listRows(fields, language, people, random);
  const quoted = (cell: string): string =>
    cell.includes(separator) || cell.includes('"') || random(12) === 0
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const text = [headers, ...made.rows].map((row) => row.map(quoted).join(separator)).join(newline) + newline;
  return {
    about: `${number}: ${program}, ${tongue}, ${encoding}, ${JSON.stringify(separator)}: ${headers.join(separator)}`,
    name: `file-${number}.csv`,
    bytes: encoded(text, encoding),
    ...made,
  };
}

interface Somebody {
  readonly first: string;
  readonly last: string;
  readonly full: string;
  readonly email: string;
  readonly id: string;
  readonly company: string;
}

function personOf(language: Language, tongue: string, k: number, random: Random): Somebody {
  const first = language.first[(k + random(2)) % language.first.length] as string;
  const last = language.last[k % language.last.length] as string;
  const full = tongue === 'Japanese' ? `${last} ${first}` : `${first} ${last}`;
  return {
    first,
    last,
    full,
    email: `p${k}@firma${k % 3}.example`,
    id: `00${k + 1}`,
    company: pick(language.companies, random),
  };
}

type Made = Pick<Neighbour, 'people' | 'organisations' | 'ties' | 'interactions'> & {
  readonly rows: readonly (readonly string[])[];
};

function listRows(
  fields: readonly Field[],
  language: Language,
  people: readonly Somebody[],
  random: Random,
): Made {
  const rows = people.map((person, k) => {
    const boss = k === 0 ? undefined : people[0];
    const cells: Readonly<Partial<Record<Field, string>>> = {
      id: person.id,
      name: person.full,
      first: person.first,
      last: person.last,
      email: person.email,
      company: person.company,
      title: pick(language.titles, random),
      unit: pick(language.units, random),
      manager: boss?.full ?? '',
      managerId: boss?.id ?? '',
      managerMail: boss?.email ?? '',
      from: language.day(String(2010 + random(14)), two(1 + random(12)), two(1 + random(28))),
      outlookMail: person.email,
      outlookType: 'SMTP',
      phone: `+49 30 1234${k}`,
    };
    return fields.map((field) => cells[field] ?? '');
  });
  const managed = fields.some((field) => field.startsWith('manager'));
  return {
    rows,
    people: people.map(({ full }) => full),
    organisations: fields.includes('company') ? [...new Set(people.map(({ company }) => company))] : [],
    ties: managed ? people.length - 1 : fields.includes('outlookMail') ? people.length : 0,
    interactions: 0,
  };
}

function contactRows(
  fields: readonly Field[],
  language: Language,
  people: readonly Somebody[],
  separator: string,
  random: Random,
): Made {
  const rows = people.slice(1).map((person, k) => {
    const cells: Readonly<Partial<Record<Field, string>>> = {
      source: (people[0] as Somebody).email,
      target: person.email,
      strength: separator === ',' ? '0.5' : pick(['0,5', '0.5'], randomFrom(people.length)),
      // A day above 12 in every row, so that day and month can be told apart.
      time: language.day('2026', two(1 + (k % 9)), two(13 + random(15))),
      channel: k % 2 === 0 ? language.meeting : language.mail,
    };
    return fields.map((field) => cells[field] ?? '');
  });
  return {
    rows,
    people: people.map(({ email }) => email),
    organisations: [],
    ties: rows.length,
    interactions: fields.includes('time') ? rows.length : 0,
  };
}
