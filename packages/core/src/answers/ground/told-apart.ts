import { labelOf, mainMembership, type Network } from '../../model/network.ts';
import type { Named } from './ground.ts';

const shared = new WeakMap<Network, ReadonlySet<string>>();

/** Names that several people here have. */
function sharedNames(network: Network): ReadonlySet<string> {
  const known = shared.get(network);
  if (known !== undefined) return known;
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { name, noPerson } of network.people) {
    if (name === '' || noPerson !== undefined) continue;
    if (once.has(name)) twice.add(name);
    once.add(name);
  }
  shared.set(network, twice);
  return twice;
}

/** Somebody by name; with their organisation behind it where several people here have the name. Cost: linear in people, kept. */
export function toldApart(network: Network, index: number, asOf: number): Named {
  const person = network.people[index]!;
  const name = labelOf(person);
  const organisation = sharedNames(network).has(name)
    ? network.organisations[mainMembership(network, person, asOf)?.organisation ?? -1]?.name
    : undefined;
  return { id: person.id, name: organisation === undefined ? name : `${name} (${organisation})` };
}
