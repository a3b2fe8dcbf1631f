import { isNoEmployer } from '../../identity/no-employer.ts';
import { formatDay } from '../../model/day.ts';
import type { Membership, Network } from '../../model/network.ts';

/** Somewhere two people are or were at the same time. */
export interface SharedPlace {
  readonly name: string;
  /** An organisation, with the years that both certainly spent there; a community has none. */
  readonly kind: 'organisation' | 'community';
  readonly now: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Organisations where two people certainly were at the same time, and communities both belong to. A membership without a first or
 * last day is certain only on the days it names, and today where it still holds: what may be overlap is left out.
 * Cost: memberships of one times those of the other.
 */
export function sharedPlaces(network: Network, one: number, other: number, asOf: number): SharedPlace[] {
  const [a, b] = [network.people[one]!, network.people[other]!];
  const found = new Map<number, SharedPlace>();
  for (const mine of a.memberships) {
    for (const theirs of b.memberships) {
      if (mine.organisation !== theirs.organisation) continue;
      if (isNoEmployer(network.organisations[mine.organisation]!.name)) continue;
      const [x, y] = [certain(mine, asOf), certain(theirs, asOf)];
      const [from, to] = [Math.max(x.from, y.from), Math.min(x.to, y.to)];
      if (from > to) continue;
      const now = to >= asOf;
      const before = found.get(mine.organisation);
      if (before !== undefined && (before.now || (before.to ?? 0) >= to)) continue;
      const { name } = network.organisations[mine.organisation]!;
      found.set(mine.organisation, {
        name,
        kind: 'organisation',
        now,
        from: from === asOf ? null : yearOf(from),
        to: now ? null : yearOf(to),
      });
    }
  }
  const communities = a.communities.filter((community) => b.communities.includes(community));
  return [
    ...[...found.values()].sort((x, y) => Number(y.now) - Number(x.now) || (y.to ?? 0) - (x.to ?? 0)),
    ...communities.map((name): SharedPlace => ({ name, kind: 'community', now: true, from: null, to: null })),
  ];
}

/** The days on which a membership certainly held, up to the day asked about. */
function certain(
  { from, to, former }: Membership,
  asOf: number,
): { readonly from: number; readonly to: number } {
  // It ended on a day nobody knows: sure is the first day, if that is known.
  if (former === true && to === undefined) return { from: from ?? asOf, to: from ?? -Infinity };
  const last = Math.min(to ?? asOf, asOf);
  return { from: from ?? last, to: last };
}

const yearOf = (day: number): number => Number(formatDay(day).slice(0, 4));

/** `both at Far AG`, `were both at Far AG (2012 to 2015)`, `both in Guild`. */
export function sharedWords({ name, kind, now, from, to }: SharedPlace): string {
  if (kind === 'community') return `both in ${name}`;
  if (now) return `both at ${name}`;
  const years = from === null || from === to ? `${to}` : `${from} to ${to}`;
  return `were both at ${name} (${years})`;
}
