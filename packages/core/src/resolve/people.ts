import { NO_PERSON } from '../conventions/computed-columns.ts';
import { formatOf } from '../conventions/formats.ts';
import { isDamagedName } from '../identity/damaged-name.ts';
import { foldName } from '../identity/fold.ts';
import { employerDomain } from '../identity/free-mail.ts';
import { steadyKey } from '../identity/keys.ts';
import { noPersonIn } from '../identity/no-person.ts';
import type { Evidence, Import, PersonRecord } from '../model/evidence.ts';
import type { NoPerson, Person, Provenance } from '../model/network.ts';
import { detailsBySet, withDetails } from './details.ts';
import { mergedMemberships } from './employers/memberships.ts';
import type { OrganisationIndex } from './employers/organisations.ts';
import type { Gathered } from './gather.ts';
import { type ImportOrder, importOrder } from './import-order.ts';
import { isNameless } from './nameless.ts';
import { givenUpNames } from './names/given-up-names.ts';
import { withNamesakesInside } from './namesakes-inside.ts';
import { setsOf } from './witnesses/sets-of.ts';
import type { Witness } from './witnesses/witness.ts';

export interface ResolvedPeople {
  readonly people: readonly Person[];
  /** The person behind each witness. */
  readonly personOf: Int32Array;
}

/** One person for each set of witnesses, sorted by id. */
export function resolvePeople(
  evidence: Evidence,
  gathered: Gathered,
  organisations: OrganisationIndex,
): ResolvedPeople {
  const { roots, starts, inSets } = setsOf(gathered);
  const owners = new Set(gathered.ownerOf.filter((w) => w >= 0).map((w) => gathered.sets.find(w)));
  const drafts = Array.from(roots, (root) => {
    const [start, end] = [starts[root]!, starts[root + 1]!];
    // No longer than it is to be, as an array that grows would be.
    const witnesses = new Array<Witness>(end - start);
    for (let k = start; k < end; k++) witnesses[k - start] = gathered.witnesses[inSets[k]!] as Witness;
    const keys = sortedDistinct(together(witnesses, (w) => w.keys));
    return { root, witnesses, keys, id: idOf(witnesses, keys, evidence.imports) };
  });
  drafts.sort((x, y) =>
    x.id === y.id ? (orderOf(x.witnesses) < orderOf(y.witnesses) ? -1 : 1) : x.id < y.id ? -1 : 1,
  );
  const personOf = new Int32Array(gathered.witnesses.length);
  drafts.forEach(({ root }, index) => {
    for (let k = starts[root]!; k < starts[root + 1]!; k++) personOf[inSets[k]!] = index;
  });

  const order = importOrder(evidence);
  const told = toldNatures(evidence, gathered);
  const details = detailsBySet(evidence, gathered);
  /** How many before have the same id; they stand together. */
  let seen = 0;
  const people = drafts.map((draft, index): Person => {
    seen = drafts[index - 1]?.id === draft.id ? seen + 1 : 0;
    const named = managersOf(draft.witnesses);
    const managers: readonly number[] =
      named.length === 0
        ? NOTHING
        : named.flatMap((manager) => {
            const witness = gathered.byKey.get(manager);
            return witness === undefined ? [] : (personOf[witness] as number);
          });
    const { witnesses, keys, root } = draft;
    const said = withDetails(
      describe(witnesses, evidence, organisations, order),
      details.get(root),
      organisations,
    );
    const owner = owners.has(root);
    // One literal: of a hundred thousand people each spread would cost more than all that is read of them.
    const person: Person = {
      index,
      id: seen === 0 ? draft.id : `${draft.id}~${seen + 1}`,
      name: said.name,
      otherNames: said.otherNames,
      emails: said.emails,
      profiles: said.profiles,
      phones: said.phones,
      communities: said.communities,
      attributes: said.attributes,
      memberships: said.memberships,
      managers:
        managers.length === 0
          ? managers
          : distinct(managers.filter((manager) => manager !== index)).toSorted((x, y) => x - y),
      key: steadyKey(keys, () => witnesses.map((w) => w.at).sort()[0] as string),
      keys,
      owner,
      records: (witnesses.every(isOfFile) ? witnesses : witnesses.filter(isOfFile)).map(provenanceOf),
    };
    const noPerson = natureOf(witnesses, keys, owner, told.get(root), evidence.imports);
    const onRequest = witnesses.every(({ record }) => record.onRequest === true);
    if (noPerson === undefined && !onRequest) return person;
    return {
      ...person,
      ...(noPerson === undefined ? {} : { noPerson }),
      ...(onRequest ? { onRequest } : {}),
    };
  });
  const { own } = evidence.settings;
  const colleagues = withColleagues(people, own);
  const employer = own === undefined ? undefined : organisations.of(own);
  return { people: withNamesakesInside(colleagues, evidence.imports, employer), personOf };
}

const isOfFile = ({ import: source }: Witness): boolean => source >= 0;

/** Whoever has an address of the same employer as an owner of exports, and works nowhere by any file, is taken as a colleague. */
function withColleagues(people: readonly Person[], own: string | undefined): readonly Person[] {
  if (own === undefined) return people;
  const domainsOf = ({ emails }: Person): string[] =>
    emails.flatMap((address) => employerDomain(address) ?? []);
  const domains = new Set(people.filter(({ owner }) => owner).flatMap(domainsOf));
  if (domains.size === 0) return people;
  return people.map((person) =>
    person.memberships.length === 0 &&
    !person.owner &&
    person.noPerson === undefined &&
    domainsOf(person).some((domain) => domains.has(domain))
      ? { ...person, colleague: true as const }
      : person,
  );
}

function provenanceOf({ import: source, record, at }: Witness): Provenance {
  const { line, member } = record;
  return member === undefined ? { import: source, key: at, line } : { import: source, key: at, line, member };
}

const orderOf = (witnesses: readonly Witness[]): string =>
  witnesses.map(({ import: source, record }) => `${source}:${record.line}`).join();

/** The file's own id, else e-mail, employee number, profile, file and line. */
function idOf(witnesses: readonly Witness[], keys: readonly string[], imports: readonly Import[]): string {
  for (const space of ['id:', 'mail:', 'employee:']) {
    const key = keys.find((k) => k.startsWith(space));
    if (key === undefined) continue;
    const said = key.slice(space.length);
    // The text of the file itself, where it is the same: a copy for each of a million people takes room.
    return witnesses.find(({ record }) => record.id === said)?.record.id ?? said;
  }
  const other = keys.find((key) => !key.startsWith('owner:'));
  if (other !== undefined) return other;
  const first = witnesses.find((w) => w.import >= 0);
  if (first !== undefined) return placeOf(first, imports);
  return witnesses[0]?.record.name ?? 'you';
}

function placeOf(witness: Witness, imports: readonly Import[]): string {
  const source = imports[witness.import] as Import;
  const file = source.files[0] as string;
  const alone = imports.every((other) => other === source || other.files[0] !== file);
  const place = witness.record.member === undefined ? file : `${file}/${witness.record.member}`;
  return `${alone ? place : `${place}#${source.content.slice(0, 6)}`}:${witness.record.line}`;
}

function describe(
  witnesses: readonly Witness[],
  { imports, settings }: Evidence,
  organisations: OrganisationIndex,
  order: ImportOrder,
): Omit<Person, 'index' | 'id' | 'key' | 'keys' | 'managers' | 'owner' | 'records' | 'noPerson'> {
  const [name = '', ...others] = namesOf(witnesses, imports, order);
  const said = (field: 'emails' | 'profiles' | 'phones' | 'communities'): readonly string[] =>
    together(witnesses, (w) => w.record[field]);
  return {
    name,
    otherNames: others.length === 0 ? others : otherNames(name, others),
    emails: sortedDistinct(inLowerCase(said('emails'))),
    profiles: sortedDistinct(said('profiles')),
    phones: sortedDistinct(said('phones')),
    communities: sortedDistinct(said('communities')),
    attributes: withoutMark(distinctPairs(together(witnesses, (w) => w.record.attributes))),
    memberships: mergedMemberships(witnesses, imports, settings.own, organisations, order),
  };
}

function managersOf(witnesses: readonly Witness[]): readonly string[] {
  return together<string>(witnesses, ({ record: { manager } }) =>
    manager === undefined ? NOTHING : [manager],
  );
}

/** All names, the one to show first. */
function namesOf(
  witnesses: readonly Witness[],
  imports: readonly Import[],
  order: ImportOrder,
): readonly string[] {
  const named = witnesses.filter((w) => (w.record.name ?? '') !== '');
  if (named.length < 2) return named.map((w) => w.record.name as string);
  const isGivenUp = givenUpNames(named, imports, order);
  return named
    .map((w) => ({ name: w.record.name as string, rank: formatOf(imports[w.import]).nameRank }))
    .sort(
      (x, y) =>
        Number(isDamagedName(x.name)) - Number(isDamagedName(y.name)) ||
        Number(isGivenUp(x.name)) - Number(isGivenUp(y.name)) ||
        y.rank - x.rank ||
        Number(x.name.includes(',')) - Number(y.name.includes(',')) ||
        y.name.length - x.name.length ||
        (x.name < y.name ? -1 : 1),
    )
    .map((n) => n.name);
}

const NOTHING: readonly never[] = [];

function inLowerCase(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? texts : texts.map((text) => text.toLowerCase());
}

/** Spellings that differ from the first by more than marks, case and punctuation. */
function otherNames(name: string, others: readonly string[]): string[] {
  const rest = distinct(others).filter((other) => other !== name);
  return rest.length === 0 ? rest : rest.filter((other) => foldName(other) !== foldName(name));
}

/** What the user said of somebody's nature, by the root of their set. */
function toldNatures({ statements }: Evidence, { sets, byKey }: Gathered): ReadonlyMap<number, boolean> {
  return new Map(
    statements.flatMap((s) => {
      const witness = s.kind === 'nature' ? byKey.get(s.person) : undefined;
      return s.kind !== 'nature' || witness === undefined ? [] : [[sets.find(witness), s.isPerson] as const];
    }),
  );
}

/** What somebody is who is no person; what the user says goes first, then a number of staff, a profile or an owner speak for a person. */
function natureOf(
  witnesses: readonly Witness[],
  keys: readonly string[],
  owner: boolean,
  told: boolean | undefined,
  imports: readonly Import[],
): Person['noPerson'] {
  if (told !== undefined) return told ? undefined : 'mailbox';
  const said = saidToBeNone(witnesses);
  if (said !== undefined) return said;
  if (owner || keys.some((key) => key.startsWith('employee:'))) return undefined;
  if (keys.some((key) => key.startsWith('linkedin:')))
    return isNameless(witnesses, imports) ? 'nameless' : undefined;
  const names = together<string>(witnesses, ({ record: { name } }) =>
    name === undefined ? NOTHING : [name],
  );
  const emails = together(witnesses, (w) => w.record.emails);
  return noPersonIn(names, emails);
}

/** What all witnesses say; most people have one witness, and most fields are empty. */
function together<T>(
  witnesses: readonly Witness[],
  pick: (w: Witness) => readonly T[] | undefined,
): readonly T[] {
  let only: readonly T[] = NOTHING;
  let all: T[] | undefined;
  for (const witness of witnesses) {
    const said = pick(witness);
    if (said === undefined || said.length === 0) continue;
    if (only.length === 0) only = said;
    else {
      all ??= [...only];
      for (const one of said) all.push(one);
    }
  }
  return all ?? only;
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}

function sortedDistinct(items: readonly string[]): readonly string[] {
  if (items.length < 2) return items;
  const [first, second] = items as readonly [string, string];
  if (items.length > 2) return [...new Set(items)].sort();
  return first === second ? [first] : first < second ? items : [second, first];
}

function distinctPairs(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  if (pairs.length < 2) return pairs;
  const seen = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
  return [...seen].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}

/** What a table of ours says of mailboxes and programs is no attribute of theirs. */
function withoutMark(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const marked = pairs.some(([key, value]) => key === NO_PERSON && KINDS.includes(value));
  return marked ? pairs.filter(([key, value]) => key !== NO_PERSON || !KINDS.includes(value)) : pairs;
}

const KINDS: readonly string[] = ['mailbox', 'list', 'room', 'automatic', 'nameless'] satisfies NoPerson[];

/** What a table of ours says in its column for that. */
function saidToBeNone(witnesses: readonly Witness[]): NoPerson | undefined {
  for (const { record } of witnesses)
    for (const [key, value] of record.attributes ?? NOTHING_SAID)
      if (key === NO_PERSON && KINDS.includes(value)) return value as NoPerson;
  return undefined;
}

const NOTHING_SAID: NonNullable<PersonRecord['attributes']> = [];
