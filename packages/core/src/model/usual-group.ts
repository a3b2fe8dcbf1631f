import { isCurrent, type Network } from './network.ts';

/**
 * What tells people apart where nobody asks for a grouping: organisations; units where all whose organisation is known work for
 * one and at least two of its units are known. Cost: linear in memberships.
 */
export function usualGroup(network: Network, asOf: number): 'organisation' | 'unit' {
  const organisations = new Set<number>();
  const units = new Set<string>();
  for (const { memberships } of network.people)
    for (const membership of memberships) {
      if (!isCurrent(membership, asOf)) continue;
      organisations.add(membership.organisation);
      if (membership.unit !== undefined) units.add(membership.unit);
    }
  return organisations.size === 1 && units.size > 1 ? 'unit' : 'organisation';
}
