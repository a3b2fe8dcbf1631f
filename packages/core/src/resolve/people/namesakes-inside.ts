import type { Import } from '../../model/evidence.ts';
import { labelOf, type Person } from '../../model/network.ts';
import { isOnlyNamed, sameName } from '../../model/only-named.ts';

/**
 * Whom a tie file or survey of the organisation names by a name that several of its members have, and nobody else, is one of
 * them, though it is not known which: a colleague, and no one outside. Cost: linear in people and their records.
 */
export function withNamesakesInside(
  people: readonly Person[],
  imports: readonly Import[],
  own: number | undefined,
): readonly Person[] {
  if (own === undefined) return people;
  const named = new Set(people.filter((person) => isOnlyNamed(imports, person)));
  if (named.size === 0) return people;
  const bearers = new Map<string, Person[]>();
  for (const person of people) {
    if (named.has(person)) continue;
    const name = sameName(person.name);
    const known = bearers.get(name);
    if (known === undefined) bearers.set(name, [person]);
    else known.push(person);
  }
  const isMember = ({ memberships }: Person): boolean => memberships.some((m) => m.organisation === own);
  const isStillOne = ({ memberships }: Person): boolean =>
    memberships.some((m) => m.organisation === own && m.former !== true);
  return people.map((person) => {
    if (!named.has(person) || person.noPerson !== undefined) return person;
    if (person.records.some((record) => imports[record.import]?.layer !== 'organisational')) return person;
    const all = bearers.get(sameName(labelOf(person))) ?? [];
    return all.length > 1 && all.every(isMember) && all.some(isStillOne)
      ? { ...person, colleague: true as const }
      : person;
  });
}
