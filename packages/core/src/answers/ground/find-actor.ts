import { TertiusError } from '../../errors.ts';
import { foldName } from '../../identity/fold.ts';
import { profileKey } from '../../identity/keys.ts';
import { FIT, type Fit, fitOfAll, searchWords } from '../../identity/match-words.ts';
import type { Network, Organisation, Person } from '../../model/network.ts';
import { organisationIndex } from './ground.ts';

/** A person or an organisation, by index; `slip` where no name holds what was typed and the nearest one was taken. */
export type Actor = ({ readonly person: number } | { readonly organisation: number }) & {
  readonly slip?: true;
};

/**
 * The person that an id, an e-mail address, a profile address or a name means; `you` is the user, and so is the user's own
 * name. Of names that differ only by accents or capitals the one spelt exactly as typed is meant. A part of a name is enough where it fits one person alone; a slip is not, as what is found may be changed.
 * Throws `no-such-actor`, and `ambiguous-actor` where several fit. Cost: linear in people.
 */
export function findPerson(network: Network, said: string): number {
  const found = personNamed(network, said) ?? only(network, said, network.people, FIT.begins);
  if (found === undefined) throw nobody(network, said);
  return found;
}

/**
 * The person, else the organisation, that is meant; a part of the name or a small slip is enough where it fits one alone. Contacts on
 * request, who have no name but that of their organisation, come after everybody and everything with a name. Throws as `findPerson`.
 */
export function findActor(network: Network, said: string): Actor {
  const exact = network.people.find((person) => person.id === said);
  if (exact !== undefined) return { person: exact.index };
  const organisation = organisationIndex(network, said);
  const person = organisation === undefined ? personNamed(network, said) : undefined;
  if (person !== undefined) return { person };
  if (organisation !== undefined) return { organisation };
  const { people, organisations } = network;
  const named = people.filter(({ onRequest }) => onRequest !== true);
  const among = [...named, ...organisations];
  const like = only(network, said, among, FIT.slip);
  if (like !== undefined) {
    const slip = fitOf(among[like]!, said) === FIT.slip ? { slip: true as const } : {};
    return like < named.length
      ? { person: named[like]!.index, ...slip }
      : { organisation: like - named.length, ...slip };
  }
  const nameless = only(network, said, people, FIT.slip);
  if (nameless === undefined) throw nobody(network, said);
  return { person: nameless, ...(fitOf(people[nameless]!, said) === FIT.slip ? { slip: true } : {}) };
}

const fitOf = (one: Person | Organisation, said: string): Fit => bestFit(searchWords(said), one);

const bestFit = (typed: ReturnType<typeof searchWords>, one: Person | Organisation): Fit =>
  Math.max(...spellingsOf(one).map((name) => fitOfAll(typed, name, { begins: 3 }))) as Fit;

/** The organisation that a name means; a part of it or a small slip is enough where it fits one alone. Throws `no-such-actor`, `ambiguous-actor`. */
export function findOrganisation(network: Network, said: string): Organisation {
  const { organisations } = network;
  const found = organisationIndex(network, said) ?? only(network, said, organisations, FIT.begins);
  if (found !== undefined) return organisations[found]!;
  throw new TertiusError('no-such-actor', `there is no organisation called ${said} here`, { value: said });
}

/** The only one whose name fits what was typed best, by place in the list. Throws `ambiguous-actor` where several do. */
function only(
  network: Network,
  said: string,
  among: readonly (Person | Organisation)[],
  least: Fit,
): number | undefined {
  const typed = searchWords(said);
  let best: Fit = least;
  let places: number[] = [];
  among.forEach((one, place) => {
    const fit = bestFit(typed, one);
    if (fit < best || fit === FIT.none) return;
    if (fit > best) places = [];
    best = fit;
    places.push(place);
  });
  if (places.length > 1)
    throw several(
      network,
      said,
      places.map((place) => among[place]!),
    );
  return places[0];
}

const spellingsOf = (one: Person | Organisation): readonly string[] =>
  'spellings' in one ? one.spellings : one.name === '' ? ['', one.id, ...one.emails] : ['', ...namesOf(one)];

function several(network: Network, said: string, fitting: readonly (Person | Organisation)[]): TertiusError {
  const list = fitting.slice(0, 5).map((one) => ('id' in one ? described(one, network) : one.name));
  const rest = fitting.length - list.length;
  return new TertiusError(
    'ambiguous-actor',
    `${said} may be ${list.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}; say which by id${new Set(fitting.map(({ name }) => name)).size > 1 ? ' or the full name' : ''}`,
    { value: said },
  );
}

/** By name, with the id and the organisation, which tell people of one name apart. */
function described(person: Person, { self, organisations }: Network): string {
  const organisation = organisations[person.memberships[0]?.organisation ?? -1]?.name;
  const place = person.index === self ? 'you' : [person.id, organisation].filter(Boolean).join(', ');
  return person.name === '' || person.name === person.id ? place : `${person.name} (${place})`;
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
  const spelt = said.normalize('NFC').trim();
  const exactly = called.filter((person) => person.name.normalize('NFC').trim() === spelt);
  if (exactly.length === 1) return exactly[0]!.index;
  if (called.some((person) => person.index === network.self)) return network.self;
  throw several(network, said, exactly.length > 1 ? exactly : called);
}

/** A name folded; one without a letter stands for itself. */
const comparable = (name: string): string => foldName(name) || name.normalize('NFKC').trim();

const namesOf = (person: Person): string[] =>
  [person.name, ...person.otherNames].filter((name) => name !== '');

function nobody({ people, organisations }: Network, said: string): TertiusError {
  const words = searchWords(said).filter((word) => word.length > 1);
  const all = [...people.filter(({ onRequest }) => onRequest !== true), ...organisations];
  const near = [...new Set(all.map(({ name }) => name))]
    .filter((name) => name !== '' && words.some((word) => fitOfAll([word], name) !== FIT.none))
    .slice(0, 3);
  const hint = near.length === 0 ? '' : `; did you mean ${near.join(', ')}?`;
  return new TertiusError('no-such-actor', `there is nobody called ${said} here${hint}`, { value: said });
}
