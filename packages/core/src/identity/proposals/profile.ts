import type { FormatFacts } from '../../conventions/formats/facts.ts';
import { formatOf } from '../../conventions/formats.ts';
import type { Network, Person } from '../../model/network.ts';
import { foldName } from '../fold.ts';
import { employerDomain } from '../free-mail.ts';
import { nameWords } from '../name-likeness.ts';
import { isNoEmployer } from '../no-employer.ts';

/** What is compared of somebody. */
export interface Profile {
  readonly person: Person;
  readonly words: readonly string[];
  readonly organisations: ReadonlySet<number>;
  readonly domains: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly locals: ReadonlySet<string>;
  readonly imports: ReadonlySet<number>;
  /** Those of them that have a row for each person; mail and calendars know addresses, and one person may have several; a share holds what its owner did not join. */
  readonly listedIn: ReadonlySet<number>;
  /** Address books among them, in which one person is easily entered twice. */
  readonly booksIn: ReadonlySet<number>;
  /** Rosters that give them a number of their own: another number there is another person. */
  readonly numberedIn: ReadonlySet<number>;
  readonly script: string;
  /** Names of organisations as a domain would spell them. */
  readonly joinedNames: ReadonlySet<string>;
  /** Words of these names that may be a domain alone. */
  readonly namesWords: ReadonlySet<string>;
}

/** A shorter word of an organisation's name is no reason by itself. */
const LEAST_LETTERS = 5;

/** What the files are that somebody is in. */
export type Files = Pick<Profile, 'imports' | 'listedIn' | 'booksIn'> & {
  readonly staff: ReadonlySet<number>;
};

/** Most people are in one file, and share what is known of it. */
export function filesReader(network: Network): (person: Person) => Files {
  const known = new Map<number, Files>();
  const filesOf = (all: readonly number[]): Files => {
    const only = (is: (format: FormatFacts) => boolean): ReadonlySet<number> =>
      new Set(all.filter((i) => is(formatOf(network.imports[i]))));
    return {
      imports: new Set(all),
      listedIn: new Set(
        all.filter(
          (i) =>
            formatOf(network.imports[i]).rowTellsOf !== 'address' && network.imports[i]?.share === undefined,
        ),
      ),
      booksIn: only(({ enteredByHand }) => enteredByHand === true),
      staff: only(({ rowTellsOf }) => rowTellsOf === 'staff'),
    };
  };
  return ({ records }) => {
    const [first] = records;
    if (first === undefined || records.length > 1) return filesOf(records.map((record) => record.import));
    const files = known.get(first.import) ?? filesOf([first.import]);
    known.set(first.import, files);
    return files;
  };
}

export function profileOf(network: Network, person: Person, files: Files): Profile {
  return {
    person,
    imports: files.imports,
    listedIn: files.listedIn,
    booksIn: files.booksIn,
    words: nameWords(person.name),
    organisations: setOf(person.memberships, (m) =>
      isNoEmployer(network.organisations[m.organisation]?.name ?? '') ? undefined : m.organisation,
    ),
    domains: setOf(person.emails, employerDomain),
    phones: setOf(person.phones, (phone) => {
      const digits = phone.replace(/\D/g, '').slice(-8);
      return digits.length >= 7 ? digits : undefined;
    }),
    locals: setOf(person.emails, (address) => {
      const local = address.split('@')[0]?.replace(/[^a-z]/g, '') ?? '';
      return local.length > 4 ? local : undefined;
    }),
    numberedIn: person.keys.some((key) => key.startsWith('employee:')) ? files.staff : NONE,
    script: scriptOf(person.name),
    joinedNames: setOf(person.memberships, (m) =>
      foldName(network.organisations[m.organisation]?.name ?? '').replaceAll(' ', ''),
    ),
    namesWords:
      person.memberships.length === 0
        ? NONE
        : new Set(
            person.memberships.flatMap((m) =>
              foldName(network.organisations[m.organisation]?.name ?? '')
                .split(' ')
                .filter((word) => word.length >= LEAST_LETTERS),
            ),
          ),
  };
}

const NONE: ReadonlySet<never> = new Set();

/** What is found of some items; most people have none, and share one empty set. */
function setOf<Item, Of>(items: readonly Item[], of: (item: Item) => Of | undefined): ReadonlySet<Of> {
  if (items.length === 0) return NONE;
  const found = new Set<Of>();
  for (const item of items) {
    const value = of(item);
    if (value !== undefined) found.add(value);
  }
  return found;
}

const SCRIPTS = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Hangul}/u,
];

/** One digit for each script, 1 where the name has a letter of it. */
function scriptOf(name: string): string {
  // Most names are of plain letters: nothing else is asked of them.
  if (/^[ -~]*$/.test(name)) return /[A-Za-z]/.test(name) ? '1000000' : '0000000';
  return SCRIPTS.map((script) => (script.test(name) ? '1' : '0')).join('');
}
