import { formatOf } from '../../../conventions/formats.ts';
import { labelOf, type Network, type Person } from '../../../model/network.ts';
import { isOnlyNamed, sameName } from '../../../model/only-named.ts';
import { labelAt, MARK, peopleStore } from '../../../model/people-store.ts';
import { counted } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';

/**
 * People whom tie files name by a name that two or more other people have: nobody can tell which of them is meant, so they
 * stand apart. Cost: linear in people and their rows.
 */
export function sharedNames(network: Network): Limit[] {
  const named = onlyNamed(network);
  if (named.length === 0) return [];
  const isNamed = new Set(named.map(({ index }) => index));
  const bearers = new Map(named.map((person) => [nameOf(person), 0]));
  const { ids } = peopleStore(network);
  for (let person = 0; person < ids.length; person++) {
    const name = sameName(labelAt(network, person));
    const others = bearers.get(name);
    if (others !== undefined && !isNamed.has(person)) bearers.set(name, others + 1);
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

/** Those of whom tie files alone give a name. */
function onlyNamed(network: Network): Person[] {
  const { marks, person } = peopleStore(network);
  const isDescribed = new Uint8Array(marks.length);
  for (const source of network.imports)
    if (formatOf(source).rowTellsOf !== 'tie')
      for (const one of source.person) if (one >= 0) isDescribed[one] = 1;
  const found: Person[] = [];
  for (let index = 0; index < marks.length; index++) {
    if (isDescribed[index] === 1 || marks[index]! & MARK.owner) continue;
    const one = person(index);
    if (isOnlyNamed(network.imports, one)) found.push(one);
  }
  return found;
}

const nameOf = (person: Person): string => sameName(labelOf(person));
