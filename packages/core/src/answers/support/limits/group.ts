import { isCurrent, type Network } from '../../../model/network.ts';
import type { Limit } from '../limit.ts';

/** Where nobody is known to be in any organisation or unit, all are in the one group of those in none. */
export function groupLimit(network: Network, group: string, asOf: number): Limit[] {
  if (network.people.length === 0 || (group !== 'organisation' && group !== 'unit')) return [];
  const some = network.people.some(({ memberships, attributes }) =>
    group === 'organisation'
      ? memberships.some((m) => isCurrent(m, asOf))
      : memberships.some((m) => m.unit !== undefined && isCurrent(m, asOf)) ||
        attributes.some(([key]) => key === 'unit'),
  );
  if (some) return [];
  return [
    {
      code: 'no-groups',
      message: `nobody’s ${group} is known: all count as one group`,
      measures: ['eiIndex', 'brokerage', 'modularity'],
      cure: 'a column of people by which to group them, or a list that says where they work',
    },
  ];
}
