import type { Contact } from './contact.ts';
import type { Network } from './network.ts';
import type { NetworkView } from './network-view.ts';
import { isPerson, peopleStore } from './people-store.ts';
import type { DayTies } from './strength/day-ties.ts';
import { type ViewOptions, viewOfDay } from './tie-list.ts';

/** What measures read of people alone. */
export interface PeopleView {
  readonly view: NetworkView;
  /** The ties of the view, in its order. */
  readonly ties: DayTies;
  /** By actor of the view: index into `network.people`. */
  readonly person: Uint32Array;
}

/**
 * The view of a day without mailboxes, lists, rooms and automatic senders and their ties: a list to which all are tied would stand
 * between everybody. Cost: linear in people and ties.
 */
export function peopleView(network: Network, ties: DayTies, options: ViewOptions): PeopleView {
  const among = tiesAmongPeople(network, ties);
  return { ties: among, ...viewOfPeople(network, viewOfDay(network, among, options)) };
}

function tiesAmongPeople(network: Network, ties: DayTies): DayTies {
  const { marks } = peopleStore(network);
  if (marks.every(isPerson)) return ties;
  const kept: number[] = [];
  for (let k = 0; k < ties.count; k++)
    if (isPerson(marks[ties.source[k]!]!) && isPerson(marks[ties.target[k]!]!)) kept.push(k);
  return {
    ...ties,
    count: kept.length,
    source: Uint32Array.from(kept, (k) => ties.source[k]!),
    target: Uint32Array.from(kept, (k) => ties.target[k]!),
    side: Uint8Array.from(kept, (k) => ties.side[k]!),
    row: Uint32Array.from(kept, (k) => ties.row[k]!),
  };
}

function viewOfPeople(network: Network, view: NetworkView): Pick<PeopleView, 'view' | 'person'> {
  const { marks } = peopleStore(network);
  const person = Uint32Array.from(marks, (_, index) => index).filter((index) => isPerson(marks[index]!));
  if (person.length === marks.length) return { view, person };
  const actor = new Uint32Array(marks.length);
  person.forEach((index, at) => {
    actor[index] = at;
  });
  const people: NetworkView = {
    actors: Array.from(person, (index) => view.actors[index]!),
    directed: view.directed,
    source: view.source.map((index) => actor[index]!),
    target: view.target.map((index) => actor[index]!),
    strength: view.strength,
    mutual: view.mutual,
    ...(view.once === undefined ? {} : { once: view.once }),
    ...groupsOf(view, person),
  };
  if (!('contact' in view)) return { view: people, person };
  // Worked out when a measure first asks for it, as in the view of everybody.
  const whole = view as Required<NetworkView>;
  return {
    person,
    view: {
      ...people,
      get contact() {
        return contactAmong(whole.contact, person);
      },
    },
  };
}

function contactAmong(contact: Contact, person: Uint32Array): Contact {
  const { actors, inside, ties, mutual } = contact;
  return {
    actors: Array.from(person, (index) => actors[index]!),
    ties,
    mutual,
    ...(inside === undefined ? {} : { inside: Uint8Array.from(person, (index) => inside[index]!) }),
  };
}

/** The groups that are left, in the order in which people come. */
function groupsOf(view: NetworkView, person: Uint32Array): Pick<NetworkView, 'group' | 'groups'> {
  const groups: string[] = [];
  const number = new Map<number, number>();
  const group = Int32Array.from(person, (index) => {
    const old = view.group[index]!;
    const known = number.get(old) ?? groups.length;
    if (known === groups.length) {
      number.set(old, known);
      groups.push(view.groups[old]!);
    }
    return known;
  });
  return { group, groups };
}
