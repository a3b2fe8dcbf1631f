import { isCurrent, type Network } from '../../../model/network.ts';
import { peopleStore } from '../../../model/people-store.ts';
import type { Limit } from '../limit.ts';

/** Where nobody is known to be in any organisation or unit, all are in the one group of those in none. */
export function groupLimit(network: Network, group: string, asOf: number): Limit[] {
  const { ids, memberships, attributes } = peopleStore(network);
  if (ids.length === 0 || (group !== 'organisation' && group !== 'unit')) return [];
  const some = ids.some((_, person) =>
    group === 'organisation'
      ? memberships(person).some((m) => isCurrent(m, asOf))
      : memberships(person).some((m) => m.unit !== undefined && isCurrent(m, asOf)) ||
        attributes(person).some(([key]) => key === 'unit'),
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
