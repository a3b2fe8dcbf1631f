import { type OrganisationAnswer, organisation, TertiusError } from '@tertius/core';
import type { Holding } from './holding.ts';
import type { Tell } from './questions.ts';
import type { Readings } from './readings.ts';
import type { Sharing } from './rows/sharing-rows.ts';
import type { Search } from './search.ts';

/** A network as it was read, with what is kept for the next question. */
export interface Subject {
  readonly readings: Readings;
  readonly holding: Holding;
  readonly tau: number;
  search?: Search;
  units?: OrganisationAnswer;
  sharing?: Sharing;
}

/** The comparison of units, worked out once. */
export function unitsOf(subject: Subject, tell?: Tell): OrganisationAnswer {
  const { network, asOf, evidence } = subject.readings;
  subject.units ??= organisation(network, {
    asOf,
    statements: evidence.statements,
    progress: (share) => tell?.(share, 'what chance would give'),
  });
  return subject.units;
}

/** The same; undefined where there are more units than can be compared. */
export function unitsIfAny(subject: Subject): OrganisationAnswer | undefined {
  try {
    return unitsOf(subject);
  } catch (error) {
    if (error instanceof TertiusError && error.code === 'out-of-range') return undefined;
    throw error;
  }
}
