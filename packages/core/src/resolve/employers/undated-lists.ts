import { foldOrganisation } from '../../identity/fold.ts';
import type { Evidence, Import } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';
import { importOrder, isOneSeries } from '../import-order.ts';

/** People of whom a list without a date names another organisation than a dated one of the same owner, which stands. */
export interface OutdatedBy {
  /** The dated list. */
  readonly newer: Import;
  readonly people: readonly Person[];
}

/** Whom an undated list, named by its key, says something of that a dated one contradicts. Cost: linear in its records and their memberships. */
export function outdatedBy(evidence: Evidence, network: Network, key: string): OutdatedBy | undefined {
  const at = evidence.imports.findIndex((one) => one.key === key);
  const source = evidence.imports[at];
  const summary = network.imports.find((one) => one.key === key);
  if (source === undefined || summary === undefined || source.dated !== undefined) return undefined;
  const order = importOrder(evidence);
  const before = evidence.imports.flatMap((other, index) =>
    order.supersedes(index, at) && !isOneSeries(other, source) ? [index] : [],
  );
  const newest = before.find((one) => !before.some((other) => order.supersedes(other, one)));
  if (newest === undefined) return undefined;
  const newer = evidence.imports[newest] as Import;
  const nameOf = (organisation: number): string =>
    foldOrganisation(network.organisations[organisation]?.name ?? '');
  const people = source.people.flatMap(({ memberships = [] }, k): Person[] => {
    const person = network.people[summary.person[k] as number];
    const named = new Set(
      memberships.flatMap(({ organisation }) =>
        organisation === undefined ? [] : [foldOrganisation(organisation)],
      ),
    );
    if (person === undefined || named.size === 0) return [];
    const isCurrent = person.memberships.some(
      (one) => one.former !== true && !named.has(nameOf(one.organisation)),
    );
    return isCurrent &&
      person.memberships.some((one) => one.former === true && named.has(nameOf(one.organisation)))
      ? [person]
      : [];
  });
  return people.length === 0 ? undefined : { newer, people: [...new Set(people)] };
}
