import { isNoEmployer } from '../identity/no-employer.ts';
import { mainMembership, type Network } from '../model/network.ts';
import { inCrowds, SMALLEST_CROWD } from './crowd.ts';
import { roleFamily } from './role-family.ts';

/** What others see of a contact on request, besides the band. */
export interface HiddenContact {
  readonly person: number;
  readonly organisation?: string;
  /** What kind of work they do. */
  readonly family?: string;
  readonly topics: readonly string[];
}

/**
 * What may be told of contacts on request so that at least three of them look alike in all of it: organisation, then the kind of
 * work, then one topic after the other, the most frequent first. One or two contacts whose organisation fewer than three have
 * are left out; with three or more such, none of their organisations is told. Cost: linear in people, times topics.
 */
export function hiddenContacts(network: Network, people: readonly number[], asOf: number): HiddenContact[] {
  const main = (person: number): ReturnType<typeof mainMembership> =>
    mainMembership(network, network.people[person]!, asOf);
  const organisationOf = (person: number): string | undefined => {
    const name = network.organisations[main(person)?.organisation ?? -1]?.name;
    return name === undefined || isNoEmployer(name) ? undefined : name;
  };
  return atOrganisations(people, organisationOf).flatMap(([organisation, members]) =>
    [...inCrowds(members, (person) => roleFamily(main(person)?.role))].flatMap(([family, alike]) =>
      byTopics(network, alike).map(({ person, topics }) => ({
        person,
        topics,
        ...(organisation === undefined ? {} : { organisation }),
        ...(family === undefined ? {} : { family }),
      })),
    ),
  );
}

function atOrganisations(
  people: readonly number[],
  of: (person: number) => string | undefined,
): (readonly [string | undefined, readonly number[]])[] {
  const sizes = new Map<string | undefined, number[]>();
  for (const person of people) {
    const name = of(person);
    const members = sizes.get(name);
    if (members === undefined) sizes.set(name, [person]);
    else members.push(person);
  }
  const told = [...sizes].filter(([name, { length }]) => name !== undefined && length >= SMALLEST_CROWD);
  const named = new Set(told.flatMap(([, members]) => members));
  const rest = people.filter((person) => !named.has(person));
  return rest.length < SMALLEST_CROWD ? told : [...told, [undefined, rest]];
}

function byTopics(network: Network, people: readonly number[]): HiddenContact[] {
  const counts = new Map<string, number>();
  for (const person of people)
    for (const topic of network.people[person]!.communities) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const topics = [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).map(([topic]) => topic);
  let groups: { readonly members: readonly number[]; readonly topics: readonly string[] }[] = [
    { members: people, topics: [] },
  ];
  for (const topic of topics)
    groups = groups.flatMap((group) =>
      [
        ...inCrowds(group.members, (person) =>
          network.people[person]!.communities.includes(topic) ? topic : undefined,
        ),
      ].map(([told, members]) => ({
        members,
        topics: told === undefined ? group.topics : [...group.topics, told],
      })),
    );
  return groups.flatMap(({ members, topics: told }) => members.map((person) => ({ person, topics: told })));
}
