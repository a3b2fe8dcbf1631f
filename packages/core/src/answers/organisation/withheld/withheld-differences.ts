import type { Differences } from '../differences/differences.ts';
import type { Inside } from '../inside.ts';
import { unitNames } from './unit-names.ts';

/** What differs between two sets of ties for pages that go round: no people, and no pair with a unit of fewer people than `least`. */
export function withheldDifferences<D extends Differences>(found: D, on: Inside, least: number): D {
  const people = new Uint32Array(on.groups.length);
  for (const g of on.group) people[g]!++;
  const units = on.groups.map((unit, g) => ({ unit, people: people[g]! }));
  const shown = new Set(units.filter((unit) => unit.people >= least).map(({ unit }) => unit));
  const called = unitNames(units, on.network);
  return {
    ...found,
    units: found.units
      .filter(({ one, other }) => shown.has(one) && shown.has(other))
      .map((pair) => ({ ...pair, one: called(pair.one), other: called(pair.other) })),
    people: [],
  };
}
