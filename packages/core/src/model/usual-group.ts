import { isCurrent, type Network } from './network.ts';
import { peopleStore } from './people-store.ts';

/**
 * What tells people apart where nobody asks for a grouping: organisations; units where all whose organisation is known work for
 * one and at least two of its units are known. Cost: linear in memberships.
 */
export function usualGroup(network: Network, asOf: number): 'organisation' | 'unit' {
  const organisations = new Set<number>();
  const units = new Set<string>();
  const { ids, memberships } = peopleStore(network);
  for (let person = 0; person < ids.length; person++)
    for (const membership of memberships(person)) {
      if (!isCurrent(membership, asOf)) continue;
      organisations.add(membership.organisation);
      if (membership.unit !== undefined) units.add(membership.unit);
    }
  return organisations.size === 1 && units.size > 1 ? 'unit' : 'organisation';
}
