import { formatOf } from '../../conventions/formats.ts';
import { labelOf, type Network, type Person } from '../../model/network.ts';
import { counted } from '../ground/numeral.ts';
import type { Limit } from './limit.ts';

/**
 * People whom tie files name by a name that two or more other people have: nobody can tell which of them is meant, so they
 * stand apart. Cost: linear in people and their rows.
 */
export function sharedNames(network: Network): Limit[] {
  const bearers = new Map<string, number>();
  const named: Person[] = [];
  for (const person of network.people) {
    const name = nameOf(person);
    if (isOnlyNamed(network, person)) named.push(person);
    else bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const unclear = named.filter((person) => (bearers.get(nameOf(person)) ?? 0) > 1);
  const [first] = unclear;
  if (first === undefined) return [];
  return [
    {
      code: 'shared-names',
      message: `${counted(unclear.length, 'person', 'people')} of a tie file or survey ${unclear.length === 1 ? 'has' : 'have'} a name that several people here have (such as ${labelOf(first)}), so it is not known who is meant, and ${unclear.length === 1 ? 'this person counts' : 'they count'} as somebody else`,
      cure: 'an id, an employee number or an address beside the names in that file',
    },
  ];
}

const nameOf = (person: Person): string =>
  labelOf(person).normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether nothing is known of somebody but a name in tie files. */
function isOnlyNamed(
  network: Network,
  { emails, profiles, phones, memberships, records, owner }: Person,
): boolean {
  if (owner || records.length === 0) return false;
  if (emails.length + profiles.length + phones.length + memberships.length > 0) return false;
  return records.every((record) => formatOf(network.imports[record.import]).rowTellsOf === 'tie');
}
