import { labelOf, type Network, type Person } from '../../../model/network.ts';
import { isOnlyNamed, sameName } from '../../../model/only-named.ts';
import { counted } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';

/**
 * People whom tie files name by a name that two or more other people have: nobody can tell which of them is meant, so they
 * stand apart. Cost: linear in people and their rows.
 */
export function sharedNames(network: Network): Limit[] {
  const bearers = new Map<string, number>();
  const named: Person[] = [];
  for (const person of network.people) {
    const name = nameOf(person);
    if (isOnlyNamed(network.imports, person)) named.push(person);
    else bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const unclear = named.filter((person) => (bearers.get(nameOf(person)) ?? 0) > 1);
  const [first] = unclear;
  if (first === undefined) return [];
  const one = unclear.length === 1;
  const inside = unclear.filter(({ colleague }) => colleague === true).length;
  const counts =
    inside === 0
      ? `${one ? 'this person counts' : 'they count'} as somebody else`
      : inside === unclear.length
        ? `${one ? 'this person counts as a further colleague' : 'they count as further colleagues'}, not told apart from those of the same name`
        : `${inside} of them ${inside === 1 ? 'counts as a further colleague' : 'count as further colleagues'}, not told apart from those of the same name, and the others as somebody else`;
  return [
    {
      code: 'shared-names',
      message: `${counted(unclear.length, 'person', 'people')} of a tie file or survey ${one ? 'has' : 'have'} a name that several people here have (such as ${labelOf(first)}), so it is not known who is meant, and ${counts}`,
      cure: 'an id, an employee number or an address beside the names in that file',
    },
  ];
}

const nameOf = (person: Person): string => sameName(labelOf(person));
