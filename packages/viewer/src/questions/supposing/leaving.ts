import type { Holding } from '../holding.ts';
import type { Readings } from '../readings.ts';

/** A colleague whose time in the own organisation ends soon. */
export interface Leaving {
  readonly person: number;
  /** Day number of their last day. */
  readonly day: number;
  /** Contacts that no other colleague holds. */
  readonly sole: number;
}

/** So many days ahead there is time left to hand on, and reason to begin. */
const SOON_DAYS = 180;

/** Colleagues who leave within half a year, those with most that nobody else holds first. Cost: linear in people. */
export function leavingSoon({ network, insider, asOf }: Readings, { insiders }: Holding): Leaving[] {
  return network.people
    .flatMap(({ index, memberships }): Leaving[] => {
      if (!insider[index]) return [];
      const own = memberships.filter(
        ({ organisation, to }) => organisation === network.own && (to ?? Infinity) >= asOf,
      );
      const day = Math.max(...own.map(({ to }) => to ?? Infinity));
      if (own.length === 0 || !(day <= asOf + SOON_DAYS)) return [];
      return [{ person: index, day, sole: insiders.get(index)?.sole.length ?? 0 }];
    })
    .sort((one, other) => other.sole - one.sole || one.day - other.day || one.person - other.person);
}
