import { addTo } from '../conventions/add-to.ts';
import { foldOrganisation } from '../identity/fold.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Organisation } from '../model/network.ts';

export interface OrganisationIndex {
  readonly organisations: readonly Organisation[];
  /** Index by any spelling; undefined where nobody belongs to it. */
  readonly of: (spelling: string) => number | undefined;
}

/** One organisation for all spellings that fold alike, called by the one most used. */
export function resolveOrganisations(evidence: Evidence): OrganisationIndex {
  const uses = new Map<string, number>();
  const use = (spelling: string | undefined): void => {
    if (spelling === undefined || spelling.trim() === '') return;
    uses.set(spelling, (uses.get(spelling) ?? 0) + 1);
  };
  use(evidence.settings.own);
  for (const source of evidence.imports) {
    use(source.own);
    for (const person of source.people)
      for (const membership of person.memberships ?? []) use(membership.organisation);
    for (const membership of source.ownerRecord?.memberships ?? []) use(membership.organisation);
    for (const organisation of source.organisations) use(organisation.name);
  }
  for (const said of evidence.statements)
    if (said.kind === 'detail' && said.field === 'organisation') use(said.value);
  const alike = new Map<string, [spelling: string, uses: number][]>();
  for (const one of uses) addTo(alike, foldOrganisation(one[0]), one);
  const named = [...alike].map(([folded, spellings]) => {
    const sorted = [...spellings].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
    return { folded, name: (sorted[0] as [string, number])[0], spellings: sorted.map(([s]) => s).sort() };
  });
  named.sort((x, y) => (x.name < y.name ? -1 : 1));
  const index = new Map(named.map(({ folded }, i) => [folded, i]));
  // A hundred thousand people may write two thousand spellings.
  const known = new Map(named.flatMap(({ spellings }, i) => spellings.map((spelling) => [spelling, i])));
  return {
    organisations: named.map(({ name, spellings }, i) => ({ index: i, name, spellings })),
    of: (spelling) => known.get(spelling) ?? index.get(foldOrganisation(spelling)),
  };
}
