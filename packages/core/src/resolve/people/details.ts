import { foldName } from '../../identity/fold.ts';
import type { DetailField, Evidence } from '../../model/evidence.ts';
import type { Membership, Person } from '../../model/network.ts';
import type { OrganisationIndex } from '../employers/organisations.ts';
import type { Gathered } from '../gather.ts';

/** What the user wrote of somebody; of several statements about one field the last in their order stands. */
export interface Details {
  readonly single: ReadonlyMap<DetailField, string>;
  readonly attributes: readonly (readonly [string, string])[];
}

/** What the user wrote of people, by the root of their set. Statements about people who are not there tell nothing. */
export function detailsBySet(
  { statements }: Evidence,
  { sets, byKey }: Gathered,
): ReadonlyMap<number, Details> {
  interface Draft {
    readonly single: Map<DetailField, string>;
    readonly attributes: [string, string][];
  }
  const found = new Map<number, Draft>();
  for (const s of statements) {
    const witness = s.kind === 'detail' ? byKey.get(s.person) : undefined;
    if (s.kind !== 'detail' || witness === undefined) continue;
    const root = sets.find(witness);
    const details: Draft = found.get(root) ?? { single: new Map(), attributes: [] };
    found.set(root, details);
    if (s.field === 'label' || s.field === 'topic') details.attributes.push([s.field, s.value]);
    else details.single.set(s.field, s.value);
  }
  return found;
}

type Shown = Pick<Person, 'name' | 'otherNames' | 'attributes' | 'memberships'>;

/** A person as the user describes them: the name of files stays as another name, memberships elsewhere as former ones. */
export function withDetails<Of extends Shown>(
  person: Of,
  details: Details | undefined,
  organisations: OrganisationIndex,
): Of {
  if (details === undefined) return person;
  const name = details.single.get('name') ?? person.name;
  const others = [...person.otherNames, ...(person.name === '' ? [] : [person.name])];
  const kept = person.attributes.filter(([key]) => !details.single.has(key.toLowerCase() as DetailField));
  const given = details.attributes.filter(([key, value]) => !kept.some(([k, v]) => k === key && v === value));
  return {
    ...person,
    name,
    otherNames: [...new Set(others)].filter((other) => foldName(other) !== foldName(name)),
    attributes: [...kept, ...given].toSorted((x, y) =>
      x.join('\0') < y.join('\0') ? -1 : x.join('\0') > y.join('\0') ? 1 : 0,
    ),
    memberships: placed(person.memberships, details.single, organisations),
  };
}

function placed(
  memberships: readonly Membership[],
  single: ReadonlyMap<DetailField, string>,
  organisations: OrganisationIndex,
): readonly Membership[] {
  const [role, unit, spelling] = [single.get('role'), single.get('unit'), single.get('organisation')];
  if (role === undefined && unit === undefined && spelling === undefined) return memberships;
  const isPast = ({ former, to }: Membership): boolean => former === true || to !== undefined;
  const said = { ...(role === undefined ? {} : { role }), ...(unit === undefined ? {} : { unit }) };
  const organisation = spelling === undefined ? undefined : organisations.of(spelling);
  if (organisation === undefined) return memberships.map((m) => (isPast(m) ? m : { ...m, ...said }));
  const there = memberships.some((m) => !isPast(m) && m.organisation === organisation);
  const kept = memberships.map((m): Membership => {
    if (isPast(m)) return m;
    return m.organisation === organisation ? { ...m, ...said } : { ...m, former: true };
  });
  return there ? kept : [{ organisation, ...said }, ...kept];
}
