import { formatDay } from '../../model/day.ts';
import { isCurrent, labelOf, type Membership, type Network, type Person } from '../../model/network.ts';

/** Somebody whose employment ended or began, with the last or first day of it. */
export interface DatedMove {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly day: string;
}

/**
 * Whose employment in an organisation ended (its last day) or began (its first) from `since` to `asOf`, by the days that files give;
 * another post in the same organisation is neither. Cost: linear in memberships.
 */
export function movesByDay(
  network: Network,
  since: number,
  asOf: number,
): { readonly ended: DatedMove[]; readonly began: DatedMove[] } {
  const [ended, began]: [DatedMove[], DatedMove[]] = [[], []];
  for (const person of network.people) {
    for (const [organisation, posts] of byOrganisation(person)) {
      const move = (day: number): DatedMove => ({
        id: person.id,
        name: labelOf(person),
        organisation: network.organisations[organisation]?.name ?? '',
        day: formatDay(day),
      });
      const last = lastDay(posts, asOf);
      if (last !== undefined && last >= since) ended.push(move(last));
      const first = firstDay(posts);
      if (first !== undefined && first >= since && first <= asOf) began.push(move(first));
    }
  }
  const byDay = (one: DatedMove, other: DatedMove): number => (one.day < other.day ? -1 : 1);
  return { ended: ended.sort(byDay), began: began.sort(byDay) };
}

/** The names of the organisations that somebody belongs to on a day, or belonged to last. */
export function placesOf(network: Network, { memberships }: Person, asOf: number): string[] {
  const current = memberships.filter((membership) => isCurrent(membership, asOf));
  const places = current.length === 0 ? memberships : current;
  return [...new Set(places.flatMap((one) => network.organisations[one.organisation]?.name ?? []))].sort();
}

function byOrganisation({ memberships }: Person): Map<number, Membership[]> {
  const posts = new Map<number, Membership[]>();
  for (const membership of memberships) {
    const known = posts.get(membership.organisation);
    if (known === undefined) posts.set(membership.organisation, [membership]);
    else known.push(membership);
  }
  return posts;
}

/** The last day of all posts; undefined while one of them lasts; the day of a newer list is none. */
function lastDay(posts: readonly Membership[], asOf: number): number | undefined {
  if (posts.some((post) => isCurrent(post, asOf))) return undefined;
  const days = posts.flatMap(({ to, former }) => (to !== undefined && former !== true ? [to] : []));
  return days.length === 0 ? undefined : Math.max(...days);
}

/** The first day of all posts; undefined where one of them has none. */
function firstDay(posts: readonly Membership[]): number | undefined {
  return posts.every(({ from }) => from !== undefined)
    ? Math.min(...posts.map(({ from }) => from as number))
    : undefined;
}
