import { employerDomain } from '../../identity/free-mail.ts';
import type { Evidence } from '../../model/evidence.ts';
import { MARK, type PeopleStore } from '../../model/people-store.ts';
import type { OrganisationIndex } from '../employers/organisations.ts';
import { withColleagues } from './colleagues.ts';
import { withNamesakesInside } from './namesakes-inside.ts';

/** Who else counts as a colleague, where the own organisation is known. */
export function withInsiders(
  people: PeopleStore,
  evidence: Evidence,
  organisations: OrganisationIndex,
): PeopleStore {
  const { own } = evidence.settings;
  if (own === undefined || !mayHaveInsiders(people, evidence)) return people;
  const all = withNamesakesInside(withColleagues(people.all()), evidence.imports, organisations.of(own));
  if (all === people.all()) return people;
  const marks = people.marks.map((mark, index) => mark | (all[index]!.colleague ? MARK.colleague : 0));
  return { ...people, marks, person: (index) => all[index]!, all: () => all };
}

/** Whether any file says where somebody works, or has an address at an owner's employer: else nobody need be looked at. */
function mayHaveInsiders(people: PeopleStore, { imports, statements }: Evidence): boolean {
  if (statements.some(({ kind }) => kind === 'detail')) return true;
  const domains = new Set<string>();
  people.marks.forEach((mark, index) => {
    if ((mark & MARK.owner) === 0) return;
    for (const address of people.person(index).emails) {
      const domain = employerDomain(address);
      if (domain !== undefined) domains.add(domain);
    }
  });
  return imports.some(({ people: records }) =>
    records.some(
      ({ memberships, emails }) =>
        memberships !== undefined ||
        (domains.size > 0 && emails?.some((address) => domains.has(employerDomain(address) ?? '')) === true),
    ),
  );
}
