import { type WhoHolds, whoHolds } from '@tertius/core/answers';
import type { Readings } from './readings.ts';

/** Whom the own organisation reaches, and through whom, as the core counts it. */
export type Holding = WhoHolds;

export function holdingOf({ network, asOf }: Pick<Readings, 'network' | 'asOf'>, tau: number): Holding {
  return whoHolds(network, { asOf, tau });
}

const MOST_BROKERS = 6;

/** Those who hold most, and most alone: a few, at least a fifth of what the first holds. */
export function brokersOf({ insiders }: Holding): readonly number[] {
  const ranked = [...insiders]
    .map(([person, { contacts, sole }]) => ({ person, worth: contacts + sole.length, contacts }))
    .filter(({ contacts }) => contacts > 1)
    .sort((x, y) => y.worth - x.worth || x.person - y.person);
  const least = (ranked[0]?.worth ?? 0) / 5;
  return ranked
    .filter(({ worth }) => worth >= least)
    .slice(0, MOST_BROKERS)
    .map(({ person }) => person);
}
