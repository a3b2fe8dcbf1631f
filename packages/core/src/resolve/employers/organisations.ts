import { addTo } from '../../conventions/add-to.ts';
import { foldOrganisation } from '../../identity/fold.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Organisation } from '../../model/network.ts';
import { recordsOf } from '../../model/people/person-records.ts';

export interface OrganisationIndex {
  readonly organisations: readonly Organisation[];
  /** Index by any spelling; undefined where nobody belongs to it. */
  readonly of: (spelling: string) => number | undefined;
}

/**
 * One organisation for all spellings that fold alike and for those that the user says are one; called as the user said, else by the
 * spelling most used. Cost: linear in memberships.
 */
export function resolveOrganisations(evidence: Evidence): OrganisationIndex {
  const joined = joinedNames(evidence);
  const alike = new Map<string, [spelling: string, uses: number][]>();
  for (const one of usesOf(evidence)) addTo(alike, joined.rootOf(foldOrganisation(one[0])), one);
  const named = [...alike].map(([root, spellings]) => {
    const sorted = [...spellings].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
    const name = joined.nameOf(root) ?? sorted[0]![0];
    return { root, name, spellings: [...new Set([...sorted.map(([s]) => s), name])].sort() };
  });
  named.sort((x, y) => (x.name < y.name ? -1 : 1));
  const index = new Map(named.map(({ root }, i) => [root, i]));
  // A hundred thousand people may write two thousand spellings.
  const known = new Map(named.flatMap(({ spellings }, i) => spellings.map((spelling) => [spelling, i])));
  return {
    organisations: named.map(({ name, spellings }, i) => ({ index: i, name, spellings })),
    of: (spelling) => known.get(spelling) ?? index.get(joined.rootOf(foldOrganisation(spelling))),
  };
}

/** How often each spelling is used. */
function usesOf(evidence: Evidence): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const use = (spelling: string | undefined): void => {
    if (spelling === undefined || spelling.trim() === '') return;
    uses.set(spelling, (uses.get(spelling) ?? 0) + 1);
  };
  use(evidence.settings.own);
  for (const source of evidence.imports) {
    use(source.own);
    for (const person of recordsOf(source))
      for (const membership of person.memberships ?? []) use(membership.organisation);
    for (const membership of source.ownerRecord?.memberships ?? []) use(membership.organisation);
    for (const organisation of source.organisations) use(organisation.name);
  }
  for (const said of evidence.statements)
    if (said.kind === 'detail' && said.field === 'organisation') use(said.value);
  return uses;
}

interface JoinedNames {
  /** The folded name that stands for all that are one with this one. */
  readonly rootOf: (folded: string) => string;
  /** What the user calls it; undefined where nobody joined anything. */
  readonly nameOf: (root: string) => string | undefined;
}

/** Which names the user says are one organisation, and what it is called: by a name that is joined to no other. */
function joinedNames({ statements }: Evidence): JoinedNames {
  const parent = new Map<string, string>();
  const rootOf = (folded: string): string => {
    let root = folded;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  const called = new Map<string, string>();
  const said = statements.flatMap((s) => (s.kind === 'same-organisation' ? [s] : []));
  for (const { a, b } of said) {
    const [one, other] = [rootOf(foldOrganisation(a)), rootOf(foldOrganisation(b))];
    if (one !== other) parent.set(other, one);
  }
  const joined = new Set(said.map(({ b }) => foldOrganisation(b)));
  const firstOf = (names: readonly string[]): readonly string[] => [...names].sort();
  for (const name of firstOf(said.map(({ a }) => a))) {
    const root = rootOf(foldOrganisation(name));
    if (
      !called.has(root) ||
      (joined.has(foldOrganisation(called.get(root)!)) && !joined.has(foldOrganisation(name)))
    )
      called.set(root, name);
  }
  return { rootOf, nameOf: (root) => called.get(root) };
}
