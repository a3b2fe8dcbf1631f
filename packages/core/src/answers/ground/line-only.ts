import { isCurrent, type Network, PAIR } from '../../model/network.ts';

type Lines = Pick<Network, 'pairs' | 'people'>;

/** Whether a reporting line alone tells of a pair: nothing on record says that the two are in contact, or how well they know each other. */
export function knownByLineOnly({ pairs }: Pick<Network, 'pairs'>, p: number): boolean {
  return (pairs.flags[p]! & PAIR.besides) === 0 && pairs.eventStart[p] === pairs.eventStart[p + 1];
}

/**
 * Whether a reporting line alone tells of a pair and the two are not members of one organisation on the day: one of them left, so the
 * line says that they once worked together, not that they know each other today. Every answer about people leaves such a pair out and
 * says so. A pair of whose ends no organisation is known may work together still. Cost: memberships of one times those of the other.
 */
export function isOldLine(network: Lines, p: number, asOf: number): boolean {
  if (!knownByLineOnly(network, p)) return false;
  const [one, other] = [network.people[network.pairs.a[p]!]!, network.people[network.pairs.b[p]!]!];
  if (one.memberships.length === 0 || other.memberships.length === 0) return false;
  return !one.memberships.some(
    (mine) =>
      isCurrent(mine, asOf) &&
      other.memberships.some(
        (theirs) => theirs.organisation === mine.organisation && isCurrent(theirs, asOf),
      ),
  );
}

/** The other ends of those of some pairs that somebody is in, in order. Cost: linear in the pairs. */
export function endsOf(network: Lines, pairs: readonly number[], person: number): number[] {
  return pairs
    .flatMap((p) => {
      const [a, b] = [network.pairs.a[p]!, network.pairs.b[p]!];
      return a === person ? [b] : b === person ? [a] : [];
    })
    .sort((x, y) => x - y);
}
