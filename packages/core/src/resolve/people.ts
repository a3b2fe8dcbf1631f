import { formatOf } from '../conventions/formats.ts';
import { foldName } from '../identity/fold.ts';
import { employerDomain } from '../identity/free-mail.ts';
import { steadyKey } from '../identity/keys.ts';
import { noPersonIn } from '../identity/no-person.ts';
import type { Evidence, Import } from '../model/evidence.ts';
import type { Person, Provenance } from '../model/network.ts';
import { detailsBySet, withDetails } from './details.ts';
import type { Gathered, Witness } from './gather.ts';
import { type ImportOrder, importOrder } from './import-order.ts';
import { mergedMemberships } from './memberships.ts';
import type { OrganisationIndex } from './organisations.ts';

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
  const members = new Map<number, number[]>();
  gathered.witnesses.forEach((_, index) => {
    const root = gathered.sets.find(index);
    const list = members.get(root);
    if (list === undefined) members.set(root, [index]);
    else list.push(index);
  });
  const owners = new Set(gathered.ownerOf.filter((w) => w >= 0).map((w) => gathered.sets.find(w)));
  const taken = new Map<string, number>();
  const drafts = [...members].map(([root, indices]) => {
    const witnesses = indices.map((i) => gathered.witnesses[i] as Witness);
    const keys = sortedDistinct(together(witnesses, (w) => w.keys));
    return { root, indices, witnesses, keys, id: idOf(witnesses, keys, evidence.imports) };
  });
  drafts.sort((x, y) =>
    x.id === y.id ? (orderOf(x.witnesses) < orderOf(y.witnesses) ? -1 : 1) : x.id < y.id ? -1 : 1,
  );
  const rank = new Map(drafts.map((draft, index) => [draft.root, index]));
  const personOf = new Int32Array(gathered.witnesses.length);
  for (const draft of drafts) for (const i of draft.indices) personOf[i] = rank.get(draft.root) as number;

  const order = importOrder(evidence);
  const told = toldNatures(evidence, gathered);
  const details = detailsBySet(evidence, gathered);
  const people = drafts.map((draft, index): Person => {
    const seen = taken.get(draft.id) ?? 0;
    taken.set(draft.id, seen + 1);
    const managers = draft.witnesses.flatMap(({ record }) => {
      const witness = record.manager === undefined ? undefined : gathered.byKey.get(record.manager);
      return witness === undefined ? [] : (personOf[witness] as number);
    });
    return {
      index,
      id: seen === 0 ? draft.id : `${draft.id}~${seen + 1}`,
      ...withDetails(
        describe(draft.witnesses, evidence, organisations, order),
        details.get(draft.root),
        organisations,
      ),
      ...natureOf(draft.witnesses, draft.keys, owners.has(draft.root), told.get(draft.root)),
      managers: distinct(managers.filter((manager) => manager !== index)).toSorted((x, y) => x - y),
      key: steadyKey(draft.keys, () => draft.witnesses.map((w) => w.at).sort()[0] as string),
      keys: draft.keys,
      owner: owners.has(draft.root),
      ...(draft.witnesses.every(({ record }) => record.onRequest === true)
        ? { onRequest: true as const }
        : {}),
      records: draft.witnesses.filter((w) => w.import >= 0).map(provenanceOf),
    };
  });
  return { people: withColleagues(people, evidence.settings.own), personOf };
}

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
  return {
    import: source,
    key: at,
    line: record.line,
    ...(record.member === undefined ? {} : { member: record.member }),
  };
}

const orderOf = (witnesses: readonly Witness[]): string =>
  witnesses.map(({ import: source, record }) => `${source}:${record.line}`).join();

/** The file's own id, else e-mail, employee number, profile, file and line. */
function idOf(witnesses: readonly Witness[], keys: readonly string[], imports: readonly Import[]): string {
  for (const space of ['id:', 'mail:', 'employee:']) {
    const key = keys.find((k) => k.startsWith(space));
    if (key !== undefined) return key.slice(space.length);
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
  const names = witnesses
    .filter((w) => (w.record.name ?? '') !== '')
    .map((w) => ({ name: w.record.name as string, rank: formatOf(imports[w.import]).nameRank }))
    .sort(
      (x, y) =>
        y.rank - x.rank ||
        Number(x.name.includes(',')) - Number(y.name.includes(',')) ||
        y.name.length - x.name.length ||
        (x.name < y.name ? -1 : 1),
    );
  const name = names[0]?.name ?? '';
  const said = (field: 'emails' | 'profiles' | 'phones' | 'communities'): readonly string[] =>
    together(witnesses, (w) => w.record[field]);
  return {
    name,
    otherNames: otherNames(names.map((n) => n.name)),
    emails: sortedDistinct(said('emails').map((address) => address.toLowerCase())),
    profiles: sortedDistinct(said('profiles')),
    phones: sortedDistinct(said('phones')),
    communities: sortedDistinct(said('communities')),
    attributes: distinctPairs(together(witnesses, (w) => w.record.attributes)),
    memberships: mergedMemberships(witnesses, imports, settings.own, organisations, order),
  };
}

/** Spellings that differ from the first by more than marks, case and punctuation. */
function otherNames([name = '', ...others]: readonly string[]): string[] {
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
): Pick<Person, 'noPerson'> {
  if (told !== undefined) return told ? {} : { noPerson: 'mailbox' };
  if (owner || keys.some((key) => key.startsWith('employee:') || key.startsWith('linkedin:'))) return {};
  const names = together(witnesses, (w) => (w.record.name === undefined ? [] : [w.record.name]));
  const emails = together(witnesses, (w) => w.record.emails);
  const noPerson = noPersonIn(names, emails);
  return noPerson === undefined ? {} : { noPerson };
}

/** What all witnesses say; most people have one witness, and most fields are empty. */
function together<T>(
  witnesses: readonly Witness[],
  pick: (w: Witness) => readonly T[] | undefined,
): readonly T[] {
  if (witnesses.length === 1) return pick(witnesses[0] as Witness) ?? [];
  return witnesses.flatMap((w) => pick(w) ?? []);
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}

function sortedDistinct(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : [...new Set(items)].sort();
}

function distinctPairs(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  if (pairs.length < 2) return pairs;
  const seen = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
  return [...seen].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}
