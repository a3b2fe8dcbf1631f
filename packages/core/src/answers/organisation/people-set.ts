import { TertiusError } from '../../errors.ts';
import { Breadth } from '../../kernels/groups/breadth.ts';
import { fragmentation } from '../../kernels/groups/components.ts';
import { groupCentrality } from '../../kernels/groups/group-centrality.ts';
import { distanceFragmentation, reachShare } from '../../kernels/groups/key-players.ts';
import type { Network } from '../../model/network.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type Named, named } from '../ground/ground.ts';
import { list } from '../ground/list.ts';
import type { Change } from './change/change-shape.ts';
import { percent } from './figure-words.ts';
import { type InsideOptions, inside } from './inside.ts';
import { REACH_STEPS } from './key-people.ts';
import { orNull } from './matrix.ts';

/** How central some people are together. */
export interface PeopleSet {
  readonly people: readonly Named[];
  /** Others tied to some of them, and their share of all others. */
  readonly contacts: number;
  readonly degree: number | null;
  /** Others / the sum of their steps to the nearest of these people; null where some have no path. */
  readonly closeness: number | null;
  /** Pairs of others, by the share of their shortest ways that some of these people are on; and that over all pairs of others. */
  readonly between: number;
  readonly betweenness: number | null;
  /** Others within two steps of some of them. */
  readonly reach: number | null;
  /** Borgatti's F and its distance-weighted form, now and without them. */
  readonly fragmentation: Change;
  readonly distanceFragmentation: Change;
  readonly words: readonly string[];
}

/** From here on the ways between all pairs are left out. */
const MANY = 5000;

/**
 * Some people taken as one: group degree, closeness and betweenness (Everett & Borgatti 1999), reach in two steps and fragmentation
 * without them (Borgatti 2006), in the undirected view of the ties inside. Cost: people times ties, for distance-weighted
 * fragmentation above 5,000 people left out (null). Throws `no-such-actor`, `ambiguous-actor`.
 */
export function peopleSet(network: Network, who: readonly string[], options: InsideOptions): PeopleSet {
  const on = inside(network, options);
  const persons = [...new Set(who.map((name) => findPerson(network, name)))];
  const members = persons.map((person) => {
    const member = on.at[person]!;
    if (member < 0)
      throw new TertiusError('no-such-actor', `${named(network, person).name} is nobody inside`, {
        value: named(network, person).name,
      });
    return member;
  });
  const { rows } = on;
  const central = groupCentrality(rows, members);
  const gone = new Uint8Array(rows.n);
  for (const v of members) gone[v] = 1;
  const far = rows.n > MANY ? () => Number.NaN : distanceFragmentation;
  const figures = {
    people: persons.map((person) => named(network, person)),
    contacts: central.degree,
    degree: orNull(central.degreeShare),
    closeness: orNull(central.closeness),
    between: central.betweenness,
    betweenness: orNull(central.betweennessShare),
    reach: orNull(reachShare(new Breadth(rows), rows.n, members, REACH_STEPS)),
    fragmentation: { before: orNull(fragmentation(rows)), after: orNull(fragmentation(rows, gone)) },
    distanceFragmentation: { before: orNull(far(rows)), after: orNull(far(rows, gone)) },
  };
  return { ...figures, words: wordsOf(figures) };
}

function wordsOf({ people, contacts, degree, betweenness, reach }: Omit<PeopleSet, 'words'>): string[] {
  const who = list(people.map(({ name }) => name));
  if (degree === null) return [`${who} ${people.length === 1 ? 'is' : 'are'} everybody there is inside.`];
  const together = people.length === 1 ? 'has' : 'together have';
  return [
    `${who} ${together} ties to ${contacts} others (${percent(degree)}), and ${percent(reach ?? 0)} are within two steps.`,
    ...(betweenness === null
      ? []
      : [
          `${people.length === 1 ? 'They are' : 'Some of them are'} on ${percent(betweenness)} of the shortest ways between two others.`,
        ]),
  ];
}
