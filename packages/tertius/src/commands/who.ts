import { type Network, type Person, TertiusError } from '@tertius/core';
import { findPerson } from '@tertius/core/answers';

/** The person that an id, an e-mail address, a profile address or a name means. */
export function personNamed(network: Network, said: string): Person {
  return network.people[findPerson(network, said)] as Person;
}

/** Whoever is at the keyboard: who `--person` names, else the user the network remembers, else its only owner. */
export function userOf(network: Network, said: string | undefined): Person {
  if (said !== undefined) return personNamed(network, said);
  if (network.self !== undefined) return network.people[network.self] as Person;
  const owners = network.people.filter((person) => person.owner);
  if (owners.length === 1) return owners[0] as Person;
  throw new TertiusError(
    'no-such-actor',
    'who are you? Say it with --person ME (an e-mail address, a name or an id)',
  );
}
