import type { Holding } from '../holding.ts';
import { nameOf, type Readings } from '../readings.ts';
import { NO_UNIT } from './figure-answer.ts';

/** Two people whose tie is counted in a cell of the matrix. */
export interface Pair {
  readonly one: Named;
  readonly other: Named;
  readonly strength: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The strongest ties of a cell, and how many there are. */
export interface Between {
  readonly pairs: readonly Pair[];
  readonly count: number;
}

const MOST = 100;

/** Who is tied to whom between two units, inside one, or between a unit and an organisation outside. Cost: linear in ties. */
export function betweenAnswer(
  readings: Readings,
  { holders }: Holding,
  [unit, other]: readonly [unit: string, other: string],
): Between {
  const { insider, pairs, organisation, unit: unitOf } = readings;
  const ofUnit = (person: number): boolean =>
    insider[person] === true && (unitOf[person] ?? NO_UNIT) === unit;
  const inside = (person: number): boolean => insider[person] === true && unitOf[person] === other;
  const reached = (person: number, by: number): boolean =>
    insider[person] !== true &&
    organisation[person] === other &&
    (holders.get(person)?.includes(by) ?? false);
  const found: Pair[] = [];
  const named = (person: number): Named => ({
    id: readings.network.people[person]!.id,
    name: nameOf(readings, person),
  });
  for (const { a, b, mutual } of pairs)
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!ofUnit(one) || !(inside(two) || reached(two, one))) continue;
      found.push({ one: named(one), other: named(two), strength: mutual });
      break;
    }
  found.sort((x, y) => y.strength - x.strength || (x.one.name < y.one.name ? -1 : 1));
  return { pairs: found.slice(0, MOST), count: found.length };
}
