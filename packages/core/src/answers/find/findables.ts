import type { Import } from '../../model/evidence.ts';
import {
  isCurrent,
  labelOf,
  mainMembership,
  type Network,
  type NoPerson,
  type Person,
} from '../../model/network.ts';
import { endorsements, postOf } from '../ask/traces.ts';
import type { Findable } from './word-index.ts';

/** What can be found: somebody, an organisation, what people's positions are called, what people have to do with. */
export type FindableKind = 'person' | 'organisation' | 'title' | 'topic';

/** Something to be found, with whose it is. */
export interface Subject extends Findable {
  readonly kind: FindableKind;
  readonly id: string;
  readonly name: string;
  /** A person's position and organisation; for the others what they are. */
  readonly detail: string;
  /** What it is instead, where an entry among the people names no person. */
  readonly noPerson?: NoPerson;
  /** The person, the members, or the people with this title or topic. */
  readonly people: readonly number[];
}

type Text = { readonly field: string; readonly text: string };

/** Everything in a network that has a name, with the texts it is found by. Cost: linear in people, their texts and titles of interactions. */
export function subjectsOf(
  network: Network,
  { asOf, imports }: { readonly asOf: number; readonly imports: readonly Import[] },
): Subject[] {
  const titles = new Gathered('title');
  const topics = new Gathered('topic');
  const members = new Map<number, Set<number>>();
  const people = network.people.map((person): Subject => {
    for (const { role, unit, organisation } of person.memberships) {
      titles.add(role, person.index);
      titles.add(unit, person.index);
      members.set(organisation, (members.get(organisation) ?? new Set()).add(person.index));
    }
    for (const community of person.communities) topics.add(community, person.index);
    return personOf(network, person, asOf);
  });
  for (const [person, topic] of endorsements(network, imports)) topics.add(topic, person);
  const { interactions } = network;
  for (const [e, title] of interactions.topics) {
    topics.add(title, interactions.from[e]!);
    for (let at = interactions.toStart[e]!; at < interactions.toStart[e + 1]!; at++)
      topics.add(title, interactions.to[at]!);
  }
  const organisations = network.organisations.map(({ index, name, spellings }): Subject => {
    const belonging = [...(members.get(index) ?? [])];
    return {
      kind: 'organisation',
      id: name,
      name,
      detail: 'organisation',
      people: belonging,
      texts: [...new Set([name, ...spellings])].map((text) => ({ field: 'name', text })),
    };
  });
  return [...people, ...organisations, ...titles.subjects(), ...topics.subjects()];
}

function personOf(network: Network, person: Person, asOf: number): Subject {
  const name = labelOf(person);
  const main = mainMembership(network, person, asOf);
  const place = main === undefined ? undefined : network.organisations[main.organisation]?.name;
  const texts: Text[] = [{ field: 'name', text: name }];
  const add = (field: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') texts.push({ field, text });
  };
  for (const other of person.otherNames) add('other name', other);
  for (const address of person.emails) add('e-mail', address);
  if (person.id !== name) add('id', person.id);
  for (const membership of person.memberships) {
    const former = isCurrent(membership, asOf) ? '' : 'former ';
    add(`${former}title`, membership.role);
    add(`${former}unit`, membership.unit);
    for (const spelling of network.organisations[membership.organisation]?.spellings ?? [])
      add(`${former}organisation`, spelling);
  }
  for (const community of person.communities) add('community', community);
  for (const profile of person.profiles) add('profile', profile);
  for (const [key, value] of person.attributes) add(key, key === 'published' ? postOf(value).text : value);
  return {
    kind: 'person',
    id: person.id,
    name,
    detail: [main?.role ?? main?.unit, place].filter((part) => part !== undefined).join(', '),
    ...(person.noPerson === undefined ? {} : { noPerson: person.noPerson }),
    people: [person.index],
    texts,
  };
}

/** The same text of several people, once. */
class Gathered {
  readonly #kind: 'title' | 'topic';
  readonly #people = new Map<string, Set<number>>();

  constructor(kind: 'title' | 'topic') {
    this.#kind = kind;
  }

  add(text: string | undefined, person: number): void {
    const name = text?.trim() ?? '';
    if (name === '') return;
    const people = this.#people.get(name);
    if (people === undefined) this.#people.set(name, new Set([person]));
    else people.add(person);
  }

  subjects(): Subject[] {
    return [...this.#people].map(([name, people]) => ({
      kind: this.#kind,
      id: name,
      name,
      detail: this.#kind,
      people: [...people],
      texts: [{ field: this.#kind, text: name }],
    }));
  }
}
