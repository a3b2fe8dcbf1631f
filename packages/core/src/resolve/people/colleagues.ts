import { employerDomain } from '../../identity/free-mail.ts';
import type { Person } from '../../model/network.ts';

/** Whoever has an address of the same employer as an owner of exports, and works nowhere by any file, is taken as a colleague. */
export function withColleagues(people: readonly Person[]): readonly Person[] {
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
