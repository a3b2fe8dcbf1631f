import { labelOf, type Network, type Person, TertiusError } from '@tertius/core';
import { findPerson } from '@tertius/core/answers';
import { likelyUser } from '@tertius/core/network';

/** Before an id that is somebody's name as well. */
const BY_ID = 'id:';

/**
 * The person that an id, an e-mail address, a profile address or a name means. Whoever a survey names has the name for an id; where others
 * have the same name, it is asked who is meant, and `id:NAME` means that entry. `entries`: an id is
 * enough, as where entries are joined.
 */
export function personNamed(network: Network, said: string, entries = false): Person {
  const { people } = network;
  if (said.startsWith(BY_ID)) {
    const meant = people.find(({ id }) => id === said.slice(BY_ID.length));
    if (meant !== undefined) return meant;
  }
  const found = people[findPerson(network, said)] as Person;
  if (entries || found.id !== said || labelOf(found) !== said) return found;
  const bearers = people.filter((person) => labelOf(person) === said || person.otherNames.includes(said));
  if (bearers.length === 1) return found;
  const ids = bearers.slice(0, 5).map(({ id }) => (id === said ? `${BY_ID}${id}` : id));
  throw new TertiusError(
    'ambiguous-actor',
    `${bearers.length} people here are called ${said}; say which by ${ids.join(', ')}${bearers.length > ids.length ? ' …' : ''}`,
    { value: said },
  );
}

/** The person with an id that an answer gave. */
export function personWith(network: Network, id: string): Person {
  return network.people.find((person) => person.id === id) ?? personNamed(network, id);
}

/** Whoever is at the keyboard: who `--person` names, else the user the network remembers, else the only owner of exports. */
export function userOf(network: Network, said: string | undefined): Person {
  if (said !== undefined) return personNamed(network, said);
  const user = network.people[likelyUser(network) ?? -1];
  if (user !== undefined) return user;
  throw new TertiusError(
    'no-such-actor',
    'who are you? Say it with --person ME (an e-mail address, a name or an id)',
  );
}
