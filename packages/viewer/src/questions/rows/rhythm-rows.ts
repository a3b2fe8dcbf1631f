import { formatDay, type PairStrength } from '@tertius/core';
import { type RhythmTie, rhythm } from '@tertius/core/answers';
import { nameOf, type Readings } from '../readings.ts';

export type RhythmKind = 'cooling' | 'dormant' | 'returning' | 'fresh';

/** Ties that went quiet, are going quiet, come back or have just begun: how many, and the strongest of them. */
export type RhythmRows = Readonly<
  Record<RhythmKind, { readonly count: number; readonly ties: readonly RhythmTie[] }>
>;

const SHOWN = 12;

/** Contact within this many days is of late, as the core counts it. */
const OF_LATE = 90;

export function rhythmRows(readings: Readings): RhythmRows {
  const { network, asOf } = readings;
  const { cooling, dormant, fresh } = rhythm(network, { asOf });
  const rows = (ties: readonly RhythmTie[]): RhythmRows[RhythmKind] => ({
    count: ties.length,
    ties: ties.slice(0, SHOWN),
  });
  return {
    cooling: rows(cooling),
    dormant: rows(dormant),
    returning: rows(returning(readings)),
    fresh: rows(fresh),
  };
}

/** Ties that were quiet before the last 90 days and have seen contact in them, strongest first. */
function returning(readings: Readings): RhythmTie[] {
  const { network, asOf, pairs } = readings;
  const earlier = rhythm(network, { asOf: asOf - OF_LATE });
  const keyOf = (ids: readonly string[]): string => JSON.stringify([...ids].sort());
  const quiet = new Set(
    [...earlier.cooling, ...earlier.dormant].map(({ between }) => keyOf(between.map(({ id }) => id))),
  );
  const idOf = (person: number): string => network.people[person]!.id;
  const named = (person: number) => ({ id: idOf(person), name: nameOf(readings, person) });
  return pairs
    .filter(({ a, b, lastContact }) => lastContact > asOf - OF_LATE && quiet.has(keyOf([idOf(a), idOf(b)])))
    .toSorted((one: PairStrength, other: PairStrength) => other.mutual - one.mutual || one.pair - other.pair)
    .map(({ a, b, mutual, history, lastContact }) => ({
      between: [named(a), named(b)],
      strength: mutual,
      history,
      lastContact: formatDay(lastContact),
    }));
}
