import { foldName } from '../../identity/fold.ts';
import { looksLikeMail, mailKey } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { content } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import type { RosterColumns } from './roster-columns.ts';
import { undecorated } from './undecorated.ts';

/** Whom a row names as those its person reports to: strong keys, or names that only the whole file can tell. */
export interface Managers {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** A manager given by name. */
export interface NamedManager {
  /** The person whose manager it is. */
  readonly index: number;
  readonly name: string;
  readonly line: number;
}

/** The best of what a row says: an id, else an address, else a name; several stand in one cell with a mark between. */
export function managersOf(cells: readonly string[], columns: RosterColumns): Managers {
  const ids = partsOf(content(cells, columns.managerId), /[;|,\n]/);
  if (ids.length > 0)
    return { keys: ids.map((id) => (looksLikeMail(id) ? mailKey(id) : `employee:${id}`)), names: [] };
  const mails = partsOf(content(cells, columns.managerMail), /[;|,\n]/);
  if (mails.length > 0) return { keys: mails.map(mailKey), names: [] };
  const named = partsOf(content(cells, columns.managerName), /[;|\n]/);
  return {
    keys: named.filter(looksLikeMail).map(mailKey),
    names: named.filter((name) => !looksLikeMail(name)),
  };
}

/** What systems write where there is no manager. */
const NOBODY =
  /^(|0{2,}|no[ _]manager|none|null|n\/?a|[-–—]|kein(?:e|er)?|aucun|ninguno|nessuno|geen|brak|ingen)$/i;

function partsOf(text: string | undefined, mark: RegExp): string[] {
  return (text ?? '').split(mark).flatMap((part) => (NOBODY.test(part.trim()) ? [] : part.trim()));
}

/** Adds to whom a kept person reports; a further manager is said by a further record of the same person. */
export function addManager(reading: Reading, index: number, manager: string): void {
  const { people } = reading.draft;
  const person = people.at(index);
  const { line, id, emails } = person;
  if (person.manager === undefined) reading.draft.amend(index, { ...person, manager });
  else if (id !== undefined) reading.draft.person({ line, id, manager });
  else if (emails !== undefined) reading.draft.person({ line, emails, manager });
}

/** A manager given by name alone is whoever has that name or number in the file, if one person does; otherwise a proposal. */
export function managersByName(reading: Reading, named: readonly NamedManager[], column: number): void {
  if (named.length === 0) return;
  const known = peopleByName([...reading.draft.people]);
  for (const { index, name, line } of named) {
    const { name: bare, marks } = undecorated(name);
    const number = [name, ...marks].find((text) => known.ids.has(text));
    const keys = known.keys.get(nameKey(bare)) ?? known.keys.get(inAnyOrder(bare)) ?? new Set();
    const [key] = number === undefined ? keys : [`employee:${number}`];
    if (key !== undefined && (number !== undefined || keys.size === 1)) addManager(reading, index, key);
    else {
      reading.draft.proposals.push({ line, person: index, named: bare, field: 'manager' });
      const message =
        'no one person of this name has an id or address in the file; the reporting line is left out';
      reading.ledger.warn({ line, column: column + 1, code: 'dangling-manager', value: name, message });
    }
  }
}

/** The strong keys of all who have a name, by the name they have or go by; an empty key where there is none. */
function peopleByName(people: readonly PersonRecord[]): {
  readonly ids: ReadonlySet<string>;
  readonly keys: ReadonlyMap<string, ReadonlySet<string | undefined>>;
} {
  const ids = new Set<string>();
  const keys = new Map<string, Set<string | undefined>>();
  for (const { id, name, emails, attributes } of people) {
    if (id !== undefined) ids.add(id);
    const mail = emails?.[0];
    const key = id !== undefined ? `employee:${id}` : mail === undefined ? undefined : mailKey(mail);
    const preferred = attributes?.find(([attribute]) => attribute === 'preferred name')?.[1];
    for (const each of [name, preferred]) {
      if (each === undefined) continue;
      for (const said of [nameKey(each), inAnyOrder(each)]) {
        const known = keys.get(said);
        if (known === undefined) keys.set(said, new Set([key]));
        else known.add(key);
      }
    }
  }
  return { ids, keys };
}

/** `Lee, Ann` and `Ann Lee` are one name. */
function nameKey(name: string): string {
  const [last = '', first, more] = name.split(', ');
  return foldName(first === undefined || more !== undefined ? name : `${first} ${last}`);
}

/** `Dupont Ève` and `Ève Dupont`: the words of a name, whatever their order. */
function inAnyOrder(name: string): string {
  return `in any order ${foldName(name).split(' ').sort().join(' ')}`;
}
