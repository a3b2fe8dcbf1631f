import { isInsider, mainMembership, type Network, type Person } from './network.ts';

/**
 * The group of each person: by `organisation` or `unit` of the main membership of the day, else by the attribute of that name
 * (in any case); undefined where they have none. Whoever counts as an insider without a membership on record is of the own organisation.
 */
export function groupNames(network: Network, by: string, asOf: number): (string | undefined)[] {
  const wanted = by.toLowerCase();
  const attribute = ({ attributes }: Person): string | undefined =>
    attributes.find(([key]) => key.toLowerCase() === wanted)?.[1];
  return network.people.map((person) => {
    if (by === 'organisation') {
      const organisation =
        mainMembership(network, person, asOf)?.organisation ??
        (isInsider(network, person, asOf) ? network.own : undefined);
      return network.organisations[organisation ?? -1]?.name;
    }
    if (by === 'unit') return mainMembership(network, person, asOf)?.unit ?? attribute(person);
    return attribute(person);
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
