import { isInsider, type Membership, mainMembership, type Network } from './network.ts';
import { peopleStore } from './people-store.ts';

/**
 * The group of each person: by `organisation` or `unit` of the main membership of the day, else by the attribute of that name
 * (in any case); undefined where they have none, or have left: the unit of former members is past. Whoever counts as an insider without a membership on record is of the own organisation.
 */
export function groupNames(network: Network, by: string, asOf: number): (string | undefined)[] {
  const wanted = by.toLowerCase();
  const { ids, memberships, attributes, person } = peopleStore(network);
  const attribute = (index: number): string | undefined =>
    attributes(index).find(([key]) => key.toLowerCase() === wanted)?.[1];
  const main = (index: number): Membership | undefined =>
    mainMembership(network, { memberships: memberships(index) }, asOf);
  const ownOf = (index: number): number | undefined =>
    network.own !== undefined && isInsider(network, person(index), asOf) ? network.own : undefined;
  return ids.map((_, index) => {
    if (by === 'organisation') {
      const organisation = main(index)?.organisation ?? ownOf(index);
      return network.organisations[organisation ?? -1]?.name;
    }
    if (by === 'unit') {
      const current = main(index);
      const hasLeft = current === undefined && memberships(index).length > 0;
      return current?.unit ?? (hasLeft ? undefined : attribute(index));
    }
    return attribute(index);
  });
}

/** How many steps somebody stands below the top of the reporting line, and whom they report to on each level. */
export function lineAbove(network: Network, person: number): number[] {
  const line = [person];
  const seen = new Set(line);
  for (let v = network.people[person]!.managers[0]; v !== undefined && !seen.has(v); ) {
    seen.add(v);
    line.unshift(v);
    v = network.people[v]!.managers[0];
  }
  return line;
}
