import { TertiusError } from '../../errors.ts';
import { foldName } from '../../identity/fold.ts';
import { profileKey } from '../../identity/keys.ts';
import type { Network, Person } from '../../model/network.ts';
import { organisationIndex } from './ground.ts';

/** A person or an organisation, by index. */
export type Actor = { readonly person: number } | { readonly organisation: number };

/**
 * The person that an id, an e-mail address, a profile address or a name means; `you` is the user, and so is the user's own
 * name. Throws `no-such-actor`, and `ambiguous-actor` where several others have the name. Cost: linear in people.
 */
export function findPerson(network: Network, said: string): number {
  const found = personNamed(network, said);
  if (found === undefined) throw nobody(network, said);
  return found;
}

/** The person, else the organisation, that is meant. Throws as `findPerson`. */
export function findActor(network: Network, said: string): Actor {
  const exact = network.people.find((person) => person.id === said);
  if (exact !== undefined) return { person: exact.index };
  const organisation = organisationIndex(network, said);
  const person = organisation === undefined ? personNamed(network, said) : undefined;
  if (person !== undefined) return { person };
  if (organisation !== undefined) return { organisation };
  throw nobody(network, said);
}

function personNamed(network: Network, said: string): number | undefined {
  const { people } = network;
  const exact = people.find((person) => person.id === said);
  if (exact !== undefined) return exact.index;
  if (said === 'you' && network.self !== undefined) return network.self;
  const address = said.trim().toLowerCase();
  const profile = said.includes('/') ? profileKey(said) : said;
  const addressed = people.find((person) => person.emails.includes(address) || person.keys.includes(profile));
  if (addressed !== undefined) return addressed.index;
  const meant = comparable(said);
  const called = people.filter((person) => namesOf(person).some((name) => comparable(name) === meant));
  if (called.length <= 1) return called[0]?.index;
  if (called.some((person) => person.index === network.self)) return network.self;
  const list = called.slice(0, 5).map((person) => `${person.name} (${person.id})`);
  throw new TertiusError('ambiguous-actor', `${said} may be ${list.join(', ')}; say which by id`, {
    value: said,
  });
}

/** A name folded; one without a letter stands for itself. */
const comparable = (name: string): string => foldName(name) || name.normalize('NFKC').trim();

const namesOf = (person: Person): string[] =>
  [person.name, ...person.otherNames].filter((name) => name !== '');

function nobody({ people, organisations }: Network, said: string): TertiusError {
  const words = foldName(said)
    .split(' ')
    .filter((word) => word.length > 1);
  const near = [...people, ...organisations]
    .map(({ name }) => name)
    .filter((name) => name !== '' && words.some((word) => foldName(name).split(' ').includes(word)))
    .slice(0, 3);
  const hint = near.length === 0 ? '' : `; did you mean ${near.join(', ')}?`;
  return new TertiusError('no-such-actor', `there is nobody called ${said} here${hint}`, { value: said });
}
